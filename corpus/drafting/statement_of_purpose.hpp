// The maximum length of a bill's statement of purpose.
#pragma once

#include <cstddef>
#include <string_view>

namespace nutmeg {

/// Words (Gen. Stat. 2-17).
inline constexpr std::size_t max_purpose_words = 150;

/// The number of words, as separated by whitespace.
constexpr std::size_t count_words(std::string_view text) {
    std::size_t count = 0;
    bool in_word = false;
    for (char const c : text) {
        bool const is_space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
        count += !is_space && !in_word ? 1 : 0;
        in_word = !is_space;
    }
    return count;
}

} // namespace nutmeg
