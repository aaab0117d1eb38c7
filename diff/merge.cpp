#include "diff/merge.hpp"

#include "diff/word_edits.hpp"
#include "diff/words.hpp"

#include <algorithm>
#include <deque>
#include <iterator>
#include <tuple>

namespace nutmeg {

namespace {

constexpr std::string_view blanks = " \n";

std::string without_blanks_around(std::string_view words) {
    auto const first = words.find_first_not_of(blanks);
    if (first == words.npos)
        return {};
    return std::string(words.substr(first, words.find_last_not_of(blanks) - first + 1));
}

/// Each word with its blanks as a number, equal ones alike.
class Numbers {
public:
    std::vector<std::uint32_t> of(BaseWords const& text) {
        std::vector<std::uint32_t> numbers;
        numbers.reserve(text.size());
        for (std::uint32_t i = 0; i < text.size(); ++i)
            numbers.push_back(vocabulary_.number(kept_.emplace_back(text.with_blanks(i))));
        return numbers;
    }

private:
    std::deque<std::string> kept_;
    Vocabulary vocabulary_;
};

std::string words_in(BaseWords const& text, std::uint32_t begin, std::uint32_t end) {
    std::string words;
    for (auto i = begin; i < end; ++i)
        words += text.with_blanks(i);
    return words;
}

void unite(std::vector<std::uint32_t>& all, std::vector<std::uint32_t> const& more) {
    all.insert(all.end(), more.begin(), more.end());
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
}

bool same_edit(WordEdit const& a, WordEdit const& b) {
    return a.begin == b.begin && a.end == b.end && a.words == b.words;
}

/// The words that stay when the edits are carried out.
KeptWords kept_by(BaseWords const& base, WordEdits const& edits) {
    KeptWords kept;
    std::uint32_t old_at = 0;
    std::uint32_t new_at = 0;
    auto const keep_up_to = [&](std::uint32_t end) {
        if (end > old_at)
            kept.push_back({old_at, new_at, end - old_at});
        new_at += end - old_at;
    };
    for (auto const& edit : edits) {
        keep_up_to(edit.begin);
        old_at = edit.end;
        new_at += static_cast<std::uint32_t>(
            split_words(edit.words, make_span(0, edit.words.size())).size());
    }
    keep_up_to(base.size());
    return kept;
}

/// Words that stay from the first text to the second and on to the third.
KeptWords through(KeptWords const& first, KeptWords const& second) {
    KeptWords kept;
    auto next = second.begin();
    for (auto const& run : first) {
        auto const end = run.new_begin + run.size;
        while (next != second.end() && next->old_begin + next->size <= run.new_begin)
            ++next;
        for (auto on = next; on != second.end() && on->old_begin < end; ++on) {
            auto const from = std::max(run.new_begin, on->old_begin);
            auto const to = std::min(end, on->old_begin + on->size);
            kept.push_back({run.old_begin + (from - run.new_begin),
                            on->new_begin + (from - on->old_begin),
                            to - from});
        }
    }
    return kept;
}

/// Whether `point` is where words come by `edit`, or inside what it takes away.
bool meets(WordEdit const& edit, std::uint32_t point) {
    if (edit.begin < point && point < edit.end)
        return true;
    return (point == edit.begin || point == edit.end) && !edit.words.empty();
}

/// Whether `insertion` adds to whole paragraphs that `deletion` takes away: to the end of the last
/// one, or anything at all where nothing of the text is left.
bool adds_to_deleted(BaseWords const& base, WordEdit const& deletion, WordEdit const& insertion) {
    auto const begins_paragraph = [&](std::uint32_t word) {
        return word == 0 || word == base.size() || base.with_blanks(word).front() == '\n';
    };
    if (!deletion.words.empty() || !begins_paragraph(deletion.begin)
        || !begins_paragraph(deletion.end))
        return false;
    bool const all = deletion.begin == 0 && deletion.end == base.size();
    return insertion.begin == deletion.end ? all || insertion.words.front() != '\n'
                                           : all && insertion.begin == deletion.begin;
}

bool touches(BaseWords const& base, WordEdit const& a, WordEdit const& b) {
    if (a.inserts_only())
        return meets(b, a.begin) || (!b.inserts_only() && adds_to_deleted(base, b, a));
    if (b.inserts_only())
        return meets(a, b.begin) || adds_to_deleted(base, a, b);
    return std::max(a.begin, b.begin) < std::min(a.end, b.end);
}

/// Whether one of the edits lies in the place of the clash.
bool any_in(WordEdits const& edits, Clash const& clash) {
    auto const first = std::partition_point(
        edits.begin(), edits.end(), [&](WordEdit const& edit) { return edit.begin < clash.begin; });
    return first != edits.end() && first->end <= clash.end;
}

/// An order of edits in which those of one list rise, and equal ones meet.
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

/// Those of the edits that touch `one`.
WordEdits touching(BaseWords const& base, WordEdits const& edits, WordEdit const& one) {
    WordEdits found;
    auto edit = std::partition_point(
        edits.begin(), edits.end(), [&](WordEdit const& other) { return other.end < one.begin; });
    for (; edit != edits.end() && edit->begin <= one.end; ++edit)
        if (touches(base, *edit, one))
            found.push_back(*edit);
    return found;
}

/// The two lists, read side by side.
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

