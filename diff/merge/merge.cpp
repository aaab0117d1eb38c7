#include "diff/merge/merge.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <tuple>

namespace nutmeg {

namespace {

/// Whether one of the edits is inside the words of the conflict.
bool any_in(WordEdits const& edits, EditConflict const& conflict) {
    auto const first = std::partition_point(edits.begin(), edits.end(), [&](WordEdit const& edit) {
        return edit.begin < conflict.begin;
    });
    return first != edits.end() && first->end <= conflict.end;
}

/// An order of edits that keeps the order of one list and makes equal edits adjacent.
bool edit_before(WordEdit const& a, WordEdit const& b) {
    return std::tie(a.begin, a.end, a.words) < std::tie(b.begin, b.end, b.words);
}

WordEdits without(WordEdits const& edits, WordEdits const& others) {
    WordEdits left;
    std::set_difference(edits.begin(),
                        edits.end(),
                        others.begin(),
                        others.end(),
                        std::back_inserter(left),
                        edit_before);
    return left;
}

/// The edits that overlap `one`.
WordEdits touching(BaseWords const& base, WordEdits const& edits, WordEdit const& one) {
    WordEdits found;
    auto edit = std::partition_point(
        edits.begin(), edits.end(), [&](WordEdit const& other) { return other.end < one.begin; });
    for (; edit != edits.end() && edit->begin <= one.end; ++edit)
        if (overlaps(base, *edit, one))
            found.push_back(*edit);
    return found;
}

/// Reads two lists in parallel.
class Merger {
public:
    Merger(BaseWords const& base, WordEdits const& earlier, WordEdits const& later)
        : base_(base), lists_{&earlier, &later} {}

    MergedEdits merge() {
        while (at_[0] < lists_[0]->size() || at_[1] < lists_[1]->size()) {
            gather();
            settle();
        }
        return std::move(merged_);
    }

private:
    WordEdit const* next(std::size_t side) const {
        return at_[side] < lists_[side]->size() ? &(*lists_[side])[at_[side]] : nullptr;
    }

    void take(std::size_t side) { group_[side].push_back((*lists_[side])[at_[side]++]); }

    /// Consumes edits of `side` up to the last one that overlaps an edit of the other side.
    bool take_touching(std::size_t side) {
        auto const& others = group_[1 - side];
        auto const& list = *lists_[side];
        std::size_t taken = at_[side];
        // Both lists are in order, so only the last of the others can overlap what comes next.
        for (auto i = at_[side];
             i < list.size() && !others.empty() && list[i].begin <= others.back().end;
             ++i)
            if (overlaps_any(others, list[i]))
                taken = i + 1;
        bool const any = taken > at_[side];
        while (at_[side] < taken)
            take(side);
        return any;
    }

    /// `others` are in order, without overlaps.
    bool overlaps_any(WordEdits const& others, WordEdit const& edit) const {
        for (auto other = others.rbegin(); other != others.rend() && other->end >= edit.begin;
             ++other)
            if (overlaps(base_, edit, *other))
                return true;
        return false;
    }

    /// The next edit with all edits that overlap it, transitively.
    void gather() {
        group_[0].clear();
        group_[1].clear();
        auto const* const a = next(0);
        auto const* const b = next(1);
        bool const first =
            b == nullptr
            || (a != nullptr && std::pair(a->begin, a->end) <= std::pair(b->begin, b->end));
        take(first ? 0 : 1);
        while (take_touching(0) || take_touching(1)) {
        }
    }

    void settle() {
        auto const& [earlier, later] = group_;
        if (earlier.empty() || later.empty()) {
            for (auto const& edit : earlier.empty() ? later : earlier)
                keep(edit, earlier.empty() ? 1 : 0);
            return;
        }
        EditConflict conflict;
        conflict.begin = std::min(earlier.front().begin, later.front().begin);
        conflict.end = std::max(earlier.back().end, later.back().end);
        conflict.earlier = words_with_edits(base_, earlier, conflict.begin, conflict.end);
        conflict.later = words_with_edits(base_, later, conflict.begin, conflict.end);
        for (auto const& edit : earlier)
            add_authors(conflict.earlier_by, edit.by);
        for (auto const& edit : later)
            add_authors(conflict.later_by, edit.by);
        bool const same = conflict.earlier == conflict.later;
        for (auto edit : earlier) {
            if (same)
                add_authors(edit.by, conflict.later_by);
            keep(edit, same ? 2 : 0);
        }
        if (!same) {
            merged_.edit_conflicts.push_back(std::move(conflict));
            merged_.lost.insert(merged_.lost.end(), later.begin(), later.end());
        }
    }

    void keep(WordEdit const& edit, std::size_t side) {
        if (!merged_.edits.empty() && merged_.edits.back().end == edit.begin && side != last_side_
            && side + last_side_ == 1)
            adjoin(last_side_ == 0 ? merged_.edits.back() : edit,
                   last_side_ == 0 ? edit : merged_.edits.back());
        merged_.edits.push_back(edit);
        last_side_ = side;
    }

