// Designators, the marks in round brackets: (a), (12), (AA), (iv). One mark can be read several
// ways; which one holds depends on what stood before (parser/outline).
#pragma once

#include "parser/text/span.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace nutmeg {

/// The five series of marks (connecticut.md 1.1). Letters double after z (1.3).
enum class Series : std::uint8_t { Lower, Digits, Upper, LowerRoman, UpperRoman };

inline constexpr std::size_t series_count = 5;

/// A mark and its place in each series, from 1; 0 where it is none of that series: (i) is the ninth
/// lower-case letter and the first lower-case numeral.
struct Designator {
    Span span; ///< with its round brackets
    std::array<std::uint16_t, series_count> place{};

    std::uint16_t in(Series series) const { return place[static_cast<std::size_t>(series)]; }
};

/// Reads a mark that begins at `at`; false where none does.
bool designator_at(std::string_view text, std::size_t at, Designator& found);

/// "(b)" for the second lower-case letter, "(aa)" for the twenty-seventh, "(iv)", "(12)".
std::string designator_text(Series series, std::uint16_t place);

} // namespace nutmeg
