// The outline of a section in a few bytes, such as "a(1-3) b(1 2(A-C)) c". Designators have no
// parentheses, the contents of a provision follow it in parentheses, and adjacent provisions
// without contents are a range.
#pragma once

#include "parser/statutes/section.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// The short form; empty if there are no provisions. `text` is that of the section. Takes linear
/// time.
std::string short_outline(std::vector<Provision> const& provisions, std::string_view text);

/// Appends the paths of a short form to `paths`, in order: "(a)", "(a)(1)". False if `outline` is
/// malformed.
bool outline_paths(std::string_view outline, std::vector<std::string>& paths);

/// Names one or more provisions of one level: "subsection (c)", "subdivisions (b)(1) and (b)(2)".
/// The last designator and its container determine the level (docs/connecticut.md 1.1).
std::string provision_phrase(std::vector<std::string> const& paths);

/// The path without its last designator.
std::string_view parent_of_path(std::string_view path);

} // namespace nutmeg
