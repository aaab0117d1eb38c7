// What a path that its section does not have may mean after all. The outline is read, not given, so
// before a citation is called wrong the words are asked too.
#pragma once

#include "parser/statutes/section.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// "(b)", "(2)" of "(b)(2)".
std::vector<std::string_view> marks_in(std::string_view path);

/// The provision that a path means which leaves out levels between: "(a)(1)" for "(1)", the first
/// in the text; empty where there is none.
std::string path_meant(Section const& cited, std::string_view path);

/// Whether, in `meant`, the subsection that `path` begins with stands inside something else: then
/// the outline is in doubt, for nothing can be left out before a subsection.
bool loses_subsection(std::string_view path, std::string_view meant);

/// Whether the words of the provision that the path begins with, or of the section where it has
/// none, show the rest of the path's marks, free and in their order: then the provision may be
/// there, and only the outline does not show it.
bool may_stand(Section const& cited, std::string_view path);

/// Whether one of the section's future texts has the provision.
bool in_a_future(Section const& cited, std::string_view path);

/// Whether the byte at `offset` belongs to the words of a citation.
bool is_cited(Section const& section, std::uint32_t offset);

} // namespace nutmeg
