// Headings of sections: "Sec. 53a-83. (Formerly Sec. 53-1a). (Note: ...) Catchline." and groups,
// "Secs. 1-2 to 1-9." (docs/connecticut.md 1.6).
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

struct Heading {
    bool is_group = false;             ///< "Secs."
    std::vector<std::string> numbers;  ///< first number of each member
    std::vector<std::string> last;     ///< for each: last number of its range, or empty
    std::vector<std::string> formerly; ///< "17-12ii"; ranges and lists as printed, one number each
    std::vector<std::string> notes;    ///< "This section is effective July 1, 2025."
    std::string catchline;             ///< what follows numbers and notes
};

/// Reads a heading. If it does not begin like one, `numbers` is empty and all of it is the
/// catchline.
Heading parse_heading(std::string_view heading);

} // namespace nutmeg
