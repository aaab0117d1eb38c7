// All that Nutmeg asks of Unicode, in one place: is it UTF-8, is it NFC, what is blank, what is a
// word, which strings are equal once quotation marks and blanks do not count.
#pragma once

#include "parser/text/span.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// Offset of the first byte that is not UTF-8, or npos.
std::size_t invalid_utf8(std::string_view text);

/// The text in Unicode normal form C. Cheap where it already is.
std::string to_nfc(std::string text);

/// Appends `words`, in normal form C by themselves.
void append_nfc(std::string& out, std::string_view words);

/// Appends `words` to `out` with every run of white space (NBSP counts) as one space, none at the
/// start of `out` nor after a space or line end that `out` ends with.
void append_collapsed(std::string& out, std::string_view words);

} // namespace nutmeg
