// Cleans up the edits between two texts, so that a reader sees whole phrases: drops coincidental
// matches inside rewritten phrases, shifts insertions and deletions to where a sentence, a list
// member or a phrase begins, and joins edits that can be one.
#pragma once

#include "diff/words/sequence.hpp"
#include "parser/text/span.hpp"

#include <cstdint>
#include <functional>
#include <span>
#include <string_view>
#include <vector>

namespace nutmeg {

/// Two texts, each with the spans of its words. The texts and spans must outlive it.
struct WordPair {
    std::string_view old_text;
    std::string_view new_text;
    std::span<Span const> old_words;
    std::span<Span const> new_words;
};

/// The common runs of the two texts. Exchanging the texts exchanges the sides of the result.
/// `old_numbers` and `new_numbers` are the vocabulary numbers of `words`, one per word.
std::vector<CommonRun> equal_runs(WordPair const& words,
                                  std::vector<std::uint32_t> const& old_numbers,
                                  std::vector<std::uint32_t> const& new_numbers);

/// `runs` without short coincidental matches, and with edits shifted to phrase boundaries. The
/// words between the runs are deleted or inserted.
std::vector<CommonRun> readable_runs(WordPair const& words, std::vector<CommonRun> const& runs);

/// `runs` with edits shifted to phrase boundaries.
std::vector<CommonRun> shifted_runs(WordPair const& words, std::vector<CommonRun> runs);

/// Runs `equal_runs` and then `readable_runs`.
std::vector<CommonRun> readable_runs(WordPair const& words);

/// Whether the words at two indices of one text are interchangeable.
using SameWords = std::function<bool(std::uint32_t, std::uint32_t)>;

/// One text for `merge_small_edits`.
struct WordSequence {
    std::uint32_t size = 0; ///< in words
    SameWords same;
};

/// Whether a run may be moved; empty if all may.
using MayMove = std::function<bool(CommonRun const&)>;

/// Moves a run between two edits to the far end of one of them, if that edit only
/// inserts or only deletes, and repeats the words of the run there. The two edits become one:
/// "or [local or] [regional board] {operator}" instead of "[or local] or [regional board]
/// {operator}". `runs` rise on both sides; the result keeps as many words.
std::vector<CommonRun> merge_small_edits(std::vector<CommonRun> const& runs,
                                         WordSequence const& old_words,
                                         WordSequence const& new_words,
                                         MayMove const& may_move = {});

} // namespace nutmeg