    /// Takes from `side` up to the last edit that touches one of the other side's.
    bool take_touching(std::size_t side) {
        auto const& others = group_[1 - side];
        std::uint32_t end = 0;
        for (auto const& other : others)
            end = std::max(end, other.end);
        auto const& list = *lists_[side];
        std::size_t taken = at_[side];
        for (auto i = at_[side]; i < list.size() && !others.empty() && list[i].begin <= end; ++i)
            if (std::any_of(others.begin(), others.end(), [&](WordEdit const& other) {
                    return touches(base_, list[i], other);
                }))
                taken = i + 1;
        bool const any = taken > at_[side];
        while (at_[side] < taken)
            take(side);
        return any;
    }

    /// The next edit with all that it touches, and what those touch.
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
        Clash clash;
        clash.begin = std::min(earlier.front().begin, later.front().begin);
        clash.end = std::max(earlier.back().end, later.back().end);
        clash.earlier = words_with_edits(base_, earlier, clash.begin, clash.end);
        clash.later = words_with_edits(base_, later, clash.begin, clash.end);
        for (auto const& edit : earlier)
            unite(clash.earlier_by, edit.by);
        for (auto const& edit : later)
            unite(clash.later_by, edit.by);
        bool const same = clash.earlier == clash.later;
        for (auto edit : earlier) {
            if (same)
                unite(edit.by, clash.later_by);
            keep(edit, same ? 2 : 0);
        }
        if (!same) {
            merged_.clashes.push_back(std::move(clash));
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
        Clash pair;
        pair.begin = std::min(earlier.begin, later.begin);
        pair.end = std::max(earlier.end, later.end);
        pair.earlier = without_blanks_around(earlier.words);
        pair.later = without_blanks_around(later.words);
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

} // namespace

BaseWords::BaseWords(std::string_view text)
    : text_(text), words_(split_words(text, make_span(0, text.size()))) {}

std::string BaseWords::with_blanks(std::uint32_t index) const {
    if (index == 0)
        return "\n" + std::string(words_[0].of(text_));
    auto const from = words_[index - 1].end;
    return std::string(text_.substr(from, words_[index].end - from));
}

Span BaseWords::span(std::uint32_t begin, std::uint32_t end) const {
    if (begin < end)
        return {words_[begin].begin, words_[end - 1].end};
    auto const at = begin == 0 ? 0 : words_[begin - 1].end;
    return {at, at};
}

KeptWords compared_words(BaseWords const& base, std::string_view new_text) {
    BaseWords const changed(new_text);
    Numbers numbers;
    auto const base_numbers = numbers.of(base);
    auto const new_numbers = numbers.of(changed);
    WordPair const pair{base.text(), new_text, base.words(), changed.words()};
    return readable_runs(pair, equal_runs(pair, base_numbers, new_numbers));
}

WordEdits edits_around(BaseWords const& base,
                       std::string_view new_text,
                       KeptWords const& kept,
                       std::uint32_t by) {
    BaseWords const changed(new_text);
    WordEdits edits;
    std::uint32_t old_at = 0;
    std::uint32_t new_at = 0;
    auto const edit_up_to = [&](std::uint32_t old_end, std::uint32_t new_end) {
        auto words = words_in(changed, new_at, new_end);
        // Taken out and put in again: nothing changes.
        if ((old_end > old_at || new_end > new_at) && words != words_in(base, old_at, old_end))
            edits.push_back({old_at, old_end, std::move(words), {by}});
    };
    for (auto const& run : kept)
        for (std::uint32_t i = 0; i < run.size; ++i) {
            if (base.with_blanks(run.old_begin + i) != changed.with_blanks(run.new_begin + i))
                continue;
            edit_up_to(run.old_begin + i, run.new_begin + i);
            old_at = run.old_begin + i + 1;
            new_at = run.new_begin + i + 1;
        }
    edit_up_to(base.size(), changed.size());
    return edits;
}

WordEdits edits_between(BaseWords const& base, std::string_view new_text, std::uint32_t by) {
    return edits_around(base, new_text, compared_words(base, new_text), by);
}

bool fits(KeptWords const& kept, BaseWords const& base, BaseWords const& changed) {
    std::uint32_t old_at = 0;
    std::uint32_t new_at = 0;
    for (auto const& run : kept) {
        if (run.old_begin < old_at || run.new_begin < new_at)
            return false;
        old_at = run.old_begin + run.size;
        new_at = run.new_begin + run.size;
    }
    return old_at <= base.size() && new_at <= changed.size();
}

std::string with_edits(BaseWords const& base, WordEdits const& edits) {
    std::string text;
    std::uint32_t at = 0;
    for (auto const& edit : edits) {
        text += words_in(base, at, edit.begin) + edit.words;
        at = edit.end;
    }
    text += words_in(base, at, base.size());
    text.erase(0, std::min(text.find_first_not_of(blanks), text.size()));
    return text;
}

std::string words_with_edits(BaseWords const& base,
                             WordEdits const& edits,
                             std::uint32_t begin,
                             std::uint32_t end) {
    std::string words;
    auto at = begin;
    for (auto const& edit : edits) {
        if (edit.begin < begin || edit.end > end)
            continue;
        words += words_in(base, at, edit.begin) + edit.words;
        at = edit.end;
    }
    return without_blanks_around(words + words_in(base, at, end));
}

WordEdits edits_after(BaseWords const& base,
                      WordEdits const& before,
                      std::string_view new_text,
                      KeptWords const& kept,
                      std::uint32_t by) {
    auto edits = edits_around(base, new_text, through(kept_by(base, before), kept), by);
    std::size_t first = 0;
    for (auto& edit : edits) {
        while (first < before.size() && before[first].end < edit.begin)
            ++first;
        for (auto i = first; i < before.size() && before[i].begin <= edit.end; ++i) {
            if (same_edit(before[i], edit)) {
                edit.by = before[i].by;
                break;
            }
            if (touches(base, before[i], edit))
                unite(edit.by, before[i].by);
        }
    }
    return edits;
}

MergedEdits merge_edits(BaseWords const& base, WordEdits const& earlier, WordEdits const& later) {
    return Merger(base, earlier, later).merge();
}

GrownApart grown_apart(BaseWords const& base,
                       WordEdits const& ground,
                       WordEdits const& earlier,
                       WordEdits const& later) {
    GrownApart apart;
    auto const left_by_later = without(ground, later);
    apart.earlier = without(earlier, left_by_later);
    apart.later = without(later, ground);
    for (auto const& edit : without(left_by_later, earlier)) {
        auto const first = touching(base, earlier, edit);
        auto const second = touching(base, later, edit);
        if (first.empty() == second.empty())
            continue;
        auto const& made = first.empty() ? second : first;
        Clash clash;
        clash.begin = std::min(edit.begin, made.front().begin);
        clash.end = std::max(edit.end, made.back().end);
        clash.earlier = words_with_edits(base, first, clash.begin, clash.end);
        clash.later = words_with_edits(base, second, clash.begin, clash.end);
        clash.stands = first.empty() ? Clash::Stands::Later : Clash::Stands::Earlier;
        apart.taken_back.push_back(std::move(clash));
    }
    return apart;
}

MergedEdits LayeredEdits::merge(BaseWords const& base, LayeredEdits const& later) {
    auto both = merge_edits(base, merged, later.merged);
    auto const tell = [&](WordEdits const& a, WordEdits const& b, auto const& stands) {
        for (auto& clash : merge_edits(base, a, b).clashes) {
            clash.stands = stands(clash);
            both.clashes.push_back(std::move(clash));
        }
    };
    auto const neither = [](Clash const&) { return Clash::Stands::Neither; };
    for (auto const& own : beside) {
        tell(own, later.merged, [&](Clash const& clash) {
            return any_in(both.lost, clash) ? Clash::Stands::Neither : Clash::Stands::Later;
        });
        for (auto const& other : later.beside)
            tell(own, other, neither);
    }
    for (auto const& other : later.beside)
        tell(merged, other, [](Clash const&) { return Clash::Stands::Earlier; });

    auto more = later.beside;
    more.push_back(both.lost);
    for (auto& edits : more) {
        for (auto own = beside.begin(); own != beside.end() && !edits.empty(); ++own) {
            auto kept = merge_edits(base, *own, edits);
            *own = std::move(kept.edits);
            edits = std::move(kept.lost);
        }
        if (!edits.empty())
            beside.push_back(std::move(edits));
    }
    merged = both.edits;
    return both;
}

} // namespace nutmeg
