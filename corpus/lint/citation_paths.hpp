// What a citation may mean if the outline of its section lacks the cited path. The outline is
// inferred, so the words are also examined before a citation is reported.
#pragma once

#include "parser/statutes/section.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// The designators of a path: "(b)" and "(2)" for "(b)(2)".
std::vector<std::string_view> designators_in(std::string_view path);

/// The path of the first provision that matches a path with levels left out: "(a)(1)" for "(1)".
/// Empty if there is no such provision.
std::string path_meant(Section const& cited, std::string_view path);

/// Whether the subsection that `path` begins with is inside another provision in `meant`. Then the
/// outline is doubtful, since no level can be left out before a subsection.
bool loses_subsection(std::string_view path, std::string_view meant);

/// Whether the words of the provision that the path begins with, or else of the section, have the
/// other designators of the path, free-standing and in their order. Then the provision may exist
/// although the outline does not show it.
bool may_exist(Section const& cited, std::string_view path);

/// Whether a later version of the section has the provision.
bool is_in_later_version(Section const& cited, std::string_view path);

/// Whether the byte at `offset` is part of a citation.
bool is_cited(Section const& section, std::uint32_t offset);

} // namespace nutmeg
