// Operations on sixteen bytes at once, for the scans of every byte of a page.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace nutmeg::byte_block {

/// A comparison of two results in 0xFF for each byte that satisfies it, else 0.
using Bytes [[gnu::vector_size(16)]] = unsigned char;

inline Bytes load(char const* from) {
    Bytes bytes;
    std::memcpy(&bytes, from, sizeof bytes);
    return bytes;
}

/// One bit for each byte whose highest bit is set, such as one that is 0xFF; the first byte has the
/// lowest bit.
inline std::uint64_t set_bits(Bytes bytes) {
#if defined(__SSE2__)
    return static_cast<unsigned>(_mm_movemask_epi8(reinterpret_cast<__m128i>(bytes)));
#else
    std::uint64_t bits = 0;
    for (std::size_t i = 0; i < sizeof bytes; ++i)
        bits |= std::uint64_t{static_cast<unsigned char>(bytes[i] >> 7U)} << i;
    return bits;
#endif
}

/// Index of the first byte whose highest bit is set, or 16.
inline std::size_t first_set(Bytes bytes) {
    auto const bits = set_bits(bytes);
    return bits == 0 ? sizeof bytes : static_cast<std::size_t>(std::countr_zero(bits));
}

} // namespace nutmeg::byte_block
