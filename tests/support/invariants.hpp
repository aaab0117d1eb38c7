// Invariants that hold for every input: spans are inside their text, trees nest, lists are in
// order, redlines are exact. Each function checks one result and describes the first violation, or
// returns an empty string. Shared by the tests and the fuzz targets.
#pragma once

#include "diff/comparison.hpp"
#include "parser/bills/act.hpp"
#include "parser/documents/model/document.hpp"
#include "parser/notes/note.hpp"
#include "parser/statutes/page.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace nutmeg::test {

/// Empty if all invariants hold; otherwise the violation and its position.
using Broken = std::string;

/// Parents precede and contain their children, siblings do not overlap, every provision begins with
/// its designator.
Broken broken_provisions(std::vector<Provision> const& provisions, std::string_view text);

/// In order, without overlap, inside the text, each with a target. The words of a target may
/// precede the citation but never follow it: "subsection (a) of section 99-1 or section 99-7,
/// revision of 1958" is two citations, and both name (a).
Broken broken_citations(std::vector<Citation> const& citations, std::string_view text);

/// In order, without overlap, inside the text, each containing its number.
Broken broken_quantities(std::vector<Quantity> const& quantities, std::string_view text);

/// Paragraphs cover the text except for the line feeds between them; all other spans of the section
/// are inside it; the text is UTF-8.
Broken broken_section(Section const& section);

/// All sections of the page.
Broken broken_page(Page const& page);

/// Paragraphs have words in UTF-8 and a line; their marks and lines are in order and inside them.
Broken broken_document(Document const& document);

/// Runs cover the text without gap or overlap, and adjacent runs differ.
Broken broken_marks(MarkedText const& text);

/// The marks of all sections of the act.
Broken broken_act(Act const& act);

/// Entries in order and inside the note.
Broken broken_source(SourceNote const& read, std::string_view note);

/// Clauses in order and inside the note, their changes inside them.
Broken broken_history(HistoryNote const& read, std::string_view note);

/// Equal and deleted pieces are the old text, equal and inserted ones the new; none is empty, and
/// adjacent pieces differ.
Broken broken_redline(Redline const& redline, std::string_view old_text, std::string_view new_text);

/// The redline is exact, counterparts point at each other, and changes have the right sides.
Broken broken_comparison(Comparison const& comparison);

} // namespace nutmeg::test
