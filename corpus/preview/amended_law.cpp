#include "corpus/preview/amended_law.hpp"

#include "corpus/preview/section_versions.hpp"

#include <algorithm>

namespace nutmeg {

namespace {

void add_all(std::vector<std::uint32_t>& authors, std::vector<std::uint32_t> const& more) {
    for (auto const author : more)
        if (std::find(authors.begin(), authors.end(), author) == authors.end())
            authors.push_back(author);
}

/// The authors that are not among `others`, ascending.
std::vector<std::uint32_t> without(std::vector<std::uint32_t> authors,
                                   std::vector<std::uint32_t> const& others) {
    std::erase_if(authors, [&](std::uint32_t author) {
        return std::find(others.begin(), others.end(), author) != others.end();
    });
    std::sort(authors.begin(), authors.end());
    return authors;
}

} // namespace

AmendedSection::AmendedSection(std::shared_ptr<Section const> law)
    : law_(std::move(law)), now_(law_), text_(law_ ? law_->text : "") {}

void AmendedSection::change(std::shared_ptr<Section const> now,
                            std::uint32_t author,
                            std::optional<KeptWords> kept) {
    now_ = std::move(now);
    pending_.push_back({now_, author, std::move(kept)});
    add_all(authors_, {author});
}

BaseWords AmendedSection::base() const {
    return BaseWords(law_ ? std::string_view{law_->text} : "");
}

void AmendedSection::join(AmendedSection& other) {
    if (!pending_.empty())
        accumulated();
    joined_.push_back(other.edits());
    authors_.insert(authors_.end(), other.authors_.begin(), other.authors_.end());
    if (!now_)
        now_ = other.now_;
}

void AmendedSection::merge_joined() {
    if (joined_.empty())
        return;
    auto const words = base();
    std::vector<WordEdits const*> lists{&accumulated_.merged};
    for (auto const& edits : joined_)
        lists.push_back(&edits);
    accumulated_.merged = merge_all(words, lists);
    joined_.clear();
    text_ = apply_edits(words, accumulated_.merged);
    if (now_)
        now_ = section_with_words(now_->citation(), now_.get(), text_);
}

AccumulatedEdits& AmendedSection::accumulated() {
    merge_joined();
    if (pending_.empty())
        return accumulated_;
    auto const words = base();
    for (auto& [section, author, kept] : pending_) {
        BaseWords const before(text_);
        if (!kept || !is_consistent_with(*kept, before, BaseWords(section->text))) {
            kept = compared_words(before, section->text);
            // If one of the two is empty, the comparison is exact.
            if (before.size() > 0 && !section->text.empty())
                add_all(compared_, {author});
        }
        accumulated_.merged =
            rebase_edits(words, accumulated_.merged, section->text, *kept, author);
        text_ = section->text;
    }
    pending_.clear();
    return accumulated_;
}

std::vector<std::uint32_t> const& AmendedSection::compared() {
    accumulated();
    return compared_;
}

MergedSection AmendedSection::merge(AmendedSection& other) {
    auto const ours = accumulated();
    return merge(ours, other.accumulated(), other);
}

MergedSection AmendedSection::merge(AmendedSection& other, AmendedSection& common_base) {
    auto ours = accumulated();
    auto diverged = diverged_edits(base(), common_base.edits(), ours.merged, other.edits());
    ours.merged = std::move(diverged.earlier);
    AccumulatedEdits more;
    more.merged = std::move(diverged.later);
    auto const earlier_by = without(authors_, common_base.authors_);
    auto const later_by = without(other.authors_, common_base.authors_);
    auto both = merge(ours, more, other);
    for (auto& edit_conflict : diverged.taken_back) {
        edit_conflict.earlier_by = earlier_by;
        edit_conflict.later_by = later_by;
        both.merged.edit_conflicts.push_back(std::move(edit_conflict));
    }
    return both;
}

MergedSection AmendedSection::merge(AccumulatedEdits const& ours,
                                    AccumulatedEdits const& more,
                                    AmendedSection& other) {
    auto const words = base();
    MergedSection both;
    accumulated_ = ours;
    both.merged = accumulated_.merge(words, more);
    if (law_)
        both.nearby = find_nearby_edits(*law_, words, both.merged, ours.merged, more.merged);
    add_all(compared_, other.compared());
    std::sort(compared_.begin(), compared_.end());
    both.compared = compared_;
    text_ = apply_edits(words, accumulated_.merged);
    add_all(authors_, other.authors_);
    auto const* previous = now_ ? now_.get() : other.now_.get();
    if (previous != nullptr)
        now_ = section_with_words(previous->citation(), previous, text_);
    return both;
}

} // namespace nutmeg
