// Aligns two versions of a section: which provision of the old one is which of the new one.
#pragma once

#include "diff/words/sequence.hpp"
#include "parser/statutes/section.hpp"
#include "parser/text/words.hpp"

#include <cstdint>
#include <vector>

namespace nutmeg {

/// Index of a provision: 0 is the section itself, i + 1 its i-th provision. Unlike a path, it is
/// unique.
using Place = std::uint32_t;

inline constexpr Place nowhere = 0xFFFFFFFFU;

/// The words of a section, each with the innermost provision that contains it. The words of later
/// versions have `nowhere`.
struct PlacedWords {
    Section const* section = nullptr;
    std::vector<Span> words;
    std::vector<Place> places;  ///< one per word
    std::vector<char> marks;    ///< one per word: 1 if it is the designator of its provision
    std::vector<Place> parents; ///< of each provision; `nowhere` for the section itself
    /// Number of words of each provision and its children, without designators.
    std::vector<std::uint32_t> sizes;
};

/// All words. Those of later versions are at the end and have no provision.
PlacedWords place_all_words(Section const& section);

/// `words` without those of later versions.
PlacedWords words_in_force(PlacedWords words);

/// The words of the text in force.
PlacedWords place_words(Section const& section);

/// Whether the word is the designator of its provision.
inline bool is_designator(PlacedWords const& words, std::size_t word) {
    return words.marks[word] != 0;
}

struct Alignment {
    /// The partner of each provision on the other side, or `nowhere`. The two sections are
    /// partners.
    std::vector<Place> old_to_new;
    std::vector<Place> new_to_old;
    /// For each provision of the new section that has no partner: the old provision that its words
    /// come from ("existing provisions designated as subsection (a)"), or `nowhere` if they are
    /// new.
    std::vector<Place> taken_from;
    /// For each provision of the old section that has no partner: the new provision that has its
    /// words now, without a designator of their own, or `nowhere` if they are deleted.
    std::vector<Place> given_to;
};

/// Aligns the provisions by `runs` (the common runs of the two texts), designators and defined
/// terms. In order: the children of partners, as the heaviest set of pairs that keeps their order,
/// where each of a pair must have most of what the other kept; then similar provisions anywhere in
/// the tree, most similar first; then provisions rewritten in their list; then provisions that
/// changed places; last, existing text that got or lost a designator. Exchanging the texts
/// exchanges the sides of the result.
Alignment align(PlacedWords const& old_words,
                PlacedWords const& new_words,
                std::vector<CommonRun> const& runs);

} // namespace nutmeg
