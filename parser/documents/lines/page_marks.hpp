// Lines that belong to no document but to the program that copied, printed or sent it: page marks
// of converters, headers and footers of a browser's printed pages, and the parts of an e-mail.
#pragma once

#include "parser/documents/lines/printed_line.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace nutmeg {

/// Whether the whole line marks a page: "-- 1 of 2 --", "- 3 -", "Page 3 of 9", "[Page 3]",
/// "3 | Page".
bool is_page_mark(std::string_view line);

/// Bytes of a page mark in dashes, "-- 1 of 2 --", at the start of the words, or 0.
std::size_t page_mark_at(std::string_view words);

/// Whether a browser printed the line: "https://example.org/bill.htm 1/3", or a date and a time
/// before a title, "11/29/26, 5:58 PM  Bill".
bool is_browser_footer(std::string_view line);
bool is_browser_header(std::string_view line);

/// Sets the class of such lines, and takes the quote marks of an e-mail ("> ") from the lines of a
/// passage that has them.
void mark_copied_lines(std::vector<PrintedLine>& lines);

} // namespace nutmeg
