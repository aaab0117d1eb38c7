// Designators: (a), (12), (AA), (iv). One designator can belong to several series; which one is
// meant depends on the designators before it (parser/statutes/outline.hpp).
#pragma once

#include "parser/text/span.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace nutmeg {

/// The five series of designators. Letters are doubled after z: (aa) follows (z).
enum class Series : std::uint8_t { Lower, Digits, Upper, LowerRoman, UpperRoman };

inline constexpr std::size_t series_count = 5;

/// A designator and its position in each series, from 1; 0 if it is not in the series. (i) is the
/// ninth lower-case letter and the first lower-case numeral.
struct Designator {
    Span span; ///< with the parentheses
    std::array<std::uint16_t, series_count> ordinal{};

    std::uint16_t in(Series series) const { return ordinal[static_cast<std::size_t>(series)]; }
};

/// Reads a designator that begins at the offset `at`; false if there is none.
bool designator_at(std::string_view text, std::size_t at, Designator& found);

/// "(b)" for the second lower-case letter, "(aa)" for the twenty-seventh, "(iv)", "(12)".
std::string designator_text(Series series, std::uint16_t ordinal);

} // namespace nutmeg
