// Everything Nutmeg needs from Unicode: UTF-8 validation, normal form C, whitespace, and where a
// text can be cut.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace nutmeg {

/// Offset of the first byte from `at` on that is not ASCII, or the text's size.
std::size_t next_non_ascii(std::string_view text, std::size_t at);

/// Offset of the first byte that is not UTF-8, or npos.
std::size_t invalid_utf8(std::string_view text);

/// The text with U+FFFD in place of each sequence of bytes that is not UTF-8.
std::string valid_utf8(std::string_view text);
/// The code point at byte `at` of the text, which is moved past it; negative if it is not UTF-8.
std::int32_t next_code_point(std::string_view text, std::size_t& at);

/// The text with its ASCII letters in lower case; for long texts faster than `to_lower`.
std::string lower_case(std::string_view text);

/// The text in Unicode normal form C. Cheap if it already is.
std::string to_nfc(std::string text);

/// Appends `words`, normalized to form C independently of what `out` ends with.
void append_nfc(std::string& out, std::string_view words);

/// Appends `words` to `out` with every run of whitespace, including NBSP, collapsed to one space.
/// No space is added at the start of `out`, or after its last space or line end.
void append_collapsed(std::string& out, std::string_view words);

/// Bytes of the beginning that a shortened text keeps: at most `longest`, up to a space, or, if no
/// space is in the second half, up to the end of a character as a reader sees it (a grapheme
/// cluster, Unicode Standard Annex 29).
std::size_t size_of_beginning(std::string_view text, std::size_t longest);

} // namespace nutmeg
