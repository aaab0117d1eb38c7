// Finds which words of an unmarked bill are the law's: the words of the law must be a subsequence
// of those of the bill that includes every bracketed word; the others are new. Counting settles
// words that are as frequent in the bill as in the law, and words that can only be bracketed ones.
// The words between them are aligned at the least cost in a table of the words of the law against
// new words.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace nutmeg {

/// A word of the bill.
struct AlignWord {
    std::uint32_t number = 0; ///< vocabulary number, as for the words of the law
    bool bracketed = false;   ///< must be a word of the law
    /// The cost if a run of new words begins with this word, and if one ends before it.
    std::uint16_t open_cost = 1;
    std::uint16_t close_cost = 0;
};

enum class AlignResult : std::uint8_t {
    Found,
    None,    ///< the words of the law are not such a subsequence
    TooMany, ///< too many repeated words for the table; no result
};

struct SubsequenceAlignment {
    AlignResult result = AlignResult::None;
    std::vector<bool> is_new; ///< one per word of the bill, if Found
    /// Number of positions where another word could be the new one at the same cost, as in "the
    /// the", of which one is new.
    std::size_t ambiguities = 0;
};

/// Aligns the numbers of the words of the law with the words of the bill. `end_cost` is the cost
/// of a run of new words at the end of the bill. Linear, except for the table, which has a bounded
/// size.
SubsequenceAlignment align_subsequence(std::span<std::uint32_t const> law,
                                       std::span<AlignWord const> bill,
                                       unsigned end_cost);

} // namespace nutmeg
