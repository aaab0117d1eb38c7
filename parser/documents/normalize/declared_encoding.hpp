// The encoding that a file declares: by a byte order mark, or in the markup of a page.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace nutmeg {

/// UTF-16 or UTF-32.
struct WideEncoding {
    std::string name;          ///< "UTF-16LE"; empty if the text is in another encoding
    std::size_t mark_size = 0; ///< bytes of the byte order mark
};

/// By the byte order mark or, without one, by the places of NUL bytes in text that is nearly all
/// ASCII.
WideEncoding wide_encoding(std::string_view bytes);

/// The name in <meta charset="...">, in <meta http-equiv="Content-Type" content="...">, or in an
/// XML declaration, in lower case; empty if there is none. Only the first 4096 bytes of a page are
/// read. The encodings that browsers use instead of the declared ones are returned.
std::string declared_encoding(std::string_view bytes);

/// Whether a declared encoding is not UTF-8 or ASCII.
bool is_other_encoding(std::string_view declared);

/// Whether the bytes of the encoding can all be ASCII although the text is not, as in UTF-7.
bool is_stateful(std::string_view declared);

} // namespace nutmeg
