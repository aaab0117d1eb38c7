// Finds doubled words.
#include "corpus/lint/statute_checks.hpp"
#include "parser/text/ascii.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace nutmeg {

namespace {

bool is_letter_byte(char c) {
    return is_letter(c) || static_cast<unsigned char>(c) >= 0x80;
}

/// Whether the words are the same, except for a capital at the start of the first: "The the", not
/// "AGENT Agent".
bool same_word(std::string_view a, std::string_view b) {
    return a.size() == b.size() && !a.empty() && to_lower(a[0]) == to_lower(b[0])
        && a.substr(1) == b.substr(1);
}

/// Words that correct English may repeat: "had had", "that that person".
bool may_repeat(std::string_view word) {
    static constexpr std::array<std::string_view, 2> repeatable{"had", "that"};
    return std::any_of(
        repeatable.begin(), repeatable.end(), [&](auto one) { return same_word(word, one); });
}

bool is_capital(char c) {
    return is_upper(c);
}

/// Whether only one space separates them.
bool are_adjacent(std::string_view text, Span first, Span second) {
    return !first.empty() && first.end + 1 == second.begin && text[first.end] == ' ';
}

bool is_repeated(std::string_view text, Span first, Span second) {
    if (!are_adjacent(text, first, second) || !same_word(first.of(text), second.of(text))
        || may_repeat(first.of(text)))
        return false;
    auto const before = first.begin > 0 ? text[first.begin - 1] : ' ';
    auto const after = text.substr(second.end, 2);
    // "in in-school suspension", "one one-hundredth" are two words each.
    if (before == '-' || after.starts_with('-'))
        return false;
    // "Department of Defense Defense Priorities and Allocations System".
    if (is_capital(text[second.begin]) && after.size() == 2 && after[0] == ' '
        && is_capital(after[1]))
        return false;
    // In "section 99-4 a a person", the error is the space in the number.
    return first.size() > 1 || first.begin < 2 || text[first.begin - 2] < '0'
        || text[first.begin - 2] > '9';
}

/// Whether correct English never repeats a pair of words that ends with this one. It repeats "time
/// to" ("from time to time to"), and never "of the".
bool ends_bad_pair(std::string_view word) {
    static constexpr std::array<std::string_view, 6> determiners{
        "the", "a", "an", "such", "this", "any"};
    return std::find(determiners.begin(), determiners.end(), word) != determiners.end();
}

/// "of the of the"; in lower case, since names may repeat.
bool is_repeated_pair(std::string_view text, std::array<Span, 4> const& words) {
    for (std::size_t i = 0; i < words.size(); ++i)
        if (words[i].empty() || is_capital(text[words[i].begin])
            || (i > 0 && !are_adjacent(text, words[i - 1], words[i])))
            return false;
    return ends_bad_pair(words[3].of(text)) && words[0].of(text) == words[2].of(text)
        && words[1].of(text) == words[3].of(text) && words[0].of(text) != words[1].of(text);
}

} // namespace

void check_doubled_words(Section const& section, LintMatches& found) {
    std::string_view const text = section.text;
    std::array<Span, 4> last{}; ///< the last words read, latest last
    for (std::size_t at = 0; at < text.size();) {
        if (!is_letter_byte(text[at])) {
            ++at;
            continue;
        }
        auto end = at;
        while (end < text.size() && is_letter_byte(text[end]))
            ++end;
        std::shift_left(last.begin(), last.end(), 1);
        last.back() = make_span(at, end);
        at = end;
        auto const word = last[3].of(text);
        if (is_repeated(text, last[2], last[3]))
            found.push_back({LintCode::DoubledWord,
                             {last[2].begin, last[3].end},
                             fmt::format("\"{}\" is repeated", word)});
        else if (is_repeated_pair(text, last))
            found.push_back({LintCode::DoubledWord,
                             {last[0].begin, last[3].end},
                             fmt::format("\"{} {}\" is repeated", last[2].of(text), word)});
    }
}

} // namespace nutmeg
