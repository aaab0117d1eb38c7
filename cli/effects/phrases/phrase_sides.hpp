// The words of the two sides of a change, as phrases: both, or those that are only added or only
// removed.
#pragma once

#include "diff/effects/model/effect.hpp"
#include "parser/text/span.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// One side of a change of words. What it refers to must outlive it.
struct ChangeSide {
    EffectValue const& value;
    std::vector<Span> const& evidence; ///< bytes of `text`
    std::string_view text;
};

struct SidePhrases {
    std::string before;
    std::string after;
};

/// The hull of the evidence if it is about one place, otherwise empty.
Span hull_if_close(std::vector<Span> const& evidence);

/// Whether no changed word of the side has a letter or digit.
bool has_only_marks(ChangeSide const& side);

/// Whether the side has no words, only punctuation or words that adapt to the other side.
bool is_absent(ChangeSide const& side);

/// The phrases of words that replace others.
SidePhrases side_phrases(ChangeSide const& before, ChangeSide const& after);

/// Words that are only added or only removed, each place in quotation marks; a single word with
/// its phrase: "“licensing” (the applicable licensing provisions)".
/// @param is_whole  whether the value of the side has all its words, not only the first ones
std::string words_of_one(ChangeSide const& side, bool is_whole);

/// "“a” → “b”", "added “b”", "removed “a”"; without quotation marks unless `is_quoted`. An empty
/// side is absent.
std::string change_of(std::string const& before, std::string const& after, bool is_quoted);

} // namespace nutmeg
