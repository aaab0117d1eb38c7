// The phrase that a quantity belongs to: what it is of, how it is bounded, and what it is for.
#pragma once

#include "parser/facts/law_words.hpp"

#include <string_view>

namespace nutmeg {

/// The words that say the quantity: "a fee of not more than ten dollars for each gate" for "ten
/// dollars", "not later than thirty days after the sale" for "thirty days".
WordRange quantity_phrase(LawWords const& law, Quantity const& quantity);

/// The noun or verb that says what the amount at `first` is, if it is a fee, fine or penalty:
/// "fee" of "a fee of ten dollars" and "the fee shall be ten dollars", "fined", "imprisoned".
/// Otherwise `no_word`.
std::uint32_t amount_noun(LawWords const& law, std::uint32_t first);

/// The first word of the noun phrase whose noun is at `noun`: "a civil penalty"; the noun itself if
/// no article is near.
std::uint32_t noun_phrase_begin(LawWords const& law, std::uint32_t noun);

/// Whether the word only bounds the amount after it: "not", "more", "than", "exceeding".
bool is_limit_word(std::string_view word);

} // namespace nutmeg
