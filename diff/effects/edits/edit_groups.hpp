// The two texts of a section as effects are read from them: which word became which, which words
// came or went inside provisions that stay, and these changes grouped into edits that are read
// together ("[-shall-] ... {+may+} ...").
#pragma once

#include "diff/effects/edits/annotated_text.hpp"
#include "diff/words/sequence.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace nutmeg {

/// Words that went and words that came at one place; one of both may be none.
struct EffectEdit {
    WordRange old_words;
    WordRange new_words;
};

/// Edits in one provision with at most two words between them.
struct EditGroup {
    std::vector<EffectEdit> edits;
    Place old_place = nowhere; ///< nowhere where nothing of the old text shows the place
    Place new_place = nowhere;
    std::string at; ///< the provision in the new text, in the old where it is gone

    WordRange old_hull() const;
    WordRange new_hull() const;
};

/// The group with `edit` alone.
EditGroup only(EditGroup const& group, EffectEdit const& edit);

/// All that effects are read from.
struct EffectTexts {
    EffectSide old_side;
    EffectSide new_side;
    std::vector<EditGroup> groups;  ///< in the order of the new text
    std::vector<Place> partner;     ///< of every old place, its place in the new text or nowhere
    std::vector<Place> old_partner; ///< of every new place, its place in the old text or nowhere
};

/// Places every change. `runs` are the equal runs of the words of both sides. Words of provisions
/// that stand elsewhere in the new text are matched with their own provision's.
EffectTexts make_effect_texts(PlacedWords const& old_words,
                              PlacedWords const& new_words,
                              std::vector<CommonRun> const& runs,
                              Alignment const& alignment);

} // namespace nutmeg
