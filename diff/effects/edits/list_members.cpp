#include "diff/effects/edits/list_members.hpp"

#include "parser/facts/lexicon.hpp"

#include <algorithm>
#include <array>

namespace nutmeg {

namespace {

constexpr std::uint32_t longest_member = 8;  ///< words of the last member of a list
constexpr std::uint32_t longest_clause = 60; ///< words of a clause that are read

bool is_conjunction(std::string_view word) {
    return word == "and" || word == "or";
}

bool is_relative(std::string_view word) {
    return word == "which" || word == "who" || word == "that" || word == "where" || word == "when"
        || word == "if" || word == "as" || word == "regardless" || word == "whichever"
        || word == "but" || word == "to" || word == "by" || word == "in" || word == "on"
        || word == "upon" || word == "after" || word == "with" || word == "for" || word == "at"
        || word == "including" || word == "within" || word == "pursuant";
}

bool opens_condition(std::string_view word) {
    return word == "who" || word == "which" || word == "that" || word == "if" || word == "unless"
        || word == "when" || word == "whenever" || word == "where";
}

/// Whether a verb with its object or complement begins there: "meet the", "has", "is".
bool begins_predicate(AnnotatedText const& side, std::uint32_t word) {
    constexpr std::array<std::string_view, 10> auxiliaries{
        "is", "are", "was", "were", "has", "have", "had", "does", "do", "did"};
    constexpr std::array<std::string_view, 10> determiners{
        "the", "a", "an", "any", "such", "its", "his", "their", "all", "each"};
    auto const among = [](auto const& list, std::string_view one) {
        return std::find(list.begin(), list.end(), one) != list.end();
    };
    if (among(auxiliaries, side.lower[word]))
        return true;
    return !is_stop_word(side.lower[word]) && side.lower[word] != "without"
        && !side.lower[word].ends_with("ing") && among(determiners, side.lower_at(word + 1));
}

/// "individuals who {+meet the definition of infertility and+} have been unable": a further
/// condition, not a further member of a list. `first` is its first word.
bool is_condition(AnnotatedText const& side, std::uint32_t first) {
    if (!begins_predicate(side, first))
        return false;
    auto const least = first > longest_clause ? first - longest_clause : 0;
    for (auto i = first; i-- > least;) {
        auto const word = side.lower[i];
        if (opens_condition(word))
            return true;
        if (is_modal(side, i) || is_punctuation(word))
            return false;
    }
    return false;
}

/// ", a nasal spray or another device": members after a comma, with a conjunction near the last
/// one.
bool goes_on_list(AnnotatedText const& side, WordRange members) {
    if (members.begin == 0 || side.lower[members.begin - 1] != ",")
        return false;
    auto const first = members.end > members.begin + longest_member
                         ? members.end - longest_member - 1
                         : members.begin;
    for (auto i = first; i < members.end; ++i)
        if (is_conjunction(side.lower[i]))
            return true;
    return false;
}

/// "flood {+prevention, climate resilience+} and erosion": the words of two members and the comma
/// between them, in a list that continues.
bool splits_member(AnnotatedText const& side, WordRange members) {
    if (members.end >= side.size() || !is_conjunction(side.lower[members.end]))
        return false;
    for (auto i = members.begin + 1; i + 1 < members.end; ++i)
        if (side.lower[i] == "," && !is_relative(side.lower[i + 1]))
            return true;
    return false;
}

/// The word after ", as defined in section 99-4," that was inserted or deleted before a further
/// member; `first` if there is none.
std::uint32_t after_citing_clause(AnnotatedText const& side,
                                  std::uint32_t first,
                                  std::uint32_t end) {
    if (first + 1 >= end || side.lower[first] != "as" || !is_citing_word(side.lower[first + 1]))
        return first;
    for (auto i = first + 2; i + 1 < end; ++i)
        if (side.lower[i] == "," && is_conjunction(side.lower[i + 1]))
            return i + 2;
    return first;
}

} // namespace

bool is_member(AnnotatedText const& side, WordRange range) {
    bool joined = false;
    auto first = range.begin;
    while (first < range.end
           && (is_conjunction(side.lower[first]) || is_punctuation(side.lower[first]))) {
        if (side.lower[first] == ".")
            return false;
        joined = joined || is_conjunction(side.lower[first]);
        ++first;
    }
    if (auto const after = after_citing_clause(side, first, range.end); after != first) {
        first = after;
        joined = true;
    }
    bool const comma_before = first > range.begin || (first > 0 && side.lower[first - 1] == ",");
    auto last = range.end;
    while (last > first
           && (is_conjunction(side.lower[last - 1]) || is_punctuation(side.lower[last - 1]))) {
        joined = joined || is_conjunction(side.lower[last - 1]);
        --last;
    }
    if (first == last)
        return false;
    bool const comma_after = last < range.end
                          || (last < side.size() && is_punctuation(side.lower[last]))
                          || (last < side.size() && is_conjunction(side.lower[last]));
    joined = joined || (comma_before && comma_after) || goes_on_list(side, {first, last})
          || splits_member(side, {first, last})
          || (first > 0 && is_conjunction(side.lower[first - 1]) && comma_after)
          || (last < range.end && side.lower[last] == ",");
    if (!joined || is_relative(side.lower[first]) || is_condition(side, first))
        return false;
    for (auto i = first; i < last; ++i)
        if (is_modal(side, i) || side.lower[i] == "." || side.lower[i] == ";")
            return false;
    return true;
}

bool is_replaced_member(AnnotatedText const& side, WordRange range) {
    if (range.empty() || range.begin == 0 || range.end >= side.size()
        || range.end - range.begin > longest_member || is_relative(side.lower[range.begin]))
        return false;
    for (auto i = range.begin; i < range.end; ++i)
        if (is_modal(side, i) || side.lower[i] == "." || side.lower[i] == ";")
            return false;
    auto const& before = side.lower[range.begin - 1];
    auto const& after = side.lower[range.end];
    return (before == "," && is_conjunction(after)) || (is_conjunction(before) && after == ",");
}

} // namespace nutmeg
