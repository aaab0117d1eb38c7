// Inserted words of a bill whose underlining is lost: plain text copied from its page, or an old
// conversion. The law in force must stand in the bill word for word, in its order, every word in
// brackets with it; what is left over is taken as inserted. A reading, not a mark: a bill drawn on
// an older text shows words that the law has lost since as insertions.
#pragma once

#include "diff/apply/base_match.hpp"
#include "parser/bills/act.hpp"
#include "parser/statutes/section.hpp"

#include <string>
#include <vector>

namespace nutmeg {

struct InferredMarks {
    bool found = false;
    MarkedText text;            ///< where found: with the inserted words marked
    std::vector<Span> inserted; ///< of its text: the insertions
    std::size_t words = 0;      ///< inserted words; punctuation counts as in diff/words
    /// In how many places a neighbour could as well be the new word ("the the"). The new text is
    /// the same: it is the bill without its brackets.
    std::size_t ties = 0;
    /// All inserted words with letters are in capitals, which Gen. Stat. 2-18 allows for new
    /// matter.
    bool capitals = false;

    // Where not found:
    bool too_many = false; ///< the words repeat too often to try
    BaseDifference difference;
    std::size_t missing = 0;   ///< words of the law that the bill does not have in their place
    std::size_t bracketed = 0; ///< words in brackets that are not the law's
};

/// Aligns `marked`, in which nothing is underlined, with the words of the law in `regions`, taken
/// as one. Where several readings are possible it takes the one that a drafter would have marked
/// (connecticut.md 4.6): few insertions, whole paragraphs, behind a bracket, no punctuation first
/// but for ", as amended by" and rule 5.
InferredMarks infer_marks(MarkedText const& marked,
                          Section const& law,
                          std::vector<Span> const& regions);

} // namespace nutmeg
