// The two texts of a section as effects are derived from them: the matching of their words, and the
// words inserted or deleted inside provisions that stay, grouped into edits that are read together
// ("[-shall-] ... {+may+} ...").
#pragma once

#include "diff/effects/matching/annotated_text.hpp"
#include "diff/effects/matching/list_matching.hpp"
#include "diff/words/sequence.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace nutmeg {

/// Words deleted and words inserted at one position; one of the ranges may be empty.
struct EffectEdit {
    WordRange old_words;
    WordRange new_words;
};

/// Edits in one provision with at most two words between them.
struct EditGroup {
    std::vector<EffectEdit> edits;
    ProvisionIndex old_provision =
        no_provision; ///< `no_provision` if the old text does not show it
    ProvisionIndex new_provision = no_provision;
    std::string at; ///< path in the new text; in the old one if the provision was deleted

    WordRange old_hull() const;
    WordRange new_hull() const;
};

/// A copy of the group with only `edit`.
EditGroup restrict_to(EditGroup const& group, EffectEdit const& edit);

/// Everything that effects are derived from.
struct TextPair {
    AnnotatedText old_side;
    AnnotatedText new_side;
    std::vector<EditGroup> groups;           ///< in the order of the new text
    std::vector<MovedMember> moved_members;  ///< in the order of the old text
    std::vector<ProvisionIndex> partner;     ///< per old provision: its partner, or `no_provision`
    std::vector<ProvisionIndex> old_partner; ///< per new provision: its partner, or `no_provision`
};

/// Matches the words and groups the edits. `runs` are the common runs of the words of both sides.
/// Words of provisions that moved are matched with those of their partner.
TextPair make_text_pair(SectionWords const& old_words,
                        SectionWords const& new_words,
                        std::vector<CommonRun> const& runs,
                        Alignment const& alignment);

} // namespace nutmeg
