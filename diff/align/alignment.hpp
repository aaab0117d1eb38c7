// Which provision of the old section is which of the new, by words and by designators.
#pragma once

#include "diff/words/sequence.hpp"
#include "parser/statutes/section.hpp"
#include "parser/text/words.hpp"

#include <cstdint>
#include <vector>

namespace nutmeg {

/// A place in a section's tree: 0 is the section itself, i + 1 its i-th provision.
using Place = std::uint32_t;

inline constexpr Place nowhere = 0xFFFFFFFFU;

/// A section's words, each with the deepest provision that it stands in; nowhere for the words of
/// future versions.
struct PlacedWords {
    Section const* section = nullptr;
    std::vector<Span> words;
    std::vector<Place> places;  ///< beside `words`
    std::vector<char> marks;    ///< beside `words`: 1 for the designator of the word's place
    std::vector<Place> parents; ///< of every place; nowhere for the section itself
    std::vector<std::uint32_t>
        sizes; ///< words under every place, its children's too, without designators
};

/// All words; those of future versions, at the end, stand nowhere.
PlacedWords place_all_words(Section const& section);

/// Without the words of future versions.
PlacedWords words_in_force(PlacedWords words);

/// The words in force alone.
PlacedWords place_words(Section const& section);

/// Whether the word is the designator of the provision that it stands in.
inline bool is_designator(PlacedWords const& words, std::size_t word) {
    return words.marks[word] != 0;
}

struct Alignment {
    /// Partner of every place on the other side, or nowhere. The sections themselves are partners.
    std::vector<Place> old_to_new;
    std::vector<Place> new_to_old;
    /// For a place of the new section without partner: the old place whose own words it holds
    /// ("existing provisions designated as subsection (a)"), or nowhere where its words are new.
    std::vector<Place> taken_from;
    /// For a place of the old section without partner: the new place among whose own words its
    /// words stand now, without a designator of their own; or nowhere where they are gone.
    std::vector<Place> given_to;
};

/// Aligns by the equal runs of the two texts, by designators and by defined terms. Children of
/// partners first, in order, the set of pairs that is worth most (not greedily), where each of a
/// pair holds most of what the other kept; then what is left anywhere in the tree, most alike
/// first; then what was rewritten in its place; last, provisions that changed places. Exchanging
/// the texts exchanges the sides of the result.
Alignment align(PlacedWords const& old_words,
                PlacedWords const& new_words,
                std::vector<CommonRun> const& runs);

} // namespace nutmeg
