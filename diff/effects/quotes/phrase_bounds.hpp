// Where a phrase of a text begins and ends, from its closed-class words and its punctuation.
#pragma once

#include "parser/text/span.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// Whether one of the words bounds a number: "not more than", "or older", "under".
bool has_bound(std::string_view words);

/// `words` without spaces, punctuation between phrases and the first words of the next sentence at
/// its ends.
Span trimmed_phrase(std::string_view text, Span words);

/// The changed words of one text.
struct PhraseSide {
    std::string_view text;
    Span words;
};

/// The changed words of one or both sides. A few words are extended on both sides alike to their
/// noun phrase: from its article to its noun, at most two words more at each end. Longer changes
/// are only trimmed.
std::vector<Span> whole_phrases(std::vector<PhraseSide> const& sides);

/// What the value is of, from the words of its clause: "maximum payment from the fund for each
/// claim". Empty if the words do not say it.
std::string subject_of(std::string_view text, Span value);

} // namespace nutmeg
