// Conversion between encodings (ICU converters).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace nutmeg {

/// The bytes, in the encoding with this name, as UTF-8; nothing if ICU does not know the encoding
/// or a byte is not in it.
std::optional<std::string> to_utf8(std::string_view encoding, std::string_view bytes);

/// UTF-8 text in the encoding with this name; nothing if a character is not in it.
std::optional<std::string> from_utf8(std::string_view encoding, std::string_view text);

} // namespace nutmeg
