#include "parser/statutes/copied/copied_section.hpp"

#include "parser/notes/note_form.hpp"
#include "parser/statutes/copied/catchline.hpp"
#include "parser/statutes/copied/loose_text.hpp"
#include "parser/statutes/copied/page_lines.hpp"
#include "parser/statutes/heading.hpp"
#include "parser/statutes/read_section.hpp"
#include "parser/statutes/trailing_notes.hpp"
#include "parser/text/designator.hpp"
#include "parser/text/make_diagnostic.hpp"

#include <algorithm>
#include <utility>

namespace nutmeg {

namespace {

using Lines = std::vector<StatuteLine>;

/// Whether the paragraph may end there, so that a designator on the next line begins another.
bool ends_item(std::string_view words) {
    return words.empty() || words.ends_with('.') || words.ends_with(".\"")
        || words.ends_with(".\u201D") || words.ends_with(".)") || words.ends_with(';')
        || words.ends_with(':') || words.ends_with(',') || words.ends_with(" and")
        || words.ends_with(" or");
}

/// Whether the note may end there.
bool ends_note(std::string_view words) {
    return words.ends_with(':') || words.ends_with(')') || ends_sentence_of_page(words);
}

/// Whether a provision begins there: not "(2)." at the end of a note.
bool begins_with_designator(std::string_view words) {
    Designator designator;
    if (!words.starts_with('(') || !designator_at(words, 0, designator))
        return false;
    auto const next = words.find(')') + 1;
    return next >= words.size() || words[next] == ' ' || words[next] == '(';
}

/// Whether the line begins a paragraph of a text that is broken into lines.
/// @param before  the paragraph before it
bool begins_paragraph(StatuteLine const& line, std::string_view before) {
    if (line.apart || line.follows_link)
        return true;
    if (before.starts_with('(') && begins_source_or_history(before))
        return before.ends_with(".)") || before.ends_with(").");
    if (begins_part(before) && is_page_title(line.words))
        return true;
    bool const may_begin = begins_with_designator(line.words) || begins_note(line.words)
                        || line.words.starts_with('*') || is_page_title(line.words);
    constexpr std::size_t opening = 200; // bytes that show whether it is a note
    if (begins_note(before.substr(0, opening)))
        return may_begin && ends_note(before);
    // The last words of a table have no period.
    bool const is_source = line.words.starts_with('(') && begins_source_or_history(line.words);
    return is_source || (may_begin && ends_item(before));
}

/// A word that a line end divides after a hyphen: "life-" and "threatening,".
BrokenWord broken_word(std::string_view before, std::string_view after) {
    auto const start = before.rfind(' ') + 1;
    return {std::string(before.substr(start)), std::string(after.substr(0, after.find(' ')))};
}

/// Joins lines into paragraphs. The heading's line, if there is one, is the first.
/// @param broken  receives the words that line ends divide
Lines paragraphs_of(Lines lines, bool wrapped, std::vector<BrokenWord>& broken) {
    Lines paragraphs;
    for (auto& line : lines) {
        if (!wrapped || paragraphs.empty() || begins_paragraph(line, paragraphs.back().words)) {
            paragraphs.push_back(std::move(line));
            continue;
        }
        auto& words = paragraphs.back().words;
        if (line.continues_word && words.ends_with('-'))
            broken.push_back(broken_word(words, line.words));
        words += words.empty() || line.continues_word ? "" : " ";
        words += line.words;
    }
    return paragraphs;
}

/// Where the notes begin: at the first source or History note, or after links of the page.
std::size_t first_note(Lines const& paragraphs, std::size_t from) {
    for (auto i = from; i < paragraphs.size(); ++i) {
        auto const form = note_form(paragraphs[i].words);
        if (form == NoteForm::Source || form == NoteForm::History || paragraphs[i].follows_link)
            return i;
    }
    return paragraphs.size();
}

void add_unknown(Section& section, StatuteLine const& line) {
    section.unknown_lines.push_back({LineClass::Unknown, line.number, line.words});
    section.diagnostics.push_back(
        make_diagnostic(DiagnosticCode::UnknownStatuteLine,
                        {.citation = std::string(section.citation()), .line = line.number},
                        excerpt(line.words)));
}

void add_note(Section& section, StatuteLine& line) {
    switch (note_form(line.words)) {
    case NoteForm::Source:
        section.source_notes.push_back(std::move(line.words));
        break;
    case NoteForm::History:
        section.history_notes.push_back(std::move(line.words));
        break;
    case NoteForm::CrossReference:
        section.cross_references.push_back(std::move(line.words));
        break;
    case NoteForm::Annotation:
        section.annotations.push_back(std::move(line.words));
        break;
    case NoteForm::Footnote:
        section.other_notes.push_back(std::move(line.words));
        break;
    case NoteForm::None:
        if (!is_page_title(line.words))
            add_unknown(section, line);
    }
}

void add_body(Section& section, StatuteLine const& line) {
    add_paragraph(section, line.words);
    section.paragraph_lines.resize(section.paragraphs.size(), line.number);
}

/// Where the catchline ends. A heading that is printed twice shows it: "Sec. 99-3. Gates. Sec.
/// 99-3. Gates. Each gate ..."
CatchlineEnd heading_end(std::string_view start, std::string_view words, bool has_more) {
    auto const repeated = words.find(start);
    if (repeated != words.npos && repeated > 0
        && loose_prefix_end(words.substr(repeated + start.size()), words.substr(0, repeated)))
        return {repeated, true};
    return catchline_end(words, has_more);
}

/// Sets the catchline, and removes it from the first paragraph.
void divide_heading(Section& section, StatuteLine& first, bool has_more) {
    std::string_view const words = first.words;
    auto const split = heading_end(section.heading, words, has_more);
    auto catchline = words.substr(0, split.end);
    auto const law = words.substr(split.end);
    while (catchline.ends_with(' '))
        catchline.remove_suffix(1);
    section.catchline = catchline;
    section.heading += catchline;
    section.runs_on = !law.empty();
    if (!split.certain)
        section.diagnostics.push_back(
            make_diagnostic(DiagnosticCode::CatchlineUnclear,
                            {.citation = std::string(section.citation()), .line = section.line},
                            excerpt(law.empty() ? "" : law)));
    first.words = std::string(law);
}

Section section_with(Heading const& heading) {
    Section section;
    section.numbers = heading.numbers;
    section.last_numbers = heading.last;
    section.is_group = heading.is_group;
    section.formerly = heading.formerly;
    section.heading_notes = heading.notes;
    return section;
}

/// Whether the paragraphs after the first one, up to `end`, have law. A cross reference is law if
/// nothing else can be: "See chapter 990."
bool has_law(Lines const& paragraphs, std::size_t end) {
    auto const last = paragraphs.begin() + static_cast<std::ptrdiff_t>(end);
    bool const found = std::any_of(paragraphs.begin() + 1, last, [](auto const& one) {
        return note_form(one.words) == NoteForm::None;
    });
    return found || (end > 1 && is_phrase(paragraphs.front().words));
}

} // namespace

std::string excerpt(std::string_view words) {
    constexpr std::size_t longest = 80;
    words = words.substr(0, words.find('\n'));
    if (words.size() <= longest)
        return std::string(words);
    auto const space = words.rfind(' ', longest);
    return std::string(words.substr(0, space == words.npos ? 0 : space)) + " ...";
}

Section copied_section(HeadingLine const& heading,
                       std::uint32_t line,
                       std::vector<StatuteLine> body,
                       bool wrapped,
                       bool has_heading) {
    std::size_t const from = has_heading ? 1 : 0;
    if (has_heading)
        body.insert(body.begin(), {heading.heading.catchline, line, true, false, false});
    std::vector<BrokenWord> broken;
    auto paragraphs = paragraphs_of(std::move(body), wrapped, broken);
    // Its numbers and notes may be on several lines.
    auto const whole =
        has_heading ? heading_line(heading.start + paragraphs.front().words) : heading;
    auto section = section_with(whole.found() ? whole.heading : heading.heading);
    section.line = line;
    section.broken_words = std::move(broken);
    section.heading = whole.found() ? whole.start : heading.start;
    if (whole.found() && has_heading)
        paragraphs.front().words = whole.heading.catchline;
    auto const end = first_note(paragraphs, from);
    if (has_heading)
        divide_heading(section, paragraphs.front(), has_law(paragraphs, end));
    for (std::size_t i = 0; i < end; ++i)
        add_body(section, paragraphs[i]);
    set_trailing_notes_apart(section);
    mark_repeated_heading(section);
    for (auto i = end; i < paragraphs.size(); ++i)
        add_note(section, paragraphs[i]);
    while (section.heading.ends_with(' '))
        section.heading.pop_back();
    return section;
}

} // namespace nutmeg
