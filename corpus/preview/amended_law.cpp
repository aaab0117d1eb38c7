#include "corpus/preview/amended_law.hpp"

#include "corpus/preview/section_versions.hpp"

#include <algorithm>

namespace nutmeg {

namespace {

void add_all(std::vector<std::uint32_t>& makers, std::vector<std::uint32_t> const& more) {
    for (auto const maker : more)
        if (std::find(makers.begin(), makers.end(), maker) == makers.end())
            makers.push_back(maker);
}

/// Ascending.
std::vector<std::uint32_t> without(std::vector<std::uint32_t> makers,
                                   std::vector<std::uint32_t> const& others) {
    std::erase_if(makers, [&](std::uint32_t maker) {
        return std::find(others.begin(), others.end(), maker) != others.end();
    });
    std::sort(makers.begin(), makers.end());
    return makers;
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
    return BaseWords(law_ ? std::string_view(law_->text) : "");
}

LayeredEdits& AmendedSection::layers() {
    auto const words = base();
    for (auto& [section, maker, kept] : pending_) {
        BaseWords const before(text_);
        if (!kept || !fits(*kept, before, BaseWords(section->text))) {
            kept = compared_words(before, section->text);
            // If one of the two is empty, the comparison is exact.
            if (before.size() > 0 && !section->text.empty())
                add_all(compared_, {maker});
        }
        layers_.merged = edits_after(words, layers_.merged, section->text, *kept, maker);
        text_ = section->text;
    }
    pending_.clear();
    return layers_;
}

std::vector<std::uint32_t> const& AmendedSection::compared() {
    layers();
    return compared_;
}

MergedSection AmendedSection::merge(AmendedSection& other) {
    auto const own = layers();
    return merge(own, other.layers(), other);
}

MergedSection AmendedSection::merge(AmendedSection& other, AmendedSection& ground) {
    auto own = layers();
    auto apart = grown_apart(base(), ground.edits(), own.merged, other.edits());
    own.merged = std::move(apart.earlier);
    LayeredEdits more;
    more.merged = std::move(apart.later);
    auto const earlier_by = without(makers_, ground.makers_);
    auto const later_by = without(other.makers_, ground.makers_);
    auto both = merge(own, more, other);
    for (auto& clash : apart.taken_back) {
        clash.earlier_by = earlier_by;
        clash.later_by = later_by;
        both.merged.clashes.push_back(std::move(clash));
    }
    return both;
}

MergedSection AmendedSection::merge(LayeredEdits const& own,
                                    LayeredEdits const& more,
                                    AmendedSection& other) {
    auto const words = base();
    MergedSection both;
    layers_ = own;
    both.merged = layers_.merge(words, more);
    if (law_)
        both.shared = shared_places(*law_, words, both.merged, own.merged, more.merged);
    add_all(compared_, other.compared());
    std::sort(compared_.begin(), compared_.end());
    both.compared = compared_;
    text_ = with_edits(words, layers_.merged);
    add_all(makers_, other.makers_);
    auto const* like = now_ ? now_.get() : other.now_.get();
    if (like != nullptr)
        now_ = section_with_words(like->citation(), like, text_);
    return both;
}

} // namespace nutmeg
