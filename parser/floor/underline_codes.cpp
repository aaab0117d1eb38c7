#include "parser/floor/underline_codes.hpp"

namespace nutmeg {

std::string marked_words(Paragraph const& paragraph) {
    std::string out;
    std::size_t at = 0;
    for (auto const span : paragraph.inserted) {
        out.append(paragraph.text, at, span.begin - at);
        out += underline_begins;
        out += span.of(paragraph.text);
        out += underline_ends;
        at = span.end;
    }
    return out.append(paragraph.text, at);
}

std::string plain_words(std::string_view words) {
    std::string out;
    for (char const c : words)
        if (c != underline_begins && c != underline_ends)
            out += c;
    return out;
}

} // namespace nutmeg
