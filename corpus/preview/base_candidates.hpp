// The versions of a section of law that an amendment may have been drafted on.
#pragma once

#include "parser/bills/effective_date_rules.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace nutmeg {

/// A version of the law that an amendment may restate.
enum class BaseCandidate : std::uint8_t {
    ThisBill,     ///< current law as amended by earlier sections of the same bill
    EarlierBills, ///< ThisBill, merged with the changes of earlier bills
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

/// The candidates in the order in which to try them: current law, then the law of the amendment's
/// effective day, then the law as amended by earlier bills. The last is tried first if the
/// amendment names an earlier bill.
std::vector<BaseCandidate> base_candidates(DraftingFacts const& facts);

/// Whether the words may name an act at all.
bool may_name_act(std::string_view words);

/// Whether the words ("section 2 of public act 26-8") name the act with that number; false for an
/// empty number.
bool names_act(std::string_view words, std::string_view number);

} // namespace nutmeg
