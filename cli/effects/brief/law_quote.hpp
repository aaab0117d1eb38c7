// Quotations of a brief: short enough for one page, and with the words that matter.
#pragma once

#include "parser/text/span.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// The passage in quotation marks, without the designator that it begins with. Of a long one, some
/// words give way to ellipses that do not turn its sense (diff/effects/quotes/faithful_quote.hpp).
std::string quoted_passage_of_law(std::string_view text, Span passage);

/// The sentence around the changed words, in quotation marks. All of the changed words are in it,
/// unless they are very long; of a long sentence also the clause that they are part of. Empty if
/// they are not in one sentence.
/// @param changed  in order; one may be empty: a place where words were
std::string quoted_around(std::string_view text, std::vector<Span> const& changed);

/// Bytes of the sentence around the byte; empty if there is none nearby.
Span sentence_span(std::string_view text, std::uint32_t offset);

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
