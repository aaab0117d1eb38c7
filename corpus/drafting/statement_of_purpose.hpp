// The maximum length of a bill's statement of purpose.
#pragma once

#include <cstddef>
#include <string_view>

namespace nutmeg {

/// Gen. Stat. 2-17.
inline constexpr std::size_t most_purpose_words = 150;

/// The number of words, as separated by whitespace.
constexpr std::size_t count_words(std::string_view text) {
    std::size_t count = 0;
    bool inside = false;
    for (char const c : text) {
        bool const blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
        count += !blank && !inside ? 1 : 0;
        inside = !blank;
    }
    return count;
}

} // namespace nutmeg
