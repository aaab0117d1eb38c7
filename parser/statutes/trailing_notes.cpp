#include "parser/statutes/trailing_notes.hpp"

#include "parser/notes/note_form.hpp"

#include <algorithm>
#include <string_view>

namespace nutmeg {

namespace {

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

} // namespace

void set_trailing_notes_apart(Section& section) {
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

} // namespace nutmeg
