// A section as an element of the hierarchy, with its number, heading and text.
#pragma once

#include "cli/akn/elements/inline_text.hpp"
#include "cli/akn/elements/section_parts.hpp"

namespace nutmeg::akn {

/// Writes `part` and its parts. Each word of its span is written once, in <num> or <p>, in order.
/// Their texts, one after the other, are the text of the span: a <p> directly after the <num> of
/// its element, and each <num> or <p> of class "run-in", continues a paragraph; any other begins
/// one. A <p> of class "deleted" has a paragraph that a redline deletes.
void write_part(Node element, Part const& part, InlineText& text);

} // namespace nutmeg::akn
