// The bytes of a file, or of standard input.
#pragma once

#include <string>
#include <string_view>

namespace nutmeg {

/// The bytes of a file without a byte order mark; "-" is standard input. Throws Error if it cannot
/// be read.
std::string read_file(std::string const& path);

/// The same, read into `buffer`, which grows as needed and never shrinks, so that it can be reused
/// for many files. Returns the part of the buffer that is the file.
std::string_view read_file(std::string const& path, std::string& buffer);

} // namespace nutmeg
