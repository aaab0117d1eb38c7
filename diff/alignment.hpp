// Which provision of the old section is which of the new, by words and by designators.
#pragma once

#include "diff/sequence.hpp"
#include "diff/words.hpp"
#include "parser/section.hpp"

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
    std::vector<Place> parents; ///< of every place; nowhere for the section itself
    std::vector<std::uint32_t>
        sizes; ///< words under every place, its children's too, without designators
};

/// The words in force.
PlacedWords place_words(Section const& section);

/// All words; those of future versions, at the end, stand nowhere.
PlacedWords place_all_words(Section const& section);

struct Alignment {
    /// Partner of every place on the other side, or nowhere. The sections themselves are partners.
    std::vector<Place> old_to_new;
    std::vector<Place> new_to_old;
    /// For a place of the new section without partner: the old place whose own words it holds
    /// ("existing provisions designated as subsection (a)"), or nowhere where its words are new.
    std::vector<Place> taken_from;
};

/// Aligns by the equal runs of the two texts and by designators: children of partners first, in
/// order, the set of pairs with the most in common (not greedily); then what is left anywhere in
/// the tree, best pairs first; last, provisions that changed places.
Alignment align(PlacedWords const& old_words,
                PlacedWords const& new_words,
                std::vector<CommonRun> const& runs);

} // namespace nutmeg
