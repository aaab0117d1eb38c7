// Words and phrases that open the parts of a sentence of law.
#pragma once

#include "diff/effects/quotes/clause_shape.hpp"

#include <optional>
#include <string_view>

namespace nutmeg {

/// "shall", "may", "must", "will".
bool is_modal_word(std::string_view word);

/// "who", "which", "that", "whom", "whose".
bool is_relative_word(std::string_view word);

/// Whether "that" after the verb opens what the verb says: "ensure", "determines", "finds".
bool says_that(std::string_view word);

/// "on which the clerk relies", "with respect to which".
bool opens_relative_clause(Passage const& passage, std::uint32_t word);

/// Whether all letters are capitals: "SHALL" of a notice.
bool is_capitals(std::string_view word);

/// The weight of the phrase that opens at the word; none if no phrase opens there.
std::optional<PhraseWeight> phrase_opener(Passage const& passage, std::uint32_t word);

/// Whether the words have a number, an amount, a negation or words in quotation marks.
bool says_number_or_negation(Passage const& passage, WordSpan words);

} // namespace nutmeg
