#include "corpus/search/sentence.hpp"

#include "parser/statutes/designator_tokens.hpp"

#include <algorithm>

namespace nutmeg {

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
