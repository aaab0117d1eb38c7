#include "diff/effects/edits/group_coverage.hpp"

namespace nutmeg {

namespace {

template <typename Test>
bool any_changed(TextPair const& texts, EditGroup const& group, Test const& test) {
    for (auto const& edit : group.edits) {
        for (auto i = edit.old_words.begin; i < edit.old_words.end; ++i)
            if (texts.old_side.is_changed(i) && test(texts.old_side.coverage[i]))
                return true;
        for (auto i = edit.new_words.begin; i < edit.new_words.end; ++i)
            if (texts.new_side.is_changed(i) && test(texts.new_side.coverage[i]))
                return true;
    }
    return false;
}

} // namespace

bool is_partly_claimed(TextPair const& texts, EditGroup const& group) {
    return any_changed(
        texts, group, [](Coverage coverage) { return coverage == Coverage::Reported; });
}

bool is_all_claimed(TextPair const& texts, EditGroup const& group) {
    return !any_changed(texts, group, [](Coverage coverage) { return coverage == Coverage::None; });
}

bool has_citation(TextPair const& texts, EditGroup const& group) {
    return any_changed(texts, group, [](Coverage coverage) { return coverage != Coverage::None; });
}

} // namespace nutmeg
