#include "parser/statutes/copied/statute_lines.hpp"

#include <string_view>
#include <utility>

namespace nutmeg {

namespace {

/// Adds the lines of a paragraph of plain text.
void add_lines(Paragraph const& paragraph, std::vector<StatuteLine>& lines) {
    std::string_view const text = paragraph.text;
    std::size_t begin = 0;
    bool inside_word = false;
    for (std::size_t i = 0; i <= paragraph.line_starts.size(); ++i) {
        auto const end =
            i < paragraph.line_starts.size() ? std::size_t{paragraph.line_starts[i]} : text.size();
        auto words = text.substr(begin, end - begin);
        bool const ends_word = words.ends_with(' ');
        while (words.ends_with(' '))
            words.remove_suffix(1);
        if (!words.empty())
            lines.push_back({std::string(words),
                             line_at(paragraph.source_lines, paragraph.line, begin),
                             begin == 0,
                             inside_word});
        inside_word = !ends_word;
        begin = end;
    }
}

} // namespace

bool has_broken_lines(DocumentFormat format) {
    return format == DocumentFormat::Text || format == DocumentFormat::Pdf;
}

std::vector<StatuteLine> statute_lines(Document const& document) {
    std::vector<StatuteLine> lines;
    bool const broken = has_broken_lines(document.format);
    for (auto const& paragraph : document.paragraphs) {
        if (broken)
            add_lines(paragraph, lines);
        else if (!paragraph.text.empty())
            lines.push_back({paragraph.text, paragraph.line, true, false});
    }
    return lines;
}

} // namespace nutmeg
