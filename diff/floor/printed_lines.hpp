// The printed lines of a bill, with the numbers that are printed beside them.
#pragma once

#include "diff/floor/numbered_bill.hpp"
#include "parser/documents/model/document.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace nutmeg {

/// A printed line, which is part of a paragraph. Its bytes have no number of a line yet.
struct PrintedLine {
    BillParagraph bytes;
    bool begins_paragraph = false;
    std::uint32_t number = 0; ///< as printed; 0 if there is none
};

/// The lines of a page or a text, without empty ones. Those of a text are taken from `bytes`,
/// because a document drops the printed numbers.
std::vector<PrintedLine> printed_lines(Document const& document, std::string_view bytes);

/// Reads and removes the numbers at the ends or at the beginnings of the lines from index `body`
/// on, if at least half of them have one: they count from 1, also past numbers that are lost. Then
/// lines without a number that are heads or feet of the page are removed: the bill's name, "2 of
/// 8", and what repeats.
/// @return whether the lines are numbered
bool read_line_numbers(std::vector<PrintedLine>& lines, std::size_t body);

} // namespace nutmeg
