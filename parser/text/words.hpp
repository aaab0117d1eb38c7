// Splits text into words for comparison. A word, a number, a section number, a designator or a
// punctuation mark is one word and is never split. Whitespace belongs to no word.
#pragma once

#include "parser/text/span.hpp"

#include <cstdint>
#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// The words of `text` inside `within`, in order, as byte offsets of `text`: "53a-83", "(a)",
/// "$2,500", "twenty-one", "owner's" and ";".
std::vector<Span> split_words(std::string_view text, Span within);

/// Assigns the same number to equal words, so that words are compared as numbers. The views passed
/// in must outlive it.
class Vocabulary {
public:
    /// The number of the word, counted from 0 in the order of first occurrence.
    std::uint32_t number(std::string_view word);
    /// The numbers of the words. Most words of a text are expected to follow each other as in the
    /// text of the call before, and are looked up only if they do not.
    std::vector<std::uint32_t> numbers(std::string_view text, std::span<Span const> words);

private:
    struct Slot {
        std::uint32_t hash = 0;
        std::uint32_t number = 0; ///< counted from 1; 0 in an empty slot
    };

    void grow();

    std::vector<Slot> slots_;             ///< open addressing: a power of two, half of them empty
    std::vector<std::string_view> words_; ///< by number
    std::vector<std::uint32_t> previous_; ///< the numbers of the text of the last call
};

/// The same for texts with curly or straight quotation marks, which count as equal. The views
/// passed in must outlive it.
class QuoteBlindVocabulary {
public:
    std::vector<std::uint32_t> numbers(std::string_view text, std::vector<Span> const& words);

private:
    std::deque<std::string> spelled_;
    Vocabulary vocabulary_;
};

/// Whether the word is so common ("the", "of", ",") that equal ones do not justify splitting the
/// change of a rewritten sentence. `word` is in lower case.
bool is_stop_word(std::string_view word);

} // namespace nutmeg
