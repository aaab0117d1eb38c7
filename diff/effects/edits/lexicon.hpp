// Classes of words that tell what a change of words means: words without substance of their own,
// pronouns, modal verbs, openers of exceptions, conjunctions. All in lower case.
#pragma once

#include "diff/effects/edits/edit_groups.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

bool is_punctuation(std::string_view word);

/// Whether the word begins with a capital letter.
bool is_capital(EffectSide const& side, std::uint32_t word);

/// Whether a word alone tells nothing: articles, prepositions, forms of "be" and "have", "such",
/// pronouns, conjunctions, punctuation. "not", "no", "only" and modal verbs do tell.
bool is_empty_word(std::string_view word);

/// Whether a word only leads to a citation: "pursuant", "section", "defined", "provisions".
bool is_citing_word(std::string_view word);

/// What a preposition or conjunction says, the same for those that say the same: "upon" as "on",
/// "where" and "when" as "if". Empty for every other word.
std::string_view relation(std::string_view word);

/// "he", "his", "it", "its", "them", "thereof", "herein": stand for something named elsewhere.
bool is_pronoun(std::string_view word);

/// "shall", "may", "must", "will"; not the month of May.
bool is_modal(EffectSide const& side, std::uint32_t word);

/// "not", "no", "only", "never", "neither", "nor", "without".
bool is_negation(std::string_view word);

/// The number of words that open an exception at `word` ("except", "subject to", "other than",
/// "provided" behind a comma or before "that"); 0 where none does.
std::uint32_t exception_opener(EffectSide const& side, std::uint32_t word);

/// A word in lower case without its ending, so that "agreements" and "agreement", "parties" and
/// "party" agree, while "part" and "party" do not. Lives as long as the word and the thread.
std::string_view stem(std::string_view word);

/// The stem that stands for all that mean the same in a statute ("chairman", "chairperson";
/// "respecting", "concerning"), where drafters put one for another without changing the law; the
/// stem itself for all others.
std::string_view same_in_law(std::string_view stem_of_word);

/// Words with substance among the changed words of a range that no record tells yet, as stems.
std::vector<std::string_view> telling_words(EffectSide const& side,
                                            WordRange range,
                                            bool citing_words_tell);

/// First word behind the sentence, item or clause that `word` stands in: behind the next ";" or
/// the period before a capital letter, or where the paragraph or the place ends, but at most at
/// `limit`.
std::uint32_t clause_end(EffectSide const& side, std::uint32_t word, std::uint32_t limit);

/// First word of the sentence that `word` stands in, inside its place and paragraph.
std::uint32_t sentence_begin(EffectSide const& side, std::uint32_t word);

/// Whether the words are a member of a list or a clause between commas: there their place says
/// little, while "licensed" before another noun says another thing.
bool is_set_off(EffectSide const& side, WordRange range);

} // namespace nutmeg
