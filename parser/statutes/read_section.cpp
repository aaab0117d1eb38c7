#include "parser/statutes/read_section.hpp"

#include "parser/statutes/heading.hpp"
#include "parser/statutes/later_versions.hpp"
#include "parser/statutes/outline.hpp"
#include "parser/text/unicode.hpp"

#include <algorithm>

namespace nutmeg {

namespace {

/// The outline of a part of the section; ignores everything outside it.
Outline outline_of(Section const& section, Span span) {
    auto const first = std::lower_bound(
        section.citations.begin(),
        section.citations.end(),
        span.begin,
        [](Citation const& citation, std::uint32_t at) { return citation.span.begin < at; });
    auto last = first;
    while (last != section.citations.end() && last->span.begin < span.end)
        ++last;
    return build_outline(
        section.text, paragraphs_in(section, span), std::vector<Citation>(first, last));
}

} // namespace

void read_words(Section& section) {
    section.status =
        status_from_body(std::string_view{section.text}.substr(repeated_heading_size(section)));
    read_later_versions(section);
    section.citations = find_citations(section.text);
    section.quantities = find_quantities(section.text);
    auto outline = outline_of(section, {0, section.current_end});
    section.provisions = std::move(outline.provisions);
    section.diagnostics.reserve(section.diagnostics.size() + outline.diagnostics.size());
    for (auto& diagnostic : outline.diagnostics) {
        diagnostic.citation = section.citation();
        diagnostic.line = section.line;
        section.diagnostics.push_back(std::move(diagnostic));
    }
    for (auto& later_version : section.later_versions)
        later_version.provisions = outline_of(section, later_version.span).provisions;
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
