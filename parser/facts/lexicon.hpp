// Classes of words that show what a change means: filler words, pronouns, modal verbs, openers of
// exceptions, conjunctions. All words are in lower case.
#pragma once

#include "parser/facts/law_words.hpp"

#include <string>
#include <string_view>

namespace nutmeg {

bool is_punctuation(std::string_view word);

/// Whether the word is a quotation mark that opens a quotation: a curly one, or a straight one that
/// touches only the word after it.
bool is_opening_quote(LawWords const& side, std::uint32_t word);

/// The same for the mark that closes one.
bool is_closing_quote(LawWords const& side, std::uint32_t word);

/// Whether the word begins with a capital letter.
bool is_capital(LawWords const& side, std::uint32_t word);

/// Whether a word alone has no content: articles, prepositions, forms of "be" and "have", "such",
/// pronouns, conjunctions, punctuation. "not", "no", "only" and modal verbs have content.
bool is_filler_word(std::string_view word);

/// Whether a word only introduces a citation: "pursuant", "section", "defined", "provisions".
bool is_citing_word(std::string_view word);

/// Whether the word only introduces a citation where it is: "purposes" of "for the purposes of
/// section 99-4", but not of "for the purposes described in section 99-4".
bool only_cites(LawWords const& side, std::uint32_t word);

/// Whether the word refers to something named elsewhere: "he", "his", "it", "its", "them",
/// "thereof", "herein".
bool is_pronoun(std::string_view word);

/// "shall", "may", "must", "will"; not the month of May.
bool is_modal(LawWords const& side, std::uint32_t word);

/// "not", "no", "only", "never", "neither", "nor", "without".
bool is_negation(std::string_view word);

/// The word without its ending, so that "agreements" equals "agreement" and "parties" equals
/// "party", but "part" does not. The result is valid as long as the word and the thread are.
std::string_view stem(std::string_view word);

/// Whether the word is a period that ends a sentence: a capital letter, a parenthesis or an opening
/// quotation mark follows, or nothing.
bool is_sentence_end(LawWords const& side, std::uint32_t word);

/// First word after the sentence, list member or clause that contains `word`: after the next ";" or
/// a period before a capital letter, or at the end of the paragraph or provision; at most `limit`.
std::uint32_t clause_end(LawWords const& side, std::uint32_t word, std::uint32_t limit);

/// First word of the sentence that contains `word`, inside its provision and paragraph.
std::uint32_t sentence_begin(LawWords const& side, std::uint32_t word);

} // namespace nutmeg
