// Section numbers that look like one that the statutes do not have, to suggest where a number may
// be a typing error.
#pragma once

#include "corpus/store/section_store.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// Numbers of the statutes that differ from `number` in one character: one more, one less, a
/// different one, or two neighbors exchanged; in order, at most four.
std::vector<std::string> similar_numbers(std::string_view number, SectionStore const& statutes);

} // namespace nutmeg
