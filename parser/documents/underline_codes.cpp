#include "parser/documents/underline_codes.hpp"

namespace nutmeg {

std::string marked_words(ActParagraph const& paragraph) {
    std::string out;
    std::size_t at = 0;
    for (auto const span : paragraph.inserted) {
        out.append(paragraph.words, at, span.begin - at);
        out += underline_begins;
        out += span.of(paragraph.words);
        out += underline_ends;
        at = span.end;
    }
    return out.append(paragraph.words, at);
}

std::string plain_words(std::string_view words) {
    std::string out;
    for (char const c : words)
        if (c != underline_begins && c != underline_ends)
            out += c;
    return out;
}

} // namespace nutmeg
