// The outline of a section in a few bytes: designators without their parentheses, the contents of a
// provision in parentheses after it, and adjacent provisions without contents as a range: "a(1-3)
// b(1 2(A-C)) c".
#pragma once

#include "parser/statutes/section.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// The short form; empty where there are no provisions. Takes linear time.
std::string short_outline(std::vector<Provision> const& provisions, std::string_view text);

/// Adds the paths that a short form means, in order: "(a)", "(a)(1)". False where it is not a short
/// form.
bool outline_paths(std::string_view outline, std::vector<std::string>& paths);

/// "subsection (c)" for "(c)", "subdivision (b)(2)" for "(b)(2)": the level follows from the last
/// designator and what it is inside (docs/connecticut.md 1.1).
std::string provision_phrase(std::vector<std::string> const& paths);

/// The path without its last designator.
std::string_view parent_of_path(std::string_view path);

} // namespace nutmeg
