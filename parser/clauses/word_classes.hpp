// The words of English that shape a clause: modal and auxiliary verbs, prepositions, determiners,
// subordinators, adverbs, verb forms in -ed and -ing. All but the last three are closed classes, so
// a table has them all; no other word is looked up.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace nutmeg {

/// Bits; a word may be in several classes.
using WordClasses = std::uint32_t;

namespace word_class {

inline constexpr WordClasses modal = 1U << 0;        ///< shall, may, will ...
inline constexpr WordClasses duty = 1U << 1;         ///< the modal verbs of rules: shall, may, must
inline constexpr WordClasses auxiliary = 1U << 2;    ///< finite forms of be, have and do
inline constexpr WordClasses relative = 1U << 3;     ///< who, which, that ...
inline constexpr WordClasses subordinator = 1U << 4; ///< if, when, whether ...
inline constexpr WordClasses exception = 1U << 5;    ///< but, except, provided ...
inline constexpr WordClasses comparison = 1U << 6;   ///< as, than
inline constexpr WordClasses determiner = 1U << 7;   ///< the, any, such ...
inline constexpr WordClasses subject_start = 1U
                                          << 8;     ///< what a subject begins with: the, it, no ...
inline constexpr WordClasses coordinator = 1U << 9; ///< and, or, but, nor
inline constexpr WordClasses opener = 1U << 10; ///< what a phrase before the subject begins with
inline constexpr WordClasses clause_opener = 1U << 11; ///< the openers of clauses: if, when ...
inline constexpr WordClasses preposition = 1U << 12;
inline constexpr WordClasses adverb = 1U << 13;        ///< one that does not end in -ly
inline constexpr WordClasses no_adverb = 1U << 14;     ///< in -ly, but a noun, verb or adjective
inline constexpr WordClasses grade = 1U << 15;         ///< annual, higher, maximum, first ...
inline constexpr WordClasses bound = 1U << 16;         ///< or, more, older, than ...
inline constexpr WordClasses participle = 1U << 17;    ///< an irregular one: made, drawn
inline constexpr WordClasses no_verb_form = 1U << 18;  ///< in -ed or -ing, but no verb form
inline constexpr WordClasses separator = 1U << 19;     ///< a comma or semicolon
inline constexpr WordClasses designator = 1U << 20;    ///< "(2)", also in a citation
inline constexpr WordClasses interrogative = 1U << 21; ///< how, why, whereby ...

} // namespace word_class

/// The classes of a word in lower case; 0 if it is in none. Never `separator` or `designator`.
WordClasses classes_of(std::string_view word);

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

/// @param words  in order, in lower case, without punctuation and conjunctions before the first;
///               not empty
PhraseShape shape_of(std::span<std::string_view const> words);

} // namespace nutmeg
