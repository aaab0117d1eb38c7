// Writes a drafted bill as an HTML page like those of the published acts, as a Word file, or as
// text. All three show the same PrintedBill.
#pragma once

#include "cli/drafting/layout.hpp"

#include <string>

namespace nutmeg {

/// The complete page. read_act reads it back: brackets, underlining, openings, table, purpose.
std::string draft_page(PrintedBill const& bill);

/// Paragraphs separated by empty lines. Words that are underlined on the page are in {braces}. The
/// legend at the end states this, and read_act relies on it.
std::string draft_text(PrintedBill const& bill);

/// The bytes of a Word file (.docx), the same for the same bill. read_act reads it back.
/// Lines are numbered from the enacting clause, as in printed bills.
std::string draft_docx(PrintedBill const& bill);

} // namespace nutmeg
