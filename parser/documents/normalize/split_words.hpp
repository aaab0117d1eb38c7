// Spaces that a converter put into words: "one -quarter", "sec tion", "section 99 -6".
#pragma once

#include "parser/documents/model/document.hpp"

#include <functional>
#include <string_view>

namespace nutmeg {

/// Removes such spaces from the paragraphs and reports each as "split-word".
///
/// A space before a hyphen and a letter is removed, and so is one after a hyphen but before "and",
/// "or" and "to", with the hyphen if the word occurs elsewhere without it. A space between letters
/// is removed only if the whole word occurs elsewhere in the document and one of its parts is
/// certainly no word; other spaces stay, because "now here" may be a mistake in the bill.
///
/// @param is_known tells whether a word, in lower case, is known from elsewhere; may be empty
void join_split_words(Document& document,
                      std::function<bool(std::string_view word)> const& is_known);

} // namespace nutmeg
