// Sections as one of several editions of the statutes prints them.
#pragma once

#include "corpus/store/section_store.hpp"

#include <memory>
#include <string>
#include <string_view>

namespace nutmeg {

/// The section of `number` in the law as of an edition: as that edition prints it, or else the last
/// one before it that does. Null if none of them prints it, and if the edition is not found; then
/// `fault` says so and names the editions.
/// @param edition  the path of an edition, or a part of it that no other edition has: "2025" for
///                 cgs/2025/pub
std::shared_ptr<Section const> section_in_edition(SectionStore& store,
                                                  std::string_view number,
                                                  std::string_view edition,
                                                  std::string& fault);

} // namespace nutmeg
