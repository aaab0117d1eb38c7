#include "diff/effects/matching/shift_edits.hpp"

#include "parser/facts/exceptions.hpp"
#include "parser/facts/lexicon.hpp"

namespace nutmeg {

namespace {

constexpr std::uint32_t widest_slide = 60; ///< maximum shift, in words

constexpr int shape_of_sentence = 7; ///< above all others

/// Whether the words are entire sentences, or those with the period before them instead of their
/// own.
bool is_sentence(AnnotatedText const& side, WordRange range) {
    auto const follows = range.begin > 0 && side.lower[range.begin - 1] == "."
                      && side.lower[range.end - 1] == "." && is_capital(side, range.begin);
    auto const precedes = side.lower[range.begin] == "." && range.end < side.size()
                       && range.begin + 1 < range.end && is_capital(side, range.begin + 1);
    return (follows
            && (range.end == side.size() || is_capital(side, range.end)
                || side.provision(range.end) != side.provision(range.end - 1)))
        || precedes;
}

/// How well the words read as one change: entire sentences, a clause with its comma or conjunction,
/// an exception with its comma.
int shape(AnnotatedText const& side, WordRange range) {
    auto const& first = side.lower[range.begin];
    auto const& last = side.lower[range.end - 1];
    if (is_sentence(side, range))
        return first == "." ? shape_of_sentence - 1 : shape_of_sentence;
    int score = 0;
    if (first == "," || first == ";" || first == "and" || first == "or")
        score += 2;
    if (last == "," || last == ";" || last == ".")
        score += range.begin > 0 && side.lower[range.begin - 1] == last ? 3 : 0;
    if ((last == "and" || last == "or") && score == 0)
        score += 1;
    if (first == "," && range.begin + 1 < range.end && exception_opener(side, range.begin + 1) != 0)
        score += 1;
    return score;
}

void keep_better(AnnotatedText const& side, WordRange range, WordRange& best, int& best_shape) {
    if (auto const now = shape(side, range); now > best_shape) {
        best = range;
        best_shape = now;
    }
}

/// Whether the changed word `inside` can be exchanged for the kept word `outside`.
bool can_slide(AnnotatedText const& side, std::uint32_t inside, std::uint32_t outside) {
    return outside < side.size() && side.match[outside] != no_word
        && side.is_designator[outside] == 0 && side.provision(inside) == side.provision(outside)
        && side.word(inside) == side.word(outside);
}

void move_gap(AnnotatedText& side, AnnotatedText& other, WordRange from, WordRange to) {
    while (from.begin < to.begin) {
        auto const match = side.match[from.end];
        side.match[from.end] = no_word;
        link(side, from.begin, other, match);
        ++from.begin;
        ++from.end;
    }
    while (from.begin > to.begin) {
        --from.begin;
        --from.end;
        auto const match = side.match[from.begin];
        side.match[from.begin] = no_word;
        link(side, from.end, other, match);
    }
}

} // namespace

void shift_edits(AnnotatedText& side, AnnotatedText& other) {
    for (auto const& range : changed_ranges(side)) {
        if (range.begin == 0 || range.end >= side.size())
            continue;
        auto const before = side.match[range.begin - 1];
        if (before == no_word || side.match[range.end] != before + 1)
            continue;
        auto best = range;
        int best_shape = shape(side, range);
        for (auto r = range;
             r.begin < range.begin + widest_slide && can_slide(side, r.begin, r.end);) {
            ++r.begin;
            ++r.end;
            keep_better(side, r, best, best_shape);
        }
        for (auto r = range; r.begin > 0 && r.begin + widest_slide > range.begin
                             && can_slide(side, r.end - 1, r.begin - 1);) {
            --r.begin;
            --r.end;
            keep_better(side, r, best, best_shape);
        }
        move_gap(side, other, range, best);
    }
}

} // namespace nutmeg
