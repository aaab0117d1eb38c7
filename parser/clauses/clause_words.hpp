// The words of a sentence with their classes, which show where a clause begins and which verb is
// its own.
#pragma once

#include "parser/clauses/word_classes.hpp"

#include <string_view>
#include <vector>

namespace nutmeg {

struct ClauseWord {
    std::string_view text; ///< a part of the sentence
    WordClasses classes = 0;

    bool is(WordClasses any) const { return (classes & any) != 0; }
    /// Ignores case; `lower_case` is in lower case.
    bool is(std::string_view lower_case) const;
};

/// The words, designators and punctuation marks of `sentence`, in order. A capital takes away the
/// class of a verb, because "May" is a month.
std::vector<ClauseWord> clause_words(std::string_view sentence);

} // namespace nutmeg
