// Amounts in an instruction and in the law: "$5,000", "five thousand", "18 years of age". An
// instruction may state the unit of two amounts once, and write digits for words; the new amount
// is written as the law writes the one that it replaces.
#pragma once

#include "diff/words/word_search.hpp"
#include "parser/instructions/instruction.hpp"
#include "parser/statutes/section.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// An amount as an instruction states it.
struct StatedAmount {
    std::string words;
    double value = 0;
    /// With its unit; spans are bytes of `words`. Empty if the words are a number alone.
    std::optional<Quantity> quantity;
};

/// The amount that all of `words` state: a number, or a number with its unit.
std::optional<StatedAmount> stated_amount(std::string_view words);

/// Whether `quantity` of the law is of that measure. A prison term is a time, too.
bool is_measured_as(Quantity const& quantity, Measure measure);

/// Whether the two have the same unit, or the stated amount has none: "eighteen years" is an age.
bool has_unit_of(Quantity const& quantity, StatedAmount const& stated);

/// Indices in law.quantities of the amounts inside `regions`, in order. Dates and classes of
/// offense are not amounts.
std::vector<std::size_t> amounts_in(Section const& law, std::vector<Span> const& regions);

/// Those of amounts_in that have the value and the unit of `stated`.
/// @param measure  what they measure
std::vector<std::size_t> equal_amounts(Section const& law,
                                       std::vector<Span> const& regions,
                                       StatedAmount const& stated,
                                       Measure measure);

/// `stated` in place of `quantity`, in words or digits as the law has them. Nothing if the units
/// cannot replace one another.
std::optional<WordReplacement> amount_edit(Section const& law,
                                           Quantity const& quantity,
                                           StatedAmount const& stated);

/// The amount that Edit::amount makes of `quantity`; nothing if it is not a positive whole number,
/// or if the edit states none.
std::optional<StatedAmount> computed_amount(Quantity const& quantity, Edit const& edit);

} // namespace nutmeg
