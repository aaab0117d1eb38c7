// The line numbers that are printed beside the lines of a bill, in a text copied from its pages.
#pragma once

#include "parser/documents/lines/furniture.hpp"
#include "parser/documents/lines/printed_line.hpp"

#include <vector>

namespace nutmeg {

/// How a text has line numbers.
enum class LineNumbering {
    None,
    Beside, ///< at the start or the end of the lines
    Alone,  ///< on lines of their own
};

/// Finds the line numbers, sets PrintedLine::number and takes them from the words. They run upward
/// by one, restart on a page or miss lines that were lost, and nearly every line of the text has
/// one. Numbers of a table or a list are not line numbers: their lines do not continue each other's
/// sentences. Headers and footers after a number are taken, too. Numbers "T1", "T2" of the lines of
/// a table count on their own. If lines have numbers already, only these are used.
LineNumbering take_line_numbers(std::vector<PrintedLine>& lines, LineRules const& rules);

/// In a text with numbers beside the lines, gives a number to lines that have lost it, and sets
/// other lines between numbered lines to Unknown, and so those between the last number and the end
/// of the body if the body was found. The class of headers and footers must be set before.
void mark_unnumbered(std::vector<PrintedLine>& lines, BodyRange body);

/// Bytes of a table's line number, "T12", at the start of the words, or 0.
std::size_t table_line_number(std::string_view words);

} // namespace nutmeg
