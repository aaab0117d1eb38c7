// Parts of a report in Word: paragraphs, the table of effects, notes on a bill's sections, impact
// and findings.
#pragma once

#include "cli/docx/document.hpp"
#include "cli/report/report.hpp"
#include "corpus/impact/impact.hpp"

#include <string>
#include <vector>

namespace nutmeg {

using DocxBlocks = std::vector<DocxBlock>;

/// Appends a paragraph, unless it has no words. They link to the bookmark `anchor`, if it is not
/// empty.
void add_paragraph(DocxBlocks& blocks,
                   std::string const& style,
                   std::string const& words,
                   DocxFormat format = DocxFormat::Plain,
                   std::string const& anchor = {});

/// The changed provisions, and a table of the effects; then those of later versions.
void add_changes(DocxBlocks& blocks, Comparison const& comparison);

/// A section of a bill: what it does, from when, whether it restates the law, and its effects.
/// @param bookmark  of the text of the section of law, or empty
void add_entry(DocxBlocks& blocks, PreviewEntry const& entry, std::string const& bookmark);

/// A heading for each later version, what it is compared with, and its text with marks that are not
/// tracked changes.
void add_later_versions(DocxBlocks& blocks, Comparison const& comparison);

/// A conflict with both versions of the words.
void add_conflict(DocxBlocks& blocks, Conflict const& conflict, PreviewReport const& report);

/// The part "Impact".
void add_impact(DocxBlocks& blocks, ImpactReport const& report);

/// The part "Findings"; nothing if there are none.
void add_findings(DocxBlocks& blocks, Diagnostics const& diagnostics, std::string_view file);

/// The last line.
void add_colophon(DocxBlocks& blocks);

} // namespace nutmeg
