// Lines alone between two complete paragraphs that look like no sentence of law.
#pragma once

#include "parser/documents/lines/furniture.hpp"

namespace nutmeg {

/// Sets the class of a line of the body to Unknown if it is between the end of one paragraph and
/// the start of another, and is a title ("Connecticut Seminar on Gates", "Gates and Doors 14") or
/// may be the header of a page ("Raised Bill No. 5333"). A header that a text has only once is such
/// a line. For text without line numbers: with them, the missing number decides.
void mark_lone_lines(std::vector<PrintedLine>& lines, BodyRange body, LineRules const& rules);

} // namespace nutmeg
