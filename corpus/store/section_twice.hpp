// The finding that an edition prints a section number more than once.
#pragma once

#include "parser/text/diagnostic.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// SectionTwice with the first of the locations ("FILE:LINE"), or nothing if there are fewer than
/// two. `edition` is the path of the edition.
Diagnostics section_twice(std::string_view number,
                          std::string const& edition,
                          std::vector<std::string> const& locations);

} // namespace nutmeg
