#include "diff/effects/edits/whole_members.hpp"

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

} // namespace

void keep_members_whole(AnnotatedText& side, AnnotatedText& other) {
    for (auto const& range : changed_ranges(side))
        keep_member_whole(side, other, range);
}

} // namespace nutmeg
