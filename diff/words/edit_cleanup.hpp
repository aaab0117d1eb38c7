// The edits between two texts in words, made fit to be read: whole phrases instead of confetti, and
// insertions that begin and end where a sentence, an item or a phrase does.
#pragma once

#include "diff/words/sequence.hpp"
#include "parser/text/span.hpp"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace nutmeg {

/// Both texts as words; views into what others hold.
struct WordPair {
    std::string_view old_text;
    std::string_view new_text;
    std::span<Span const> old_words;
    std::span<Span const> new_words;
};

/// The equal runs of the two texts. Of several longest ones the search takes one by the order of
/// its two sides; the sides are put in an order of their own first, so that going back deletes just
/// what going forth inserts. Numbers beside the words.
std::vector<CommonRun> equal_runs(WordPair const& words,
                                  std::vector<std::uint32_t> const& old_numbers,
                                  std::vector<std::uint32_t> const& new_numbers);

/// The runs made fit to be read; what lies between them is deleted or inserted.
std::vector<CommonRun> readable_runs(WordPair const& words, std::vector<CommonRun> const& runs);

/// Both steps for two texts that stand for themselves.
std::vector<CommonRun> readable_runs(WordPair const& words);

} // namespace nutmeg
