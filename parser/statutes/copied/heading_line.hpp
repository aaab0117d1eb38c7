// Lines that begin a section in a file without the markup of the published pages.
#pragma once

#include "parser/statutes/heading.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace nutmeg {

/// The number or numbers with which a line begins a section, and what follows them.
struct HeadingLine {
    Heading heading;    ///< its catchline is all that follows on the line
    std::string start;  ///< as the page prints it: "Sec. 99-3. (Formerly Sec. 98-3). "
    bool named = false; ///< written with "Sec.", "Secs." or "Section"

    bool found() const { return !heading.numbers.empty(); }
};

/// Reads "Sec. 99-3. Gates.", "Section 99-3.", "§ 99-3. Gates.", "99-3. Gates." or "Secs. 99-6 and
/// 99-7. Keys. Locks." Whitespace is collapsed. Not found if the line is anything else, such as
/// "Section 99-3 of the general statutes is repealed." or "Secs. 99-6 and 99-7 cited."
HeadingLine heading_line(std::string_view line);

} // namespace nutmeg
