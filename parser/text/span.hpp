// A stretch of text as byte offsets. Sections keep their words once; everything that is known about
// them (provisions, citations, quantities, evidence) is a Span into those words.
#pragma once

#include <compare>
#include <cstdint>
#include <string_view>

namespace nutmeg {

/// Half-open range of byte offsets into a UTF-8 text.
struct Span {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    constexpr std::uint32_t size() const { return end - begin; }
    constexpr bool empty() const { return begin == end; }
    constexpr bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
    constexpr bool contains(std::uint32_t offset) const { return begin <= offset && offset < end; }
    constexpr bool touches(Span other) const { return begin < other.end && other.begin < end; }

    /// The words themselves; `text` must be the text that the offsets count in.
    constexpr std::string_view of(std::string_view text) const {
        return text.substr(begin, size());
    }

    constexpr auto operator<=>(Span const&) const = default;
};

/// Span from sizes as the standard library counts them. Texts are kept below 4 GiB by the readers.
constexpr Span make_span(std::size_t begin, std::size_t end) {
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

} // namespace nutmeg
