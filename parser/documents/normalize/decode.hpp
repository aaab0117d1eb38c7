// The bytes of a file as UTF-8. All readers of text decode here.
#pragma once

#include "parser/text/diagnostic.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace nutmeg {

/// Decodes the bytes of a text or an HTML page.
///
/// UTF-8 and ASCII are returned unchanged, whatever is declared, without a byte order mark; so text
/// may be decoded again. UTF-16 and UTF-32 are
/// recognized by a byte order mark or by their NUL bytes; the encoding that a page declares is
/// used, with the encodings that browsers use instead (WHATWG Encoding Standard: ISO-8859-1 is
/// windows-1252). Text in no declared encoding that is not UTF-8 is read as windows-1252 if each of
/// its characters is one that law has, in a place where it can be ("decoded" is reported).
///
/// @param buffer holds the decoded text if the bytes are not UTF-8 already
/// @param diagnostics gets "decoded" (an encoding that was not declared)
/// @return the text, in `bytes` or `buffer`
/// Throws Error, which says what to do, if the encoding is unknown or the bytes are not in the one
/// that they declare; also for text in UTF-7 or quoted-printable, which looks like ASCII.
std::string_view decode(std::string_view bytes,
                        std::string const& name,
                        std::string& buffer,
                        Diagnostics& diagnostics);

/// Reports as "wrong-encoding" the first characters of the text that were decoded with the wrong
/// encoding before ("townâ€™s" for "town’s").
/// @param line of the start of the text in its file
/// @return whether there are any
bool check_decoding(std::string_view text, std::uint32_t line, Diagnostics& diagnostics);

} // namespace nutmeg
