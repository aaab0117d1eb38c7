// A drafted bill as a page in the form of the act pages, and as text (connecticut.md 4.3 to 4.7).
#pragma once

#include "corpus/draft.hpp"

#include <string>

namespace nutmeg {

/// The whole page. parse_act reads it back: brackets, underlining, openings, table, purpose.
std::string draft_page(Draft const& draft);

/// Paragraphs parted by empty lines. What is underlined on the page stands in {braces}.
std::string draft_text(Draft const& draft);

/// "Section 1", "Sec. 2": the first column of the table.
std::string row_label(DraftSection const& section);

} // namespace nutmeg
