// Search for words in a text, for those that run over every byte of a page.
#pragma once

#include "parser/text/ascii.hpp"
#include "parser/text/simd_block.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>

namespace nutmeg {

/// Offset of the first byte `first` from `from` on that has the byte `last` at `distance` after it,
/// or npos.
inline std::size_t find_pair(
    std::string_view text, char first, char last, std::size_t distance, std::size_t from = 0) {
    using byte_block::Bytes;
    auto const pairs_at = [&](std::size_t at) {
        auto const* const here = text.data() + at;
        auto const both = (byte_block::load(here) == static_cast<unsigned char>(first))
                        & (byte_block::load(here + distance) == static_cast<unsigned char>(last));
        return reinterpret_cast<Bytes>(both);
    };
    constexpr std::size_t size = sizeof(Bytes);
    auto const in_text = [&](std::size_t bytes) { return from + distance + bytes <= text.size(); };
    for (; in_text(4 * size); from += 4 * size) {
        auto const any = pairs_at(from) | pairs_at(from + size) | pairs_at(from + 2 * size)
                       | pairs_at(from + 3 * size);
        if (byte_block::set_bits(any) != 0)
            break;
    }
    for (; in_text(size); from += size)
        if (auto const at = byte_block::first_set(pairs_at(from)); at < size)
            return from + at;
    for (; from + distance < text.size(); ++from)
        if (text[from] == first && text[from + distance] == last)
            return from;
    return std::string_view::npos;
}

/// Offset of the first occurrence of `words` in `text` from `from` on, or npos. `words` is not
/// empty. Like std::string_view::find, which stops at every byte that is the first one of `words`;
/// this one stops only where the last one is in its place too.
inline std::size_t find_substring(std::string_view text,
                                  std::string_view words,
                                  std::size_t from = 0) {
    auto const next = [&](std::size_t at) {
        return find_pair(text, words.front(), words.back(), words.size() - 1, at);
    };
    auto at = next(from);
    while (at != std::string_view::npos && text.substr(at, words.size()) != words)
        at = next(at + 1);
    return at;
}

/// The ASCII letters and digits of the text, in order, by which words are found in a file whatever
/// marks, spaces and punctuation it has between them: "classAmisdemeanor" for "class A
/// [mis-demeanor]".
inline std::string letters_of(std::string_view text) {
    std::string letters;
    std::copy_if(
        text.begin(), text.end(), std::back_inserter(letters), [](char c) { return is_alnum(c); });
    return letters;
}

/// The last words before byte `at` of the text, at most those of its line: enough to distinguish
/// what follows from the same words elsewhere.
inline std::string words_before(std::string_view text, std::size_t at) {
    constexpr std::size_t enough = 80;
    auto const line = at == 0 ? text.npos : text.rfind('\n', at - 1);
    auto begin = std::max(line == text.npos ? 0 : line + 1, at - std::min(at, enough));
    while (begin < at && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U)
        ++begin;
    return std::string(text.substr(begin, at - begin));
}

} // namespace nutmeg
