#include "cli/effects/same_places.hpp"

#include <cstddef>

namespace nutmeg {

namespace {

enum class Side : bool { Before, After };

/// Index in the alignment, where 0 is the section.
std::uint32_t parent(Section const& section, std::uint32_t index) {
    auto const up = section.provisions[index].parent;
    return up == no_parent ? 0 : up + 1;
}

/// Index in the alignment of the next sibling on that side; 0 if there is none.
std::uint32_t sibling(Section const& section, std::uint32_t index, Side side) {
    auto const& all = section.provisions;
    auto const is_sibling = [&](std::size_t at) { return all[at].parent == all[index].parent; };
    if (side == Side::After) {
        for (std::size_t at = index + 1; at < all.size(); ++at)
            if (is_sibling(at))
                return static_cast<std::uint32_t>(at + 1);
        return 0;
    }
    for (std::size_t at = index; at-- > 0;)
        if (is_sibling(at))
            return static_cast<std::uint32_t>(at + 1);
    return 0;
}

} // namespace

SamePlaces::SamePlaces(Section const& old_section,
                       Section const& new_section,
                       Alignment const& alignment)
    : old_(old_section), new_(new_section), old_paths_(old_section.provisions, old_section.text),
      new_paths_(new_section.provisions, new_section.text), alignment_(alignment) {}

bool SamePlaces::has(std::string_view path) const {
    if (alignment_.old_to_new.empty())
        return true;
    auto const o = old_paths_.find(path);
    auto const n = new_paths_.find(path);
    if (o == no_parent || n == no_parent || !are_partners(parent(old_, o), parent(new_, n)))
        return false;
    bool has_neighbor = false;
    for (auto const side : {Side::Before, Side::After}) {
        auto const before = sibling(old_, o, side);
        auto const after = sibling(new_, n, side);
        if (before != 0 && after != 0 && are_partners(before, after))
            return true;
        has_neighbor = has_neighbor || before != 0 || after != 0;
    }
    return !has_neighbor;
}

bool SamePlaces::are_partners(std::uint32_t old_index, std::uint32_t new_index) const {
    return old_index < alignment_.old_to_new.size()
        && alignment_.old_to_new[old_index] == new_index;
}

} // namespace nutmeg
