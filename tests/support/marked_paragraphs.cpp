#include "tests/support/marked_paragraphs.hpp"

#include <algorithm>

namespace nutmeg::test {

std::string marked_paragraphs(Document const& document) {
    std::string out;
    for (auto const& paragraph : document.paragraphs) {
        for (std::size_t i = 0; i <= paragraph.text.size(); ++i) {
            for (auto const span : paragraph.inserted)
                out += span.end == i ? "}" : "";
            for (auto const span : paragraph.deleted)
                out += span.end == i ? ">" : "";
            if (std::count(paragraph.line_starts.begin(), paragraph.line_starts.end(), i) > 0)
                out += '/';
            for (auto const span : paragraph.deleted)
                out += span.begin == i ? "<" : "";
            for (auto const span : paragraph.inserted)
                out += span.begin == i ? "{" : "";
            if (i < paragraph.text.size())
                out += paragraph.text[i];
        }
        out += '\n';
    }
    return out;
}

} // namespace nutmeg::test
