#include "diff/effects/matching/whole_members.hpp"

#include <map>

namespace nutmeg {

namespace {

constexpr std::uint32_t longest_run = 8;      ///< kept words before a replaced one
constexpr std::uint32_t longest_replaced = 4; ///< words replaced at the end of a member
constexpr std::uint32_t longest_insert = 60;  ///< inserted words that are searched

/// The first of the kept words before `word` that stayed together.
std::uint32_t run_begin(AnnotatedText const& side, std::uint32_t word) {
    auto begin = word;
    while (begin > 0 && word - begin < longest_run && side.match[begin - 1] != no_word
           && side.is_designator[begin - 1] == 0
           && side.provision(begin - 1) == side.provision(word)
           && (begin == word || side.match[begin - 1] + 1 == side.match[begin]))
        --begin;
    return begin;
}

std::uint32_t insert_begin(AnnotatedText const& side, std::uint32_t end) {
    auto begin = end;
    while (begin > 0 && end - begin < longest_insert && side.is_changed(begin - 1)
           && side.provision(begin - 1) == side.provision(end))
        --begin;
    return begin;
}

bool are_equal(AnnotatedText const& side,
               WordRange words,
               AnnotatedText const& other,
               std::uint32_t at) {
    for (auto i = words.begin; i < words.end; ++i)
        if (side.lower[i] != other.lower[at + i - words.begin])
            return false;
    return true;
}

void unlink(AnnotatedText& side, AnnotatedText& other, WordRange words) {
    for (auto i = words.begin; i < words.end; ++i) {
        other.match[side.match[i]] = no_word;
        side.match[i] = no_word;
    }
}

/// Matches the member that ends with the deleted words.
void keep_member_whole(AnnotatedText& side, AnnotatedText& other, WordRange deleted) {
    auto const run = run_begin(side, deleted.begin);
    if (run == deleted.begin || deleted.end - deleted.begin > longest_replaced)
        return;
    auto const replaced = side.match[deleted.begin - 1] + 1;
    auto first = run;
    if (side.lower[first] == "or" || side.lower[first] == "and")
        ++first;
    if (first == deleted.begin || replaced >= other.size() || !other.is_changed(replaced))
        return;
    auto const end = side.match[run];
    auto const length = deleted.end - first;
    for (auto at = insert_begin(other, end); at + length <= end; ++at)
        if (are_equal(side, {first, deleted.end}, other, at)) {
            unlink(side, other, {run, deleted.begin});
            for (std::uint32_t i = 0; i < length; ++i)
                link(side, first + i, other, at + i);
            return;
        }
}

/// Matches the last words of an amount that changed with those of the amount in its place, if they
/// were matched with a later one.
void keep_amount_whole(AnnotatedText& side,
                       AnnotatedText& other,
                       WordRange amount,
                       WordRange in_its_place) {
    for (auto i = in_its_place.begin; i < in_its_place.end; ++i)
        if (!other.is_changed(i))
            return;
    auto o = amount.end;
    auto n = in_its_place.end;
    while (o > amount.begin && n > in_its_place.begin && side.match[o - 1] != no_word
           && side.match[o - 1] >= in_its_place.end && side.lower[o - 1] == other.lower[n - 1]) {
        unlink(side, other, {o - 1, o});
        link(side, --o, other, --n);
    }
}

} // namespace

void keep_amounts_whole(AnnotatedText& side, AnnotatedText& other) {
    std::map<std::uint32_t, WordRange> amounts; ///< of the other side, by their first word
    for (auto const& quantity : other.section->quantities)
        if (auto const words = other.words_in(quantity.span); !words.empty())
            amounts.emplace(words.begin, words);
    for (auto const& quantity : side.section->quantities) {
        auto const words = side.words_in(quantity.span);
        if (words.empty() || words.begin == 0 || !side.is_changed(words.begin)
            || side.match[words.begin - 1] == no_word)
            continue;
        if (auto const found = amounts.find(side.match[words.begin - 1] + 1);
            found != amounts.end())
            keep_amount_whole(side, other, words, found->second);
    }
}

void keep_members_whole(AnnotatedText& side, AnnotatedText& other) {
    for (auto const& range : changed_ranges(side))
        keep_member_whole(side, other, range);
}

} // namespace nutmeg
