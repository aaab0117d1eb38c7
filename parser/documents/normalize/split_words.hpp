// Spaces that a converter put into words: "one -quarter", "sec tion", "section 99 -6".
#pragma once

#include "parser/documents/model/document.hpp"

namespace nutmeg {

/// Removes such spaces from the paragraphs and reports each as "split-word".
///
/// A space before a hyphen and a letter is removed, and so is one after a hyphen but before "and",
/// "or" and "to", with the hyphen if the word occurs elsewhere without it. A space between letters
/// is removed only if the whole word occurs elsewhere in the document or in the law, and one of its
/// parts is certainly no word, or the law has the whole word between the same two words. Other
/// spaces stay, because "now here" may be a mistake in the bill; so do those between two words that
/// the law has, too.
///
/// @param law words of the law that the document amends; may be null
void join_split_words(Document& document, KnownWords const* law);

/// Whether the words of the law are evidence for removing more spaces from the document.
bool has_split_words(Document const& document, KnownWords const& law);

} // namespace nutmeg
