// Carries out one section of an act on the law: proves that the act restates the law in force, then
// puts the new words in. What cannot be done is said, with the reason; nothing is guessed.
#pragma once

#include "parser/act.hpp"
#include "parser/section.hpp"

#include <string>
#include <vector>

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

/// The first words that differ, a few on each side, with what stands before them in both.
struct BaseDifference {
    std::string before;    ///< last words on which both agree
    std::string act_words; ///< as the act restates the law; empty at its end
    std::string law_words; ///< as the law reads; empty at its end
};

struct Applied {
    Base base = Base::None;
    BaseDifference difference; ///< where base is Mismatch
    std::string
        old_text; ///< the section's words in force before, whole; empty where there were none
    std::string new_text; ///< the section's words after, whole; empty where it is repealed
    bool changed = false; ///< false where nothing could be carried out: new_text is old_text then
    Diagnostics diagnostics; ///< reasons, spans of old_text
};

/// Applies `amendment` to `law`, the section that its target names (null where it is not in the
/// statutes given). Where the base does not match, the target's words are replaced all the same, so
/// that the change can be seen, and base says so. The law's own typography (curly quotation marks,
/// blanks) stays where the words stay.
Applied apply(ActSection const& amendment, AmendmentTarget const& target, Section const* law);

} // namespace nutmeg
