// Sections of statutes as a text without mark-up, as one writes or edits them:
//
//     Sec. 99-3. Prostitution: Class A misdemeanor.
//
//     (a) A person is guilty of ...
//
// "Section 99-3." and "99-3." open a section too. The text is laid out as the page that it would
// be, line for line, and parser/page reads that.
#pragma once

#include <string>
#include <string_view>

namespace nutmeg {

/// The section number that a line opens by one of the three forms, or empty.
std::string heading_number(std::string_view line);

/// The section that the text's first line with words opens, or empty.
std::string first_section(std::string_view text);

/// Whether the text is statutes: its first line with words opens a section.
bool is_statute_text(std::string_view text);

/// The text as a page, each paragraph on the line on which it begins. A line that opens a section
/// counts where it begins the text, stands behind a blank line, or begins "Sec." behind a line that
/// ends a sentence. What stands on that line is the catchline, up to the first designator; where no
/// other words follow, its first sentence is, and one sentence alone is the law. Paragraphs end at
/// blank lines, before a line that begins with a designator behind an ended one, and at every line
/// of a section that is not broken into lines of about one width. With `number` words before the
/// first heading are that section's; without, they are passed over. Throws Error where the text is
/// not UTF-8 or has NUL bytes.
std::string statute_text_page(std::string_view text,
                              std::string const& name,
                              std::string_view number = {});

} // namespace nutmeg
