#include "diff/alignment.hpp"

#include <array>

namespace nutmeg {

std::string_view change_name(ChangeKind kind) {
    constexpr std::array<std::string_view, 7> names{
        "amended", "added", "deleted", "redesignated", "moved", "split", "merged"};
    return names[static_cast<std::size_t>(kind)];
}

} // namespace nutmeg