    void adjoin(WordEdit const& earlier, WordEdit const& later) {
        EditConflict pair;
        pair.begin = std::min(earlier.begin, later.begin);
        pair.end = std::max(earlier.end, later.end);
        pair.earlier = without_outer_space(earlier.words);
        pair.later = without_outer_space(later.words);
        pair.earlier_by = earlier.by;
        pair.later_by = later.by;
        merged_.adjoining.push_back(std::move(pair));
    }

    BaseWords const& base_;
    WordEdits const* lists_[2];
    std::size_t at_[2] = {0, 0};
    WordEdits group_[2];
    std::size_t last_side_ = 2; ///< of the last edit kept; 2 for both
    MergedEdits merged_;
};

/// Merges many lists at once. Edits that do not meet those of another list, directly or through
/// others, remain; each set of edits that meet is merged list by list, separately.
class ListMerger {
public:
    ListMerger(BaseWords const& base, std::vector<WordEdits const*> const& lists) : base_(base) {
        for (std::size_t list = 0; list < lists.size(); ++list)
            for (auto const& edit : *lists[list])
                all_.push_back({&edit, list});
        // The edits of a list stay in order.
        std::stable_sort(all_.begin(), all_.end(), [](Listed const& a, Listed const& b) {
            return std::pair(a.edit->begin, a.edit->end) < std::pair(b.edit->begin, b.edit->end);
        });
    }

    WordEdits merge() {
        for (std::size_t first = 0; first < all_.size();) {
            auto next = first;
            auto end = all_[first].edit->end;
            for (; next < all_.size() && all_[next].edit->begin <= end; ++next)
                end = std::max(end, all_[next].edit->end);
            settle(first, next);
            first = next;
        }
        return std::move(merged_);
    }

private:
    struct Listed {
        WordEdit const* edit = nullptr;
        std::size_t list = 0;
    };

    /// Adds the edits [first, next), which meet one another.
    void settle(std::size_t first, std::size_t next) {
        std::map<std::size_t, WordEdits> by_list;
        for (auto i = first; i < next; ++i)
            by_list[all_[i].list].push_back(*all_[i].edit);
        auto both = std::move(by_list.begin()->second);
        for (auto list = std::next(by_list.begin()); list != by_list.end(); ++list)
            both = merge_edits(base_, both, list->second).edits;
        std::move(both.begin(), both.end(), std::back_inserter(merged_));
    }

    BaseWords const& base_;
    std::vector<Listed> all_;
    WordEdits merged_;
};

} // namespace

MergedEdits merge_edits(BaseWords const& base, WordEdits const& earlier, WordEdits const& later) {
    return Merger(base, earlier, later).merge();
}

WordEdits merge_all(BaseWords const& base, std::vector<WordEdits const*> const& lists) {
    return ListMerger(base, lists).merge();
}

DivergedEdits diverged_edits(BaseWords const& base,
                             WordEdits const& common_base,
                             WordEdits const& earlier,
                             WordEdits const& later) {
    DivergedEdits diverged;
    auto const left_by_later = without(common_base, later);
    diverged.earlier = without(earlier, left_by_later);
    diverged.later = without(later, common_base);
    for (auto const& edit : without(left_by_later, earlier)) {
        auto const first = touching(base, earlier, edit);
        auto const second = touching(base, later, edit);
        if (first.empty() == second.empty())
            continue;
        auto const& made = first.empty() ? second : first;
        EditConflict conflict;
        conflict.begin = std::min(edit.begin, made.front().begin);
        conflict.end = std::max(edit.end, made.back().end);
        conflict.earlier = words_with_edits(base, first, conflict.begin, conflict.end);
        conflict.later = words_with_edits(base, second, conflict.begin, conflict.end);
        conflict.winner =
            first.empty() ? EditConflict::Winner::Later : EditConflict::Winner::Earlier;
        diverged.taken_back.push_back(std::move(conflict));
    }
    return diverged;
}

MergedEdits AccumulatedEdits::merge(BaseWords const& base, AccumulatedEdits const& later) {
    auto both = merge_edits(base, merged, later.merged);
    auto const report = [&](WordEdits const& a, WordEdits const& b, auto const& winner) {
        for (auto& conflict : merge_edits(base, a, b).edit_conflicts) {
            conflict.winner = winner(conflict);
            both.edit_conflicts.push_back(std::move(conflict));
        }
    };
    auto const neither = [](EditConflict const&) { return EditConflict::Winner::Neither; };
    for (auto const& side : rejected) {
        report(side, later.merged, [&](EditConflict const& conflict) {
            return any_in(both.lost, conflict) ? EditConflict::Winner::Neither
                                               : EditConflict::Winner::Later;
        });
        for (auto const& other : later.rejected)
            report(side, other, neither);
    }
    for (auto const& other : later.rejected)
        report(merged, other, [](EditConflict const&) { return EditConflict::Winner::Earlier; });

    auto more = later.rejected;
    more.push_back(both.lost);
    for (auto& edits : more) {
        for (auto side = rejected.begin(); side != rejected.end() && !edits.empty(); ++side) {
            auto kept = merge_edits(base, *side, edits);
            *side = std::move(kept.edits);
            edits = std::move(kept.lost);
        }
        if (!edits.empty())
            rejected.push_back(std::move(edits));
    }
    merged = both.edits;
    return both;
}

} // namespace nutmeg
