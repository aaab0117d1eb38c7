#include "corpus/amended_law.hpp"

#include "parser/section_words.hpp"

#include <algorithm>

namespace nutmeg {

namespace {

void add_all(std::vector<std::uint32_t>& makers, std::vector<std::uint32_t> const& more) {
    for (auto const maker : more)
        if (std::find(makers.begin(), makers.end(), maker) == makers.end())
            makers.push_back(maker);
}

} // namespace

AmendedSection::AmendedSection(std::shared_ptr<Section const> law)
    : law_(std::move(law)), now_(law_), text_(law_ ? law_->text : "") {}

void AmendedSection::change(std::shared_ptr<Section const> now,
                            std::uint32_t maker,
                            std::optional<KeptWords> kept) {
    now_ = std::move(now);
    pending_.push_back({now_, maker, std::move(kept)});
    add_all(makers_, {maker});
}

BaseWords AmendedSection::base() const {
    return BaseWords(law_ ? std::string_view(law_->text) : std::string_view());
}

WordEdits const& AmendedSection::edits() {
    auto const words = base();
    for (auto& [section, maker, kept] : pending_) {
        BaseWords const before(text_);
        if (!kept || !fits(*kept, before, BaseWords(section->text))) {
            kept = compared_words(before, section->text);
            // Where one of the two has no words, there is nothing to be taken for another.
            if (before.size() > 0 && !section->text.empty())
                add_all(compared_, {maker});
        }
        edits_ = edits_after(words, edits_, section->text, *kept, maker);
        text_ = section->text;
    }
    pending_.clear();
    return edits_;
}

std::vector<std::uint32_t> const& AmendedSection::compared() {
    edits();
    return compared_;
}

MergedSection AmendedSection::merge(AmendedSection& other) {
    auto const words = base();
    MergedSection both;
    both.merged = merge_edits(words, edits(), other.edits());
    if (law_)
        both.shared = shared_places(*law_, words, both.merged, edits_, other.edits_);
    add_all(compared_, other.compared_);
    std::sort(compared_.begin(), compared_.end());
    both.compared = compared_;
    edits_ = both.merged.edits;
    text_ = with_edits(words, edits_);
    add_all(makers_, other.makers_);
    auto const* like = now_ ? now_.get() : other.now_.get();
    if (like != nullptr)
        now_ = section_with_words(like->citation(), like, text_);
    return both;
}

std::shared_ptr<Section const> section_with_words(std::string_view number,
                                                  Section const* before,
                                                  std::string_view words) {
    auto section = section_from_words(
        number, before == nullptr ? std::string_view() : before->catchline, words);
    if (before != nullptr)
        section.heading_notes = before->heading_notes;
    return std::make_shared<Section const>(std::move(section));
}

} // namespace nutmeg
