// A range of text as byte offsets. A section stores its text once; everything known about it
// (provisions, citations, quantities, evidence) is a Span of that text.
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
    constexpr bool overlaps(Span other) const { return begin < other.end && other.begin < end; }

    /// The text of the range; `text` must be the text that the offsets refer to.
    constexpr std::string_view of(std::string_view text) const {
        return text.substr(begin, size());
    }

    // clang-tidy 14 takes the comparison with 0 inside a defaulted operator for a null pointer.
    constexpr auto operator<=>(Span const&) const = default; // NOLINT(modernize-use-nullptr)
};

/// A Span from standard library sizes. The readers reject texts of 4 GiB or more.
constexpr Span make_span(std::size_t begin, std::size_t end) {
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

} // namespace nutmeg
