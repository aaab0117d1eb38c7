// Finds the few words that may open a citation or a quantity among the many that cannot: sixteen
// bytes at a time are compared with the first two or three letters of every word looked for. The
// grammars are called at these places only.
#pragma once

#include "parser/byte_block.hpp"

#include <cstddef>
#include <string_view>

namespace nutmeg {

/// The first two or three characters of a word, in lower case: "su", "thi".
struct WordStart {
    char first;
    char second;
    char third; ///< 0 for any

    consteval WordStart(char const (&text)[3]) : first(text[0]), second(text[1]), third(0) {}
    consteval WordStart(char const (&text)[4]) : first(text[0]), second(text[1]), third(text[2]) {}
};

namespace word_starts {

using byte_block::Bytes, byte_block::load, byte_block::first_set;

// Comparing gives 0xFF where it holds. The bytes for letters have bit 0x20 set.
template <WordStart start>
Bytes matches(Bytes first, Bytes second, Bytes third) {
    auto found = (Bytes)((first == static_cast<unsigned char>(start.first))
                         & (second == static_cast<unsigned char>(start.second)));
    if constexpr (start.third != 0)
        found &= (Bytes)(third == static_cast<unsigned char>(start.third));
    return found;
}

inline Bytes digits(Bytes bytes) {
    return (Bytes)((Bytes)(bytes - '0') < 10);
}

inline Bytes letters_and_digits(Bytes bytes) {
    return (Bytes)((Bytes)((bytes | 0x20) - 'a') < 26) | digits(bytes);
}

constexpr char at_or_nul(std::string_view text, std::size_t at) {
    return at < text.size() ? static_cast<char>(text[at] | 0x20) : '\0';
}

} // namespace word_starts

/// Offset of the first place from `at` on where a digit, `sign`, or a word of `starts` stands
/// (whatever its case), or the text's size. A word or number begins where no letter or digit stands
/// before; at `at` itself what stands before does not count. May give a place that only looks like
/// one.
template <char sign, WordStart... starts>
std::size_t next_word(std::string_view text, std::size_t at) {
    using namespace word_starts;
    auto const opens = [&](std::size_t i) {
        auto const first = at_or_nul(text, i);
        auto const second = at_or_nul(text, i + 1);
        auto const third = at_or_nul(text, i + 2);
        return text[i] == sign || (text[i] >= '0' && text[i] <= '9')
            || ((first == starts.first && second == starts.second
                 && (starts.third == 0 || third == starts.third))
                || ...);
    };
    auto const in_word = [&](std::size_t i) {
        auto const lower = at_or_nul(text, i);
        return (lower >= 'a' && lower <= 'z') || (text[i] >= '0' && text[i] <= '9');
    };
    if (at >= text.size() || opens(at))
        return at;
    constexpr std::size_t looked_at = sizeof(Bytes) + 2;
    for (++at; at + looked_at <= text.size(); at += sizeof(Bytes)) {
        auto const* here = text.data() + at;
        auto const bytes = load(here);
        auto const first = bytes | 0x20;
        auto const second = load(here + 1) | 0x20;
        auto const third = load(here + 2) | 0x20;
        auto found = digits(bytes);
        ((found |= matches<starts>(first, second, third)), ...);
        found &= ~letters_and_digits(load(here - 1));
        found |= (Bytes)(bytes == static_cast<unsigned char>(sign));
        if (auto const index = first_set(found); index < sizeof(Bytes))
            return at + index;
    }
    for (; at < text.size(); ++at)
        if (text[at] == sign || (opens(at) && !in_word(at - 1)))
            return at;
    return at;
}

} // namespace nutmeg
