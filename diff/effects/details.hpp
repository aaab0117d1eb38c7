// What a text says that is added or removed as a whole: the facts of a provision or a section, in
// the form of effects.
#pragma once

#include "diff/effects/model/effect.hpp"
#include "parser/facts/law_words.hpp"
#include "parser/statutes/section.hpp"

#include <functional>
#include <vector>

namespace nutmeg {

/// Whether the text is only in the old or only in the new version.
enum class TextSide : bool { Old, New };

/// Whether the facts that begin at a word count.
using CountsWord = std::function<bool(std::uint32_t word)>;

/// The facts of the words of `within`, in text order. The value is on the side of the text; the
/// summary quotes the words that say it. Equal facts of one provision are one. Conditions, and
/// clauses about what "who" or "which" refers to, are not among them.
std::vector<Effect> details_of(LawWords const& law,
                               WordRange within,
                               TextSide side,
                               CountsWord const& counts);

/// The effect of adding (New) or repealing (Old) the section, with its facts as details.
Effect section_effect(Section const& section, TextSide side);

} // namespace nutmeg
