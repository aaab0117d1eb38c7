// Bytes as text (RFC 4648, section 4).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace nutmeg {

/// The bytes of a text in base64, with its padding and nothing else; nothing if it is not that.
std::optional<std::string> from_base64(std::string_view text);

/// The bytes in base64, with padding, on one line.
std::string to_base64(std::string_view bytes);

} // namespace nutmeg
