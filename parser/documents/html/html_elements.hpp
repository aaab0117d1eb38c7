// What an element is, by its tag in lower case.
#pragma once

#include <string_view>

namespace nutmeg {

/// h1 to h6.
inline bool is_heading_element(std::string_view tag) {
    return tag.size() == 2 && tag[0] == 'h' && tag[1] >= '1' && tag[1] <= '6';
}

} // namespace nutmeg
