// Passages that were deleted at one place and inserted at another with the same words. Common runs
// rise on both sides, so they miss them.
#pragma once

#include "diff/words/sequence.hpp"
#include "parser/facts/law_words.hpp"

#include <cstdint>
#include <vector>

namespace nutmeg {

/// One text and its words in the other, with one entry per word in each vector.
struct MatchedWords {
    LawWords const& law;
    std::vector<std::uint32_t> const& match; ///< the same word on the other side, or `no_word`
    std::vector<char>
        is_changed; ///< 1 if it was inserted into or deleted from a provision that stays
};

/// Whether the rest of the sentence of `words`, in this text, is in the sentence of `other_words`,
/// in the other text.
bool is_in_same_sentence(LawWords const& law,
                         std::vector<std::uint32_t> const& match,
                         WordRange words,
                         LawWords const& other,
                         WordRange other_words);

/// The passages that both texts have once and that are not matched: entire sentences, also if some
/// of their words are matched with another sentence that says nearly the same; and changed clauses
/// that moved to another sentence. Words that moved inside their sentence are no passage: whether
/// they say the same there depends on the sentence. In the order of the old text.
std::vector<CommonRun> moved_passages(MatchedWords const& old_side, MatchedWords const& new_side);

} // namespace nutmeg
