// The bytes of a file, or of standard input.
#pragma once

#include <string>
#include <string_view>

namespace nutmeg {

/// A file's bytes without a byte order mark; "-" is standard input. Throws Error with what to do.
std::string read_file(std::string const& path);

/// The same into `buffer`, which grows where it must and is not made smaller, so that it can take
/// one file after another; gives the part of it that is the file.
std::string_view read_file(std::string const& path, std::string& buffer);

} // namespace nutmeg
