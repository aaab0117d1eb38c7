// Operations on sixteen bytes at once, for the scans of every byte of a page.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace nutmeg::byte_block {

/// A comparison of two results in 0xFF for each byte that satisfies it, else 0.
using Bytes [[gnu::vector_size(16)]] = unsigned char;

inline Bytes load(char const* from) {
    Bytes bytes;
    std::memcpy(&bytes, from, sizeof bytes);
    return bytes;
}

/// Index of the first byte that is not 0, or 16.
inline std::size_t first_set(Bytes bytes) {
    std::uint64_t halves[2];
    std::memcpy(halves, &bytes, sizeof bytes);
    for (std::size_t i = 0; i < 2; ++i)
        if (halves[i] != 0)
            return i * 8
                 + static_cast<std::size_t>(std::endian::native == std::endian::little
                                                ? std::countr_zero(halves[i])
                                                : std::countl_zero(halves[i]))
                       / 8;
    return sizeof bytes;
}

/// One bit for each byte that is 0xFF; the first byte has the lowest bit.
inline std::uint64_t set_bits(Bytes bytes) {
    std::uint64_t bits = 0;
    if constexpr (std::endian::native == std::endian::little) {
        // The multiplication collects the lowest bits of eight bytes in the highest byte.
        std::uint64_t halves[2];
        std::memcpy(halves, &bytes, sizeof bytes);
        for (std::size_t i = 0; i < 2; ++i)
            bits |= ((halves[i] & 0x0101010101010101) * 0x0102040810204080 >> 56) << (i * 8);
    } else {
        for (std::size_t i = 0; i < sizeof bytes; ++i)
            bits |= std::uint64_t{bytes[i] != 0} << i;
    }
    return bits;
}

} // namespace nutmeg::byte_block
