// Text that a program decoded with the wrong encoding and saved: "townâ€™s" for "town’s".
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace nutmeg {

struct WrongDecoding {
    std::size_t offset = std::string_view::npos; ///< of the characters; npos if there are none
    std::size_t size = 0;                        ///< bytes
    std::string meant;                           ///< what they are in the right encoding
    std::string_view encoding;                   ///< with which they were decoded
};

/// The first characters of UTF-8 text that are the bytes of one UTF-8 character in windows-1252,
/// CP437 or Mac Roman. Cheap for ASCII.
WrongDecoding wrongly_decoded(std::string_view text);

} // namespace nutmeg
