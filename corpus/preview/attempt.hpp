// An amendment tried on one of the versions of the law that it may have been drafted on.
#pragma once

#include "corpus/preview/base_candidates.hpp"
#include "corpus/preview/dated_base.hpp"
#include "diff/apply/apply.hpp"
#include "parser/bills/effective_date_rules.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace nutmeg {

/// Applies an amendment to a section, which is null if the law does not have it.
using ApplyTo = std::function<Applied(Section const*)>;

struct Attempt {
    BaseCandidate candidate = BaseCandidate::ThisBill;
    EffectiveDay day;                    ///< of the amendment
    std::shared_ptr<Section const> base; ///< the text in force on that day
    std::optional<DatedBase> dated;      ///< if that is not the text printed first
    ApplyTo apply_to;
    Applied applied;
    bool succeeded = false;
};

/// `apply_to`, an amendment of `act` that takes effect on `day`, tried on the text of `printed`
/// that is in force then. `printed` may be null.
Attempt attempt_on(std::shared_ptr<Section const> const& printed,
                   EffectiveDay const& day,
                   Act const& act,
                   ApplyTo const& apply_to);

/// The same amendment on the version of `printed` that takes effect last, if it does not apply to
/// the text in force on its day, but to that version: it amends text that is not in force yet.
std::optional<Attempt> later_attempt(Attempt const& attempt,
                                     std::shared_ptr<Section const> const& printed,
                                     Act const& act);

/// Adds a diagnostic if the amendment failed because its words are no longer in force on its day.
void check_lapsing(Attempt& attempt, std::string const& number, Act const& act);

/// The section as printed, with the changes of `applied`, which was applied to base.then.
std::shared_ptr<Section const> printed_section(std::string const& number,
                                               DatedBase const& base,
                                               Applied const& applied);

} // namespace nutmeg
