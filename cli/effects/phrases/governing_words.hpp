// The words before a list item or an edit that turn its sense: a negation, an exemption, an
// exclusion.
#pragma once

#include "parser/statutes/section.hpp"

#include <string>
#include <string_view>

namespace nutmeg {

/// The lead-in of the list that the provision is an item of, if it negates, exempts or excludes the
/// items: "No keeper shall", "“Gate” does not include"; otherwise empty.
std::string governing_words(Section const& section, std::uint32_t provision);

/// The words that exclude what follows at `offset` in the same clause of its provision: "does not
/// include"; empty if none do.
std::string_view exclusion_before(Section const& section, std::uint32_t offset);

} // namespace nutmeg
