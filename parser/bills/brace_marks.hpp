// Inserted words of a bill as plain text, which has no underlining: "A gate shall be
// {opened}[shut]." They are read so only where the bill's legend says so, "[Proposed deletions are
// enclosed in brackets. Proposed additions stand in braces, ...]", as in drafts that Nutmeg writes;
// in other texts braces are words like others.
#pragma once

#include "parser/documents/document.hpp"

#include <vector>

namespace nutmeg {

/// Whether there is such a legend. Then the braces before it are taken out of the paragraphs and
/// what stood in them is marked inserted; a pair stands in one paragraph. A brace without its other
/// stays a sign of the text and is reported: "unpaired-brace". Linear.
bool read_braces(std::vector<Paragraph>& paragraphs, Diagnostics& diagnostics);

} // namespace nutmeg
