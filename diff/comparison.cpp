#include "diff/comparison.hpp"

#include <array>

namespace nutmeg {

std::string_view section_change_name(SectionChange change) {
    constexpr std::array<std::string_view, 4> names{"unchanged", "amended", "added", "repealed"};
    return names[static_cast<std::size_t>(change)];
}

} // namespace nutmeg
