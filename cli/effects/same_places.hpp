// Which provisions of two texts are in one place.
#pragma once

#include "diff/align/alignment.hpp"
#include "parser/statutes/section.hpp"

#include <cstdint>
#include <string_view>

namespace nutmeg {

/// Asks where provisions with one designator are. The sections and the alignment must outlive it.
class SamePlaces {
public:
    SamePlaces(Section const& old_section, Section const& new_section, Alignment const& alignment);

    /// Whether the two provisions with that path are in partners, and the one before or the one
    /// after them is the same provision. Otherwise they have one designator by chance, as where a
    /// new (a) comes before an old (a) that is repealed. True if the alignment is empty.
    bool has(std::string_view path) const;

private:
    bool are_partners(std::uint32_t old_index, std::uint32_t new_index) const;

    Section const& old_;
    Section const& new_;
    ProvisionPaths old_paths_;
    ProvisionPaths new_paths_;
    Alignment const& alignment_;
};

} // namespace nutmeg
