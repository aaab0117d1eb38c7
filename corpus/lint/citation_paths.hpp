// What a citation may mean where the outline of its section lacks the cited path. The outline is
// inferred, so the words are examined too before a citation is reported.
#pragma once

#include "parser/statutes/section.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// The designators of a path: "(b)" and "(2)" for "(b)(2)".
std::vector<std::string_view> designators_in(std::string_view path);

/// The first provision that matches a path with levels left out: "(a)(1)" for "(1)". Empty where
/// there is none.
std::string path_meant(Section const& cited, std::string_view path);

/// Whether the subsection that `path` begins with is inside something else in `meant`. Then the
/// outline is doubtful, since nothing can be left out before a subsection.
bool loses_subsection(std::string_view path, std::string_view meant);

/// Whether the words of the provision that the path begins with, or else of the section, have the
/// other designators of the path, free-standing and in their order. Then the provision may exist
/// although the outline does not show it.
bool may_exist(Section const& cited, std::string_view path);

/// Whether one of the section's future texts has the provision.
bool is_in_later_version(Section const& cited, std::string_view path);

/// Whether the byte at `offset` is part of a citation.
bool is_cited(Section const& section, std::uint32_t offset);

} // namespace nutmeg
