// Quotations in an instruction: "x", and also 'x' outside double quotation marks.
#pragma once

#include "parser/text/span.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace nutmeg {

/// The quotations in `text`, with their quotation marks, straight or curly. A straight double
/// quotation mark after a space and before a letter opens a quotation inside the quotation. A
/// single mark opens one after a space only, and is an apostrophe where no other closes it. Linear
/// in the size of the text.
/// @param unclosed  set to the offset of a double quotation mark that is never closed, or to npos
std::vector<Span> quoted_spans(std::string_view text, std::size_t& unclosed);

/// The words between the quotation marks of a quoted span.
std::string_view inside_quotes(std::string_view quoted);

} // namespace nutmeg
