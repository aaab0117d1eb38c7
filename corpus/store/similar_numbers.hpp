// Suggests section numbers where a number that the statutes do not contain may be a typing error.
#pragma once

#include "corpus/store/section_store.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// Numbers of the statutes that differ from `number` in one character (added, missing or different)
/// or in the order of two adjacent ones; in order, at most four.
std::vector<std::string> similar_numbers(std::string_view number, SectionStore const& statutes);

} // namespace nutmeg
