// Writes a drafted bill as an HTML page like those of the published acts, as a Word file, or as
// text. All are made from the same PrintedBill.
#pragma once

#include "cli/drafting/layout.hpp"

#include <string>

namespace nutmeg {

/// The complete page. parse_act reads it back: brackets, underlining, openings, table, purpose.
std::string draft_page(PrintedBill const& bill);

/// Paragraphs separated by empty lines. Words that are underlined on the page are in {braces}. The
/// legend at the end says so, and parse_act_text goes by it.
std::string draft_text(PrintedBill const& bill);

/// The bytes of a Word file (.docx), the same for the same bill. parse_act_docx reads it back.
/// Lines are numbered from the enacting clause, as in printed bills.
std::string draft_docx(PrintedBill const& bill);

} // namespace nutmeg
