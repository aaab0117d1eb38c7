#include "parser/statutes/copied/page_lines.hpp"

#include "parser/text/ascii.hpp"

#include <algorithm>
#include <initializer_list>

namespace nutmeg {

namespace {

std::size_t skip_spaces(std::string_view line, std::size_t at) {
    return std::min(line.find_first_not_of(' ', at), line.size());
}

/// Whether the line has capitals and no small letters.
bool is_capitals(std::string_view line) {
    constexpr std::size_t fewest = 4;
    return static_cast<std::size_t>(
               std::count_if(line.begin(), line.end(), [](char c) { return is_upper(c); }))
            >= fewest
        && std::none_of(line.begin(), line.end(), [](char c) { return is_lower(c); });
}

/// "CHAPTER 319mm", "PART Ia*": a word and a number, which may have small letters.
bool is_numbered_title(std::string_view line) {
    for (std::string_view const word : {"CHAPTER ",
                                        "TITLE ",
                                        "ARTICLE ",
                                        "PART ",
                                        "Chapter ",
                                        "Title ",
                                        "Article ",
                                        "Part ",
                                        "SUBPART ",
                                        "Subpart "}) {
        if (!line.starts_with(word))
            continue;
        auto const number = line.substr(word.size());
        auto const end = number.find_first_of(" *");
        auto const rest = end == number.npos ? std::string_view() : number.substr(end);
        bool const whole = rest.find_first_not_of(" *") == rest.npos;
        return whole && !number.empty() && (is_digit(number[0]) || is_upper(number[0]));
    }
    return false;
}

/// "(A)": the number of a subpart.
bool is_letter_alone(std::string_view line) {
    constexpr std::size_t size = 3;
    return line.size() == size && line[0] == '(' && is_upper(line[1]) && line[2] == ')';
}

} // namespace

std::size_t navigation_size(std::string_view line) {
    constexpr std::string_view link = "(Return to";
    std::size_t end = 0;
    auto at = skip_spaces(line, 0);
    while (line.substr(at).starts_with(link)) {
        auto const close = line.find(')', at);
        constexpr std::size_t longest = 60;
        if (close == line.npos)
            return line.size() - at < longest ? line.size() : end;
        if (close - at > longest)
            return end;
        end = at = skip_spaces(line, close + 1);
    }
    return end;
}

bool is_page_heading(std::string_view line) {
    return line == "Table of Contents" || is_numbered_title(line) || is_letter_alone(line)
        || is_capitals(line);
}

} // namespace nutmeg
