// The names of what citations lead to, as a reader would cite it: "section 53a-83(c)", "chapter
// 54", "18 USC 1595", "subsection (b)".
#pragma once

#include "parser/citations/citation.hpp"

#include <string>
#include <string_view>

namespace nutmeg {

/// The name of a target with that number and path; `words` are the citation's own.
std::string name_of(Citation const& citation,
                    std::string const& number,
                    std::string const& path,
                    std::string_view words);

/// Path that all targets of the citation stand in ("(b)" for "subdivisions (1) and (2) of
/// subsection (b)"); "" where there is none or they stand in different sections.
std::string common_parent(Citation const& citation);

} // namespace nutmeg
