// The SHA-256 of bytes (FIPS 180-4), by which a file or a row is recognized.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

namespace nutmeg {

/// The SHA-256 of the parts, one after the other: 32 bytes. Throws std::runtime_error if OpenSSL
/// does not offer it.
std::string sha256(std::initializer_list<std::string_view> parts);

/// The SHA-256 of the bytes: 64 hexadecimal digits in lower case. Throws as `sha256` does.
std::string sha256_hex(std::string_view bytes);

} // namespace nutmeg
