// The bytes of a file, or of standard input.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace nutmeg {

/// The most bytes that are read from one file unless the caller says otherwise: 256 MiB, more than
/// twice the General Statutes as published. It ends the reading of endless input.
inline constexpr std::size_t default_max_input = std::size_t{256} << 20U;

/// Throws Error if the path is the address of a web page, which is not downloaded.
void reject_web_address(std::string const& path);

/// The bytes of a file without a byte order mark; "-" is standard input. Devices and pipes are read
/// to their end. Throws Error if it cannot be read, or has more than `max_bytes` bytes.
std::string read_file(std::string const& path, std::size_t max_bytes = default_max_input);

/// The same, read into `buffer`, which grows as needed and never shrinks, so that it can be reused
/// for many files. Returns the part of the buffer that is the file.
std::string_view read_file(std::string const& path,
                           std::string& buffer,
                           std::size_t max_bytes = default_max_input);

/// The text with "\n" for "\r\n" if all its lines end with that, as on Windows; else unchanged.
std::string with_unix_line_ends(std::string_view text);

} // namespace nutmeg
