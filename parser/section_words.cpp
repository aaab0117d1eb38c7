#include "parser/section_words.hpp"

#include "parser/outline.hpp"
#include "parser/unicode.hpp"

#include <algorithm>

namespace nutmeg {

namespace {

constexpr std::string_view note_words = "Note: On and after ";
constexpr std::string_view note_ending = "to read as follows";

/// Bytes of "*Note: On and after " (a blank may follow the star), or 0 where the paragraph does not
/// begin so.
std::size_t note_opening(std::string_view paragraph) {
    if (!paragraph.starts_with('*'))
        return 0;
    std::size_t const star = paragraph.starts_with("* ") ? 2 : 1;
    return paragraph.substr(star).starts_with(note_words) ? star + note_words.size() : 0;
}

/// Whether the paragraph introduces a version that takes effect later (connecticut.md 1.9).
bool opens_future(std::string_view paragraph) {
    return note_opening(paragraph) > 0 && paragraph.find(note_ending) != std::string_view::npos;
}

/// Bytes of the heading that a whole section's future text begins with, "“ Sec. 99-1. Bees.
/// Permits. ": up to the section's own catchline, else to the first designator, else to the first
/// full stop.
std::size_t future_heading(std::string_view words, std::string_view catchline) {
    auto const start = words.find_first_not_of(" \"\xE2\x80\x9C");
    if (start == std::string_view::npos || !words.substr(start).starts_with("Sec. "))
        return 0;
    constexpr std::size_t longest_heading = 600;
    auto const head = words.substr(0, longest_heading);
    auto end = catchline.empty() ? std::string_view::npos : head.find(catchline, start);
    if (end != std::string_view::npos)
        end += catchline.size();
    for (std::string_view const sign : {". (a)", ". (1)", ". (A)"})
        if (auto const at = head.find(sign, start);
            end == std::string_view::npos && at != std::string_view::npos)
            end = at + 1;
    if (end == std::string_view::npos)
        end = head.find(". ", head.find(". ", start) + 2) + 1;
    while (end != 0 && end < words.size() && words[end] == ' ')
        ++end;
    return std::min(end, words.size());
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
    auto const begin = note_opening(note);
    auto words = note.substr(begin, end - std::min(end, begin));
    while (!words.empty() && (words.back() == ' ' || words.back() == ','))
        words.remove_suffix(1);
    return std::string(words);
}

FutureText read_note(std::string_view note) {
    FutureText future;
    auto const citations = find_citations(note);
    auto const quantities = find_quantities(note);
    if (!quantities.empty() && quantities.front().kind == QuantityKind::Date
        && quantities.front().span.begin == note_opening(note))
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
        future.span.begin += static_cast<std::uint32_t>(
            future_heading(future.span.of(section.text), section.catchline));
        section.futures.push_back(std::move(future));
    }
}

/// The section's paragraphs inside `span`, the first and last cut to it.
std::vector<Span> paragraphs_in(Section const& section, Span span) {
    std::vector<Span> inside;
    for (auto const paragraph : section.paragraphs) {
        Span const cut{std::max(paragraph.begin, span.begin), std::min(paragraph.end, span.end)};
        if (cut.begin < cut.end)
            inside.push_back(cut);
    }
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
        add_paragraph(section, std::move(paragraph));
    }
    read_words(section);
    return section;
}

void add_paragraph(Section& section, std::string paragraph) {
    while (!paragraph.empty() && paragraph.back() == ' ')
        paragraph.pop_back();
    if (paragraph.empty())
        return;
    paragraph = to_nfc(std::move(paragraph));
    if (!section.text.empty())
        section.text += '\n';
    auto const begin = section.text.size();
    section.text += paragraph;
    section.paragraphs.push_back(make_span(begin, section.text.size()));
}

} // namespace nutmeg
