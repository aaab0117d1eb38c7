// The words of a provision or section that is added or removed.
#pragma once

#include "cli/effects/phrases/effect_phrases.hpp"
#include "diff/effects/quotes/shortened.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// The words of a list member without the ", and" or ";" that joins the next one.
std::string_view without_joint(std::string_view words);

/// The words of an added or removed provision after its designator, in short; none of a section.
/// `provision` is its span in its text.
ShortPassage provision_words(Effect const& effect, Span provision, EffectTexts const& texts);

/// What a section says in one of its subsections.
struct SectionPassage {
    std::string place; ///< "(a)"; empty for words outside subsections
    ShortPassage words;
};

/// The words of a section that is added or repealed, in short: each of its subsections once.
std::vector<SectionPassage> section_passages(Section const& section);

} // namespace nutmeg
