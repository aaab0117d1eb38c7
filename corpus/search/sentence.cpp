#include "corpus/search/sentence.hpp"

#include "parser/text/ascii.hpp"

#include <algorithm>

namespace nutmeg {

namespace {

/// Whether a sentence ends at the period: a space and a capital, a quotation mark or a parenthesis
/// follow, and it is not the period of an abbreviation, a capital with at most one more letter
/// ("U.S. Code", "No. 5").
bool ends_sentence(std::string_view text, std::size_t period) {
    if (period + 2 >= text.size() || text[period + 1] != ' ')
        return false;
    auto const next = text[period + 2];
    if (!is_upper(next) && next != '(' && static_cast<unsigned char>(next) < 0x80)
        return false;
    constexpr std::size_t longest_abbreviation = 2;
    std::size_t letters = 0;
    while (letters < period && is_letter(text[period - 1 - letters]))
        ++letters;
    return letters == 0 || letters > longest_abbreviation || !is_upper(text[period - letters]);
}

} // namespace

Span sentence_at(std::string_view text, Span match) {
    auto const line_end = std::min(text.find('\n', match.begin), text.size());
    auto const line_before =
        match.begin == 0 ? std::string_view::npos : text.rfind('\n', match.begin - 1);
    std::size_t begin = line_before == std::string_view::npos ? 0 : line_before + 1;
    for (auto i = begin; i < match.begin; ++i)
        if (text[i] == '.' && ends_sentence(text, i))
            begin = i + 2;
    auto const last =
        std::max<std::size_t>(match.begin, std::min<std::size_t>(match.end, line_end));
    auto end = line_end;
    for (auto i = last; i < line_end; ++i)
        if (text[i] == '.' && ends_sentence(text, i)) {
            end = i + 1;
            break;
        }
    return make_span(std::min<std::size_t>(begin, match.begin), end);
}

} // namespace nutmeg
