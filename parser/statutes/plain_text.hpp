// Sections of statutes as a text without markup, as a user writes or edits them:
//
//     Sec. 99-3. Prostitution: Class A misdemeanor.
//
//     (a) A person is guilty of ...
//
// "Section 99-3." and "99-3." begin a section too. The text is converted to a page, line for line,
// which page.cpp reads.
#pragma once

#include <string>
#include <string_view>

namespace nutmeg {

/// The number of the section that a line begins in one of the three forms, or empty.
std::string heading_number(std::string_view line);

/// The number of the section that the first line with words begins, or empty.
std::string first_section(std::string_view text);

/// Whether the text is statutes: its first line with words begins a section.
bool is_statute_text(std::string_view text);

/// The text as a page, each paragraph on the line on which it begins. A line begins a section if
/// it is the first line, follows a blank line, or begins with "Sec." after a completed sentence.
/// The catchline is what follows on that line, up to the first designator; if no other words
/// follow, the catchline is its first sentence, and a single sentence is the law. Paragraphs end
/// at blank lines, before a line that begins with a designator after a completed paragraph, and at
/// every line of a section that is not broken into lines of about equal width.
/// @param number  the section that words before the first heading belong to; if empty, these words
///                are ignored
/// Throws Error if the text is not UTF-8 or has NUL bytes.
std::string statute_text_page(std::string_view text,
                              std::string const& name,
                              std::string_view number = {});

} // namespace nutmeg
