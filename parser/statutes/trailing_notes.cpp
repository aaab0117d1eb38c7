#include "parser/statutes/trailing_notes.hpp"

#include "parser/notes/note_form.hpp"
#include "parser/text/ascii.hpp"

#include <algorithm>
#include <initializer_list>
#include <string_view>

namespace nutmeg {

namespace {

/// Whether the line has capitals, no small letters, and little else: not "S. 149; P.A. 75-194,". A
/// sentence in capitals is no title.
bool is_capitals(std::string_view line) {
    constexpr std::size_t fewest = 4;
    if (std::any_of(line.begin(), line.end(), is_lower))
        return false;
    auto const capitals =
        static_cast<std::size_t>(std::count_if(line.begin(), line.end(), is_upper));
    return capitals >= fewest && capitals * 2 > line.size() && line.back() != '.';
}

/// "CHAPTER 319mm", "PART Ia*": a word and a number, which may have small letters.
bool is_numbered_title(std::string_view line) {
    for (std::string_view const word : {"CHAPTER ",
                                        "TITLE ",
                                        "ARTICLE ",
                                        "PART ",
                                        "Chapter ",
                                        "Title ",
                                        "Article ",
                                        "Part ",
                                        "SUBPART ",
                                        "Subpart "}) {
        if (!line.starts_with(word))
            continue;
        auto const number = line.substr(word.size());
        auto const end = number.find_first_of(" *");
        auto const rest = end == number.npos ? std::string_view() : number.substr(end);
        bool const whole = rest.find_first_not_of(" *") == rest.npos;
        return whole && !number.empty() && (is_digit(number[0]) || is_upper(number[0]));
    }
    return false;
}

/// "(A)", "(A)*": the number of a subpart.
bool is_letter_alone(std::string_view line) {
    constexpr std::size_t size = 3;
    return line.size() >= size && line.find_first_not_of('*', size) == line.npos && line[0] == '('
        && is_upper(line[1]) && line[2] == ')';
}

constexpr std::string_view later_version = "Note: On and after ";

std::string_view without_stars(std::string_view words) {
    words.remove_prefix(std::min(words.find_first_not_of("* "), words.size()));
    return words;
}

/// Whether the text has a star that is not the first character of a paragraph: a reference to a
/// footnote of the law, as in a table.
bool refers_to_footnote(std::string_view text) {
    for (auto at = text.find('*'); at != text.npos; at = text.find('*', at + 1))
        if (at > 0 && text[at - 1] != '\n' && text[at - 1] != '*')
            return true;
    return false;
}

/// Whether the paragraph is a footnote only because it begins with a star. A star before a
/// designator refers to a later version.
bool is_starred(std::string_view words) {
    auto const plain = without_stars(words);
    return words.starts_with('*') && !plain.empty() && plain[0] != '('
        && !plain.starts_with(later_version);
}

NoteForm trailing_form(std::string_view words, bool has_references) {
    auto const form = note_form(words);
    if (form == NoteForm::CrossReference || form == NoteForm::Annotation
        || form == NoteForm::Footnote)
        return form;
    return is_starred(words) && !has_references ? NoteForm::Footnote : NoteForm::None;
}

std::vector<std::string>& notes_of(Section& section, NoteForm form) {
    if (form == NoteForm::CrossReference)
        return section.cross_references;
    return form == NoteForm::Annotation ? section.annotations : section.other_notes;
}

/// Removes the paragraphs from `count` on, which is at least 1.
void cut_paragraphs(Section& section, std::size_t count) {
    auto const end = section.paragraphs[count - 1].end;
    section.paragraphs.resize(count);
    if (section.paragraph_lines.size() > count)
        section.paragraph_lines.resize(count);
    std::erase_if(section.run_in_headings, [&](Span span) { return span.begin >= end; });
    section.text.resize(end);
}

/// Where the titles of parts begin with which the section ends, from the second paragraph on:
/// "PART II", "FEES".
std::size_t first_title(Section const& section) {
    auto const& paragraphs = section.paragraphs;
    auto const is_title = [&](std::size_t index) {
        return is_page_title(paragraphs[index].of(section.text));
    };
    auto first = paragraphs.size();
    while (first > 1 && is_title(first - 1))
        --first;
    while (first < paragraphs.size() && !begins_part(paragraphs[first].of(section.text)))
        ++first;
    return first;
}

void set_notes_apart(Section& section) {
    auto const& paragraphs = section.paragraphs;
    bool const has_references = refers_to_footnote(section.text);
    std::vector<NoteForm> forms; // of the last paragraphs, last one first
    while (forms.size() + 1 < paragraphs.size()) {
        auto const words = paragraphs[paragraphs.size() - forms.size() - 1].of(section.text);
        auto const form = trailing_form(words, has_references);
        if (form == NoteForm::None)
            break;
        forms.push_back(form);
    }
    if (forms.empty())
        return;
    for (std::size_t i = 0; i < forms.size(); ++i)
        notes_of(section, forms[forms.size() - i - 1])
            .emplace_back(paragraphs[paragraphs.size() - forms.size() + i].of(section.text));
    cut_paragraphs(section, paragraphs.size() - forms.size());
}

} // namespace

bool is_page_title(std::string_view line) {
    return line == "Table of Contents" || line == "TABLE OF CONTENTS" || is_numbered_title(line)
        || is_letter_alone(line) || is_capitals(line);
}

bool begins_part(std::string_view line) {
    return is_letter_alone(line) || (line.starts_with("PART ") && is_numbered_title(line));
}

void set_trailing_notes_apart(Section& section) {
    set_notes_apart(section);
    auto const titles = first_title(section);
    if (titles == section.paragraphs.size())
        return;
    for (auto i = titles; i < section.paragraphs.size(); ++i)
        section.other_notes.emplace_back(section.paragraphs[i].of(section.text));
    cut_paragraphs(section, titles);
    set_notes_apart(section);
}

} // namespace nutmeg
