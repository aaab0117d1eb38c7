// The text of a section as paragraphs with tracked changes.
#pragma once

#include "cli/docx/document.hpp"
#include "diff/comparison.hpp"
#include "parser/bills/act.hpp"

#include <string_view>
#include <vector>

namespace nutmeg {

/// Paragraphs in the style LawText. With all changes accepted, they are exactly the paragraphs of
/// the new text; with all rejected, those of the old one. A paragraph that is in one text only has
/// its end tracked too, so that nothing of it stays. A printed version that takes effect later is
/// apart from the text in force, as redline_by_version has it. Linear.
std::vector<DocxParagraph> tracked_text(Comparison const& comparison);

/// The same paragraphs with inserted words underlined and deleted words struck, in the style
/// ReportQuote: nothing is tracked, so they are the same whether changes are accepted or rejected.
std::vector<DocxParagraph> marked_text(Comparison const& comparison);

/// The heading of a section with its tracked changes, in the style Heading2.
DocxParagraph tracked_heading(Comparison const& comparison);

/// New law of a bill, all of it inserted; or, if it is not codified, as it is.
std::vector<DocxParagraph> tracked_text(MarkedText const& text, bool is_law);

} // namespace nutmeg
