// The words of effects as people read them: whole phrases of the text, values as numbers, and what
// a value is of.
#pragma once

#include "diff/comparison.hpp"
#include "diff/effects/quotes/shortened.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// The texts that the evidence of a comparison's effects is in. They point into its sections.
struct EffectTexts {
    explicit EffectTexts(Comparison const& comparison);

    std::string_view old_text;
    std::string_view new_text;
    Section const* old_section; ///< null if there is none
    Section const* new_section;
};

/// The smallest span that contains all; empty if there is none.
Span hull_of(std::vector<Span> const& evidence);

/// The words of the hull.
std::string_view hull_words(std::vector<Span> const& evidence, std::string_view text);

/// What changes, without its kind and place: "maximum payment: $30,000 → $50,000",
/// "added “broker”", "“owner” → “owner or tenant”". Quotations begin and end with a phrase.
std::string change_words(Effect const& effect, EffectTexts const& texts);

/// The words in quotation marks; inner ones become single. Each sentence of long words is quoted
/// apart, without phrases that say little (diff/effects/quotes).
std::string quoted_phrase(std::string_view words);

/// The sentences of a passage, each in quotation marks, and how many more there are.
std::string quoted_passage(ShortPassage const& passage);

/// Both sides in quotation marks, joined by an arrow. Of equal words at both ends, a few are kept.
std::string quoted_pair(std::string_view before, std::string_view after);

/// What changes, for an effect inside the words of another: a value without what it is of, and
/// without saying that it is added or removed with them.
std::string detail_words(Effect const& effect, EffectTexts const& texts);

/// What a detail of an added or removed provision states, in quotation marks: a duty or power with
/// its subject, other details as their summaries.
std::string stated_words(Effect const& detail, EffectTexts const& texts);

} // namespace nutmeg
