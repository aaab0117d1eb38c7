#include "parser/documents/normalize/dashes.hpp"

#include "parser/text/ascii.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace nutmeg {

namespace {

constexpr std::size_t longest_word = 40;

/// The letters and digits before `end`.
std::string_view word_before(std::string_view text, std::size_t end) {
    auto begin = end;
    while (begin > 0 && end - begin < longest_word && is_alnum(text[begin - 1]))
        --begin;
    return text.substr(begin, end - begin);
}

std::string_view word_after(std::string_view text, std::size_t begin) {
    auto end = begin;
    while (end < text.size() && end - begin < longest_word && is_alnum(text[end]))
        ++end;
    return text.substr(begin, end - begin);
}

/// Whether a word that is followed by the number of a section or act ends there.
bool names_number(std::string_view before, bool may_be_range) {
    static constexpr std::array<std::string_view, 10> names{"section",
                                                            "sections",
                                                            "sec.",
                                                            "secs.",
                                                            "\u00A7",
                                                            "\u00A7\u00A7",
                                                            "act",
                                                            "acts",
                                                            "chapter",
                                                            "no."};
    while (before.ends_with(' '))
        before.remove_suffix(1);
    auto const space = before.find_last_of(" \n(\"");
    auto const word = to_lower(before.substr(space == before.npos ? 0 : space + 1));
    bool const plural = word.ends_with('s') || word == "secs." || word == "\u00A7\u00A7";
    return !(plural && may_be_range) && std::find(names.begin(), names.end(), word) != names.end();
}

/// Whether the numbers can be the first and last of a range: "sections 2–5".
bool may_be_range(std::string_view first, std::string_view last) {
    auto const is_number = [](std::string_view word) {
        return std::all_of(word.begin(), word.end(), is_digit);
    };
    return is_number(first) && is_number(last)
        && (first.size() < last.size() || (first.size() == last.size() && first < last));
}

/// Whether the words between two numbers make a list of them: ", ", " and ", " to ".
bool links_numbers(std::string_view between) {
    static constexpr std::array<std::string_view, 9> links{
        ", ", " and ", ", and ", " or ", ", or ", " to ", " through ", ", inclusive, and ", "-"};
    return std::find(links.begin(), links.end(), between) != links.end();
}

} // namespace

bool DashReader::is_hyphen(std::size_t begin, std::size_t end) {
    return is_section_number(begin, end) || is_number_word(begin, end);
}

bool DashReader::is_number_word(std::size_t begin, std::size_t end) const {
    static constexpr std::array<std::string_view, 9> tens{
        "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "one"};
    static constexpr std::array<std::string_view, 26> ones{
        "one",   "two",     "three", "four",   "five",   "six",    "seven",   "eight",  "nine",
        "first", "second",  "third", "fourth", "fifth",  "sixth",  "seventh", "eighth", "ninth",
        "half",  "quarter", "third", "thirds", "fourth", "fifths", "tenths",  "fourths"};
    auto const first = to_lower(word_before(text_, begin));
    auto const second = to_lower(word_after(text_, end));
    return std::find(tens.begin(), tens.end(), first) != tens.end()
        && std::find(ones.begin(), ones.end(), second) != ones.end();
}

bool DashReader::is_section_number(std::size_t begin, std::size_t end) {
    constexpr std::size_t longest_lead = 24;
    auto const title = word_before(text_, begin);
    auto const number = word_after(text_, end);
    if (title.empty() || number.empty() || !is_digit(title.front()) || !is_digit(number.front()))
        return false;
    auto const from = begin - title.size();
    auto const lead_begin = from > longest_lead ? from - longest_lead : 0;
    bool const listed = last_end_ != 0 && last_end_ <= from
                     && links_numbers(text_.substr(last_end_, from - last_end_));
    if (!listed
        && !names_number(text_.substr(lead_begin, from - lead_begin), may_be_range(title, number)))
        return false;
    last_end_ = end + number.size();
    return true;
}

} // namespace nutmeg
