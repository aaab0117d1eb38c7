#include "parser/section_words.hpp"

#include "parser/future_text.hpp"
#include "parser/outline.hpp"
#include "parser/unicode.hpp"

#include <algorithm>

namespace nutmeg {

void read_words(Section& section) {
    section.status = status_from_body(section.text);
    read_futures(section);
    section.citations = find_citations(section.text);
    section.quantities = find_quantities(section.text);
    auto outline = build_outline(
        section.text, paragraphs_in(section, {0, section.current_end}), section.citations);
    section.provisions = std::move(outline.provisions);
    for (auto& diagnostic : outline.diagnostics) {
        diagnostic.citation = section.citation();
        diagnostic.line = section.line;
        section.diagnostics.push_back(std::move(diagnostic));
    }
    for (auto& future : section.futures)
        future.provisions =
            build_outline(section.text, paragraphs_in(section, future.span), section.citations)
                .provisions;
}

Section section_from_words(std::string_view number,
                           std::string_view catchline,
                           std::string_view words) {
    Section section;
    section.catchline = catchline;
    if (!number.empty()) {
        section.numbers.emplace_back(number);
        section.last_numbers.emplace_back();
        section.heading = "Sec. " + section.numbers.front() + ". " + section.catchline;
    }
    while (!words.empty()) {
        auto const line = words.substr(0, words.find('\n'));
        words.remove_prefix(std::min(words.size(), line.size() + 1));
        std::string paragraph;
        append_collapsed(paragraph, line);
        add_paragraph(section, paragraph);
    }
    read_words(section);
    return section;
}

void add_paragraph(Section& section, std::string_view paragraph) {
    while (!paragraph.empty() && paragraph.back() == ' ')
        paragraph.remove_suffix(1);
    if (paragraph.empty())
        return;
    if (!section.text.empty())
        section.text += '\n';
    auto const begin = section.text.size();
    append_nfc(section.text, paragraph);
    section.paragraphs.push_back(make_span(begin, section.text.size()));
}

} // namespace nutmeg
