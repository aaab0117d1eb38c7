// What always holds, whatever was read: spans lie inside their text, trees nest, lists are in
// order, redlines are exact. Each function looks at one result and gives the first thing that is
// wrong with it as words, or nothing. Shared by the tests and the fuzz targets.
#pragma once

#include "diff/comparison.hpp"
#include "parser/bills/act.hpp"
#include "parser/notes/note.hpp"
#include "parser/statutes/page.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace nutmeg::test {

/// Empty where everything holds; else what does not, with its place.
using Broken = std::string;

/// Parents come first and hold their children, siblings do not overlap, every provision begins with
/// its designator.
Broken broken_provisions(std::vector<Provision> const& provisions, std::string_view text);

/// In order, never overlapping, inside the text, each with a target. A target's own words may stand
/// before the citation, never behind it: "subsection (a) of section 99-1 or section 99-7, revision
/// of 1958" is two citations, and both name (a).
Broken broken_citations(std::vector<Citation> const& citations, std::string_view text);

/// In order, never overlapping, inside the text, each holding its number.
Broken broken_quantities(std::vector<Quantity> const& quantities, std::string_view text);

/// Paragraphs cover the text but for the line ends between them; all else that the section keeps
/// lies inside it; the text is UTF-8.
Broken broken_section(Section const& section);

/// All sections of the page.
Broken broken_page(Page const& page);

/// Runs cover the text without gap or overlap and neighbours differ.
Broken broken_marks(MarkedText const& text);

/// All act sections, with their marks.
Broken broken_act(Act const& act);

/// Entries in order and inside the note.
Broken broken_source(SourceNote const& read, std::string_view note);

/// Clauses in order and inside the note, their changes inside them.
Broken broken_history(HistoryNote const& read, std::string_view note);

/// Equal and deleted pieces are the old text, equal and inserted ones the new; none is empty,
/// neighbours differ.
Broken broken_redline(Redline const& redline, std::string_view old_text, std::string_view new_text);

/// The redline is exact, partners point at each other, changes have the sides that they say.
Broken broken_comparison(Comparison const& comparison);

} // namespace nutmeg::test
