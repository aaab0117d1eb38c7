// The words of English that shape a clause: modal and auxiliary verbs, prepositions, determiners,
// subordinators, adverbs, verb forms in -ed and -ing. All but the last three are closed classes, so
// a list has them all. Words are in lower case.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace nutmeg {

/// "a", "the", "any", "each", "such", "said", "no", "this", "his", "its".
bool is_determiner(std::string_view word);

/// "by", "in", "with", "upon", "pursuant", "including", "concerning"; "to" as well.
bool is_preposition(std::string_view word);

/// A word that opens a subordinate clause: "who", "which", "that", "if", "unless", "when",
/// "whenever", "provided".
bool is_subordinator(std::string_view word);

/// "shall", "may", "must", "will", and the finite forms of "be", "have" and "do".
bool is_finite_verb(std::string_view word);

/// "promptly", "together", "not"; not "only", which limits what follows it, nor words of frequency
/// ("monthly"), nor nouns, adjectives and verbs in -ly ("family", "elderly", "apply").
bool is_adverb(std::string_view word);

/// How often or to which degree: "annual", "annually", "monthly", "higher", "maximum", "first".
bool is_grade(std::string_view word);

/// A word of a bound: "or", "more", "older", "under", "than", "least".
bool is_bound_word(std::string_view word);

/// A verb form in -ed, or an irregular one: "filed", "made", "drawn".
bool is_participle(std::string_view word);

/// A verb form in -ing: "filing"; not "building", "thing", "during".
bool is_gerund(std::string_view word);

/// What a phrase is by its first words.
enum class PhraseShape : std::uint8_t {
    Noun,          ///< "the owner of a gate", "licensed dealers"; also a verb without auxiliary
    Verb,          ///< "shall file", "is closed"
    Prepositional, ///< "in writing"
    Adverbial,     ///< "promptly"
    Participial,   ///< "signed by the clerk", "using a form"
    Clause,        ///< "whenever practicable", "who owns a gate"
    Bound,         ///< "or more", "or older"
};

/// @param words  in order, without punctuation and conjunctions before the first; not empty
PhraseShape shape_of(std::span<std::string_view const> words);

} // namespace nutmeg
