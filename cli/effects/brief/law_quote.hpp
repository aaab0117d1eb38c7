// Quotations of a brief: short enough for one page, and with the words that matter.
#pragma once

#include "parser/text/span.hpp"

#include <string>
#include <string_view>

namespace nutmeg {

/// The sentence in quotation marks, without the designator that it begins with. A long one is
/// shortened with ellipses; it then keeps its subject, verb and object.
std::string quoted_sentence(std::string_view text, Span sentence);

/// The sentence around the changed words, in quotation marks. Of a long one, the changed words with
/// some words on each side. Empty if the changed words are too long to quote.
std::string quoted_around(std::string_view text, Span changed);

/// Whether the words are one or more whole sentences.
bool is_sentences(std::string_view words);

/// The same of bytes of a text, of which the first sentence begins there.
bool has_sentences(std::string_view text, Span words);

/// Whether the words begin with a quotation mark, as a definition does.
bool begins_quoted(std::string_view words);

/// The words without the designators that they begin with: "(1) (A) The clerk" is "The clerk".
std::string_view without_designators(std::string_view words);

/// Number of words.
std::size_t words_in(std::string_view words);

} // namespace nutmeg
