// From a number to what it measures: the numbers that share a unit, and the unit, noun or age
// words that determine the kind of the quantity.
#pragma once

#include "parser/quantities/amount_grammar.hpp"
#include "parser/quantities/quantity.hpp"
#include "parser/quantities/quantity_context.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace nutmeg {

/// Numbers that share one unit: "sixteen or seventeen years of age", "not less than two nor more
/// than five members".
struct Numbers {
    static constexpr std::size_t most = 6;
    std::array<grammar::Amount, most> list{};
    std::array<grammar::NumberJoin, most> joins{}; ///< joins[i] is before list[i]
    std::size_t size = 0;
    grammar::Amount& last() { return list[size - 1]; }
};

/// What the numbers measure: the unit or noun after the last of them.
struct Measurement {
    QuantityKind kind = QuantityKind::Count;
    Bound bound = Bound::None;         ///< "or older", "or more"
    std::optional<grammar::Unit> unit; ///< of money, time and ages
    std::string noun;                  ///< of counts
    std::size_t end = 0;               ///< end of its words, a byte offset
    double more_value = 0;             ///< "and fifty cents", in dollars
    std::string more_iso;              ///< "and six months"
};

/// Reads what the single number in `numbers` measures; first adds the further numbers that share
/// its unit.
/// @return false if they measure nothing known; `numbers` is unspecified then
bool measure_at(std::string_view text,
                Numbers& numbers,
                PrecedingContext const& before,
                Measurement& out);

} // namespace nutmeg
