// Sixteen bytes looked at at once, for the scans that every byte of a page goes through.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace nutmeg::byte_block {

/// Comparing two gives 0xFF in the bytes where it holds, and 0.
using Bytes [[gnu::vector_size(16)]] = unsigned char;

inline Bytes load(char const* from) {
    Bytes bytes;
    std::memcpy(&bytes, from, sizeof bytes);
    return bytes;
}

/// Index of the first byte that is set, or 16.
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

} // namespace nutmeg::byte_block
