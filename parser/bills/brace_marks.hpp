// Inserted words of a bill without underlining: "A gate shall be {opened}[shut]." Braces are marks
// only if a legend, before or after the bill, says so, as in "Proposed additions are enclosed in
// braces" or "New words are in {braces}"; in other texts braces are ordinary characters.
#pragma once

#include "parser/documents/model/document.hpp"

#include <vector>

namespace nutmeg {

/// Whether there is such a legend and nothing is marked in another way. If so, the braces are
/// removed from the paragraphs, and the words between them are marked inserted; both braces of a
/// pair are in one paragraph. An unpaired brace stays in the text and is reported as
/// "unpaired-brace". A legend that is not part of the tail of a bill (begins_tail) is removed.
/// Linear.
bool read_braces(std::vector<Paragraph>& paragraphs, Diagnostics& diagnostics);

} // namespace nutmeg
