// The outline of a section on a few bytes: designators without their round brackets, what stands
// inside a provision in round brackets behind it, members in a row that hold nothing as a range:
// "a(1-3) b(1 2(A-C)) c".
#pragma once

#include "parser/statutes/section.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// The short form; empty where there are no provisions. Linear.
std::string short_outline(std::vector<Provision> const& provisions, std::string_view text);

/// The paths that a short form stands for, in its order: "(a)", "(a)(1)". False where it is none.
bool outline_paths(std::string_view outline, std::vector<std::string>& paths);

/// "subsection (c)" for "(c)", "subdivision (b)(2)" for "(b)(2)": the level by the last mark and
/// what it stands in (connecticut.md 1.1).
std::string provision_phrase(std::vector<std::string> const& paths);

/// Path without its last designator.
std::string_view parent_of_path(std::string_view path);

} // namespace nutmeg
