// The edits between two texts in words, made fit to be read: whole phrases instead of confetti, and
// insertions that begin and end where a sentence, an item or a phrase does.
#pragma once

#include "diff/sequence.hpp"
#include "parser/span.hpp"

#include <string_view>
#include <vector>

namespace nutmeg {

/// Both texts as words.
struct WordPair {
    std::string_view old_text;
    std::string_view new_text;
    std::vector<Span> old_words;
    std::vector<Span> new_words;
};

/// The runs made fit to be read; what lies between them is deleted or inserted.
std::vector<CommonRun> readable_runs(WordPair const& words, std::vector<CommonRun> const& runs);

} // namespace nutmeg
