#include "parser/statutes/copied/page_lines.hpp"

#include "parser/text/ascii.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>

namespace nutmeg {

namespace {

std::size_t skip_spaces(std::string_view line, std::size_t at) {
    return std::min(line.find_first_not_of(' ', at), line.size());
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

namespace {

/// Whether the words end with an abbreviation of notes, so that its period ends no sentence.
bool ends_with_abbreviation(std::string_view words) {
    constexpr std::array<std::string_view, 21> abbreviations{
        "Subsec.", "Subsecs.", "Subdiv.", "Subdivs.", "Subpara.", "Subparas.", "Sec.",
        "Secs.",   "P.A.",     "S.A.",    "S.",       "Sp.",      "Sess.",     "Rev.",
        "C.",      "U.S.",     "Conn.",   "Cir.",     "Ct.",      "Ch.",       "No."};
    auto const last = words.substr(words.rfind(' ') + 1);
    return std::find(abbreviations.begin(), abbreviations.end(), last) != abbreviations.end();
}

} // namespace

bool ends_sentence_of_page(std::string_view words) {
    for (std::string_view const end : {".", ".\"", ".\u201D", ".)"})
        if (words.ends_with(end))
            return !ends_with_abbreviation(words);
    return false;
}

} // namespace nutmeg
