#include "corpus/amended_law.hpp"

#include "parser/section_words.hpp"

#include <algorithm>

namespace nutmeg {

AmendedSection::AmendedSection(std::shared_ptr<Section const> law)
    : law_(std::move(law)), now_(law_) {}

void AmendedSection::change(std::shared_ptr<Section const> now, std::uint32_t maker) {
    now_ = std::move(now);
    pending_.push_back({now_, maker});
    if (std::find(makers_.begin(), makers_.end(), maker) == makers_.end())
        makers_.push_back(maker);
}

BaseWords AmendedSection::base() const {
    return BaseWords(law_ ? std::string_view(law_->text) : std::string_view());
}

LayeredEdits& AmendedSection::layers() {
    if (!pending_.empty()) {
        auto const words = base();
        for (auto const& step : pending_)
            layers_.merged = edits_after(words, layers_.merged, step.section->text, step.maker);
        pending_.clear();
    }
    return layers_;
}

MergedEdits AmendedSection::merge(AmendedSection& other) {
    auto const words = base();
    auto merged = layers().merge(words, other.layers());
    for (auto const maker : other.makers_)
        if (std::find(makers_.begin(), makers_.end(), maker) == makers_.end())
            makers_.push_back(maker);
    auto const* like = now_ ? now_.get() : other.now_.get();
    if (like != nullptr)
        now_ = section_with_words(like->citation(), like, with_edits(words, merged.edits));
    return merged;
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
