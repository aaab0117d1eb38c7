// Names of cited law as a reader would cite it: "section 53a-83(c)", "chapter 54", "18 USC 1595",
// "subsection (b)".
#pragma once

#include "parser/citations/citation.hpp"

#include <string>
#include <string_view>

namespace nutmeg {

/// The name of a target with this number and path. `words` are the words of the citation.
std::string name_of(Citation const& citation,
                    std::string const& number,
                    std::string const& path,
                    std::string_view words);

/// The path of the provision that contains all targets of the citation ("(b)" for "subdivisions (1)
/// and (2) of subsection (b)"); empty if there is none or they are in different sections.
std::string common_parent(Citation const& citation);

} // namespace nutmeg
