// Infers the insertions of a bill that has lost its underlining: plain text copied from its page,
// or an old conversion. The bill must contain the law in force word for word and in order,
// including all words in brackets; the remaining words are taken as inserted. This is an inference:
// in a bill drafted on an older text, words that the law has lost since look like insertions.
#pragma once

#include "diff/apply/base_match.hpp"
#include "diff/apply/run_in_heading.hpp"
#include "parser/bills/act.hpp"
#include "parser/statutes/section.hpp"

#include <string>
#include <vector>

namespace nutmeg {

struct InferredMarks {
    bool found = false;
    MarkedText text;            ///< if found: with the inserted words marked
    std::vector<Span> inserted; ///< the insertions, as byte spans of its text
    std::size_t words = 0; ///< number of inserted words; punctuation counts, as in `split_words`
    /// Number of positions where an adjacent word could equally be the inserted one ("the the").
    /// The new text is the same, the bill without its brackets.
    std::size_t ambiguities = 0;
    /// Whether all inserted words with letters are in capitals, which Gen. Stat. 2-18 allows for
    /// new matter.
    bool capitals = false;

    // If not found:
    bool too_many = false; ///< too many repeated words to align
    BaseDifference difference;
    std::size_t missing = 0;   ///< words of the law that the bill lacks at their position
    std::size_t bracketed = 0; ///< words in brackets that the law lacks
};

/// Aligns `marked`, which has no underlining, with the words of the law in `regions`, taken
/// together. Of several alignments it chooses the one that a drafter would have marked
/// (docs/connecticut.md 4.6): few insertions, whole paragraphs, insertions after a bracket, and
/// none that begins with punctuation except ", as amended by" and under rule 5.
InferredMarks infer_marks(MarkedText const& marked,
                          Section const& law,
                          RunInHeadings const& headings,
                          std::vector<Span> const& regions);

} // namespace nutmeg
