// Text as words to be compared: a word, a number, a section number, a designator or a mark of
// punctuation is one Word and is never cut. Blanks belong to no word.
#pragma once

#include "parser/text/span.hpp"

#include <cstdint>
#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// The words of `text` inside `within`, in order: "53a-83", "(a)", "$2,500", "twenty-one",
/// "owner's", ";".
std::vector<Span> split_words(std::string_view text, Span within);

/// Gives equal words the same number, so that comparing is comparing numbers. Views must outlive
/// it.
class Vocabulary {
public:
    std::uint32_t number(std::string_view word);
    std::vector<std::uint32_t> numbers(std::string_view text, std::span<Span const> words);

private:
    struct Slot {
        std::uint32_t hash = 0;
        std::uint32_t number = 0; ///< counted from 1; 0 in an empty slot
    };

    void grow();

    std::vector<Slot> slots_;             ///< open addressing: a power of two, half of them empty
    std::vector<std::string_view> words_; ///< by number
};

/// The same for texts whose quotation marks differ in form: curly ones count as straight ones.
/// Views must outlive it.
class QuoteBlindVocabulary {
public:
    std::vector<std::uint32_t> numbers(std::string_view text, std::vector<Span> const& words);

private:
    std::deque<std::string> spelled_;
    Vocabulary vocabulary_;
};

/// Whether the word is one of those that stand everywhere and tell nothing ("the", "of", ","):
/// equal ones are no reason to keep a rewritten sentence in pieces.
bool is_stop_word(std::string_view word);

} // namespace nutmeg
