// Sections of statutes in a document without the markup of the published pages: copied from a page,
// printed, typed or edited.
#pragma once

#include "parser/documents/model/document.hpp"
#include "parser/statutes/page.hpp"

#include <string>
#include <string_view>

namespace nutmeg {

/// The number of the first section of the document, or empty if other words come before it, except
/// titles, links and notes of a published page.
std::string first_section(Document const& document);

/// The sections of the document, with the notes under them as on a published page; their words are
/// not read (read_words).
///
/// A line begins a section if heading_line reads it and it begins a paragraph, follows a completed
/// sentence, or follows a link of the page. The catchline ends where catchline_end says. A heading
/// that is repeated later with all of its words belongs to the table of contents. A text with no
/// line of over 120 bytes in a section is wrapped: its paragraphs end at empty lines, before a
/// designator, and before a note. In any other text every line is a paragraph.
///
/// After the first source or History note, only notes (note_form), links and titles follow. Any
/// other line there is Unknown (Section::set_aside), with the diagnostic UnknownStatuteLine; so is
/// a line before the first section that is not a title, link or note of a page. A catchline that
/// may end elsewhere has the diagnostic CatchlineUnclear. Linear.
/// @param number  the section that words before the first heading belong to; if empty, they are
///                Unknown
Page copied_page(Document const& document, std::string_view number = {});

} // namespace nutmeg
