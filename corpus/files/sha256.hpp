// The SHA-256 of bytes (FIPS 180-4), by which a file is recognized.
#pragma once

#include <string>
#include <string_view>

namespace nutmeg {

/// The SHA-256 of the bytes: 64 hexadecimal digits in lower case. Throws std::runtime_error if
/// OpenSSL does not offer it.
std::string sha256_hex(std::string_view bytes);

} // namespace nutmeg
