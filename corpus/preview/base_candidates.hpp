// The versions of a section of law that an amendment may have been drafted on.
#pragma once

#include "parser/bills/effective_date_rules.hpp"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace nutmeg {

enum class BaseCandidate : std::uint8_t {
    ThisBill,     ///< current law as earlier sections of the same bill leave it
    EarlierBills, ///< ThisBill, merged with what earlier bills do
    InForce,      ///< ThisBill, without sections that take effect later than the amendment
};

/// What is known about an amendment before it is applied.
struct DraftingFacts {
    EffectiveDay day; ///< of the amendment
    /// Effective days of earlier sections of the same bill that amend the same section.
    std::vector<EffectiveDay> days_before;
    bool bill_is_on_earlier = false;    ///< the bill's version already includes earlier bills
    bool is_amended_by_earlier = false; ///< earlier bills amend the section
    bool names_earlier_bill = false;    ///< the amendment says that it amends one of them
};

/// The candidates in the order in which to try them. A section of a bill restates current law; then
/// the law of its own effective day; then what earlier bills make of it, which comes first if the
/// amendment names one.
std::vector<BaseCandidate> base_candidates(DraftingFacts const& facts);

/// Whether the words ("section 2 of public act 26-8") name the act with that number; false for an
/// empty number.
bool names_act(std::string_view words, std::string_view number);

} // namespace nutmeg
