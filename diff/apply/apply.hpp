// Applies one section of an act to the law: checks that its base is the law in force, then replaces
// the words. Anything that cannot be done is reported with the reason; nothing is guessed.
#pragma once

#include "diff/apply/base_match.hpp"
#include "diff/apply/kept_words.hpp"
#include "diff/apply/unmarked_changes.hpp"
#include "parser/bills/act.hpp"
#include "parser/statutes/section.hpp"

#include <optional>
#include <string>

namespace nutmeg {

/// Whether the old words of the act are those of the law.
enum class Base : std::uint8_t {
    Match,    ///< word for word
    Mismatch, ///< they differ; see `Applied::difference`
    Missing,  ///< the target is not in the statutes
    None,     ///< nothing to check: new text, an uncodified section, a repeal
};

/// "match", "mismatch", "missing", "none".
std::string_view base_name(Base base);

struct Applied {
    Base base = Base::None;
    /// Set if `base` is Mismatch: the first words that differ.
    BaseDifference difference;
    /// The same: all words that the act changes without marks. Empty if only spaces differ.
    std::vector<UnmarkedChange> unmarked;
    /// The text in force of the section before and after; empty if there is none. If the law is not
    /// available (base Missing, or the act amends something other than a statute), the act's own
    /// texts, by its marks.
    std::string old_text;
    std::string new_text;
    /// Which words of `old_text` stay in `new_text`, by the marks of the act, or because it adds or
    /// repeals entire provisions. Nothing if only a comparison of the texts can show that: the
    /// marks are inferred, or the base does not match.
    std::optional<KeptWords> kept;
    /// The same words in the order of the marks, for the redline (`MarkedWords::in_order`). Set
    /// too if both texts are the act's own, and if the base does not match: then words that the
    /// act changes without marks do not stay either.
    std::optional<std::vector<CommonRun>> marked_runs;
    /// False if the statutes do not change.
    bool changed = false;
    /// If the insertions of the act are not marked and were inferred from the law
    /// (diff/apply/inferred_marks.hpp): each insertion, in order, as a byte span of the amendment's
    /// text.
    std::vector<Span> inferred;
    /// What could not be applied, with the reason, and what is malformed.
    Diagnostics diagnostics;
};

/// Applies `amendment` to `law`, the section that `target` names; null for new text and for a
/// section that is not in the statutes. If the base does not match, the words of the target
/// are replaced all the same, so that the change can be shown, and `base` reports it. Words that
/// stay keep the typography of the law.
Applied apply(ActSection const& amendment, AmendmentTarget const& target, Section const* law);

} // namespace nutmeg
