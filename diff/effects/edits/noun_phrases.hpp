// Noun phrases: what can be the name of a thing, and where a name or a noun phrase begins and ends.
#pragma once

#include "diff/effects/matching/annotated_text.hpp"

#include <cstdint>
#include <string_view>

namespace nutmeg {

/// A word before the noun that is not part of its name: articles, "such", "each", and "of".
bool is_leading(std::string_view word);

/// Whether the word is capitalized because it begins a sentence.
bool opens_sentence(AnnotatedText const& side, std::uint32_t word);

/// Whether the words are a proper name inside a sentence, of two words at least.
bool is_proper(AnnotatedText const& side, WordRange name);

bool has_capital(AnnotatedText const& side, WordRange range);

/// Whether all words begin with a capital letter: "Bristol", "Superior Court".
bool is_all_capital(AnnotatedText const& side, WordRange range);

/// Whether the words can name something: not if all are adverbs, words of frequency or degree, or
/// verb forms in -ed or -ing, nor if they are a verb after a modal verb or "to".
bool can_be_name(AnnotatedText const& side, WordRange range);

/// Whether the word can be inside a noun phrase without articles: no filler word, citing word, verb
/// with a modal, adverb or preposition.
bool is_noun_word(AnnotatedText const& side, std::uint32_t word);

/// The noun phrase that begins at `word`, with "of" and "for" between the words of a proper name;
/// empty if none begins there.
WordRange noun_phrase_at(AnnotatedText const& side, std::uint32_t word);

/// Widens a replacement inside a proper name to the entire name: "[-Trustees-]{+Regents+}" in
/// "Board of Trustees".
void widen_to_name(AnnotatedText const& old_side,
                   AnnotatedText const& new_side,
                   WordRange& old_name,
                   WordRange& new_name);

} // namespace nutmeg
