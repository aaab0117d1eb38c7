// Inserted words of a bill in plain text, which has no underlining: "A gate shall be
// {opened}[shut]." Braces are marks only if the bill's legend says so, "[Proposed deletions are
// enclosed in brackets. Proposed additions stand in braces, ...]", as in drafts that Nutmeg writes;
// in other texts braces are ordinary characters.
#pragma once

#include "parser/documents/model/document.hpp"

#include <vector>

namespace nutmeg {

/// Whether there is such a legend. If so, the braces before it are removed from the paragraphs, and
/// the words between them are marked inserted; both braces of a pair are in one paragraph. An
/// unpaired brace stays in the text and is reported as "unpaired-brace". Linear.
bool read_braces(std::vector<Paragraph>& paragraphs, Diagnostics& diagnostics);

} // namespace nutmeg
