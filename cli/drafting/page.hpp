// The forms of a drafted bill: a page as those of the acts, a Word file, a text. Each is the same
// PrintedBill.
#pragma once

#include "cli/drafting/layout.hpp"

#include <string>

namespace nutmeg {

/// The whole page. parse_act reads it back: brackets, underlining, openings, table, purpose.
std::string draft_page(PrintedBill const& bill);

/// Paragraphs parted by empty lines. What is underlined on the page stands in {braces}, as the
/// legend at its end says, by which parse_act_text reads them back.
std::string draft_text(PrintedBill const& bill);

/// The bytes of a Word file (.docx), the same for the same bill. parse_act_docx reads it back.
/// Lines are numbered from the enacting clause on, as in printed bills.
std::string draft_docx(PrintedBill const& bill);

} // namespace nutmeg
