// Which provision of the old section is which of the new, and what became of each.
#pragma once

#include "parser/section.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

enum class ChangeKind : std::uint8_t {
    Amended,
    Added,
    Deleted,
    Redesignated,
    Moved,
    Split,
    Merged
};

/// "amended", "added", "deleted", "redesignated", "moved", "split", "merged".
std::string_view change_name(ChangeKind kind);

/// One entry of the list of changes (contract in the JSON documentation): a provision whose own
/// words changed, the deepest; one that was added or deleted, the highest; one with a new
/// designator. Paths as
/// "(b)(2)(A)"; "" is the section's own text.
struct Change {
    ChangeKind kind = ChangeKind::Amended;
    std::string old_path; ///< empty and has_old false where there is none
    std::string new_path;
    bool has_old = true;
    bool has_new = true;
    std::string in; ///< Deleted: the provision of the new text that it stood in
};

/// For every provision its partner on the other side, or no_parent.
struct Alignment {
    std::vector<std::uint32_t> old_to_new;
    std::vector<std::uint32_t> new_to_old;
};

} // namespace nutmeg
