#include "parser/section_words.hpp"

#include "parser/outline.hpp"
#include "parser/unicode.hpp"

#include <algorithm>

namespace nutmeg {

namespace {

constexpr std::string_view note_opening = "*Note: On and after ";
constexpr std::string_view note_ending = "to read as follows";

/// Whether the paragraph introduces a version that takes effect later (connecticut.md 1.9).
bool opens_future(std::string_view paragraph) {
    return paragraph.starts_with(note_opening)
        && paragraph.find(note_ending) != std::string_view::npos;
}

/// The provisions of this section that the note says are replaced.
std::vector<std::string> replaced_paths(std::vector<Citation> const& citations) {
    std::vector<std::string> paths;
    for (auto const& citation : citations) {
        if (citation.anchor != Anchor::This || citation.anchor_level != Level::Section)
            continue;
        for (auto const& target : citation.targets) {
            if (!target.path.empty())
                paths.push_back(target.path);
            if (!target.last_path.empty())
                paths.push_back(target.last_path);
        }
        break;
    }
    return paths;
}

/// The words of the event between "On and after" and the comma before what is to read otherwise.
std::string event_words(std::string_view note, std::vector<Citation> const& citations) {
    auto end = note.size();
    for (auto const& citation : citations)
        if (citation.anchor == Anchor::This) {
            end = citation.span.begin;
            break;
        }
    auto words = note.substr(note_opening.size(), end - std::min(end, note_opening.size()));
    while (!words.empty() && (words.back() == ' ' || words.back() == ','))
        words.remove_suffix(1);
    return std::string(words);
}

FutureText read_note(std::string_view note) {
    FutureText future;
    auto const citations = find_citations(note);
    auto const quantities = find_quantities(note);
    if (!quantities.empty() && quantities.front().kind == QuantityKind::Date
        && quantities.front().span.begin == note_opening.size())
        future.from = quantities.front().iso;
    else
        future.event = event_words(note, citations);
    future.paths = replaced_paths(citations);
    constexpr std::string_view by = "as amended by ";
    if (auto const at = note.find(by); at != std::string_view::npos) {
        auto const begin = at + by.size();
        auto const end =
            std::min(note.find(", is to read", begin), note.find(", are to read", begin));
        future.act = note.substr(begin, end - begin);
    }
    return future;
}

void read_futures(Section& section) {
    auto const& paragraphs = section.paragraphs;
    section.current_end = static_cast<std::uint32_t>(section.text.size());
    section.futures.clear();
    for (std::size_t p = 0; p < paragraphs.size(); ++p) {
        auto const words = paragraphs[p].of(section.text);
        if (!opens_future(words))
            continue;
        if (section.futures.empty())
            section.current_end = p == 0 ? 0 : paragraphs[p - 1].end;
        auto future = read_note(words);
        future.note = paragraphs[p];
        auto last = p + 1;
        while (last < paragraphs.size() && !opens_future(paragraphs[last].of(section.text)))
            ++last;
        future.span = last == p + 1 ? Span{paragraphs[p].end, paragraphs[p].end}
                                    : Span{paragraphs[p + 1].begin, paragraphs[last - 1].end};
        section.futures.push_back(std::move(future));
    }
}

std::vector<Span> paragraphs_in(Section const& section, Span span) {
    std::vector<Span> inside;
    auto const before = [](Span paragraph, std::uint32_t at) { return paragraph.begin < at; };
    auto paragraph =
        std::lower_bound(section.paragraphs.begin(), section.paragraphs.end(), span.begin, before);
    for (; paragraph != section.paragraphs.end() && paragraph->end <= span.end; ++paragraph)
        inside.push_back(*paragraph);
    return inside;
}

} // namespace

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
    section.numbers.emplace_back(number);
    section.last_numbers.emplace_back();
    section.catchline = catchline;
    section.heading = "Sec. " + section.numbers.front() + ". " + section.catchline;
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
