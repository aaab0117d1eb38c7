// Carries out one section of an act on the law: proves that the act restates the law in force, then
// puts the new words in. What cannot be done is said, with the reason; nothing is guessed.
#pragma once

#include "diff/apply/base_match.hpp"
#include "diff/apply/kept_words.hpp"
#include "parser/bills/act.hpp"
#include "parser/statutes/section.hpp"

#include <optional>
#include <string>

namespace nutmeg {

/// Whether the act's own old words are the law's.
enum class Base : std::uint8_t {
    Match,    ///< word for word
    Mismatch, ///< not; see BaseDifference
    Missing,  ///< the target is not in the statutes given
    None,     ///< nothing to prove: new text, an uncodified section, a repeal
};

/// "match", "mismatch", "missing", "none".
std::string_view base_name(Base base);

struct Applied {
    Base base = Base::None;
    /// Where base is Mismatch.
    BaseDifference difference;
    /// The section's words in force before and after, whole; empty where there are none. Where the
    /// law is not at hand (base Missing, or an act that is no statute) the act's own, by its marks.
    std::string old_text;
    std::string new_text;
    /// Which words of old_text stay in new_text, as the act itself has it: by its marks, or as it
    /// adds or repeals whole provisions. Nothing where that has to be found by comparing the texts:
    /// the marks are inferred, or the base does not match.
    std::optional<KeptWords> kept;
    /// False where the statutes given stay as they were.
    bool changed = false;
    /// What the act inserts was not marked and is inferred from the law (diff/inference): each
    /// insertion, in order, as a span of the amendment's text. Empty where its own marks tell.
    std::vector<Span> inferred;
    /// Reasons why something could not be done, and what was odd.
    Diagnostics diagnostics;
};

/// Applies `amendment` to `law`, the section that `target` names (null where it is not in the
/// statutes given, and for new text). Where the base does not match, the target's words are
/// replaced all the same, so that the change can be seen, and base says so. The law's own
/// typography stays where the words stay.
Applied apply(ActSection const& amendment, AmendmentTarget const& target, Section const* law);

} // namespace nutmeg
