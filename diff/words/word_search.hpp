// Where words stand in a text, word for word: never inside a word, with quotation marks and blanks
// levelled. And putting other words in, with blanks and punctuation in order.
#pragma once

#include "parser/text/span.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// All places in `within` where `sought` stands, in order, none touching another. Linear.
std::vector<Span> find_words(std::string_view text, Span within, std::string_view sought);

/// The words of `within` most like `sought`: the same but for capitals, or most of them, or a word
/// that differs by two letters at most; empty where nothing is near. Linear in the text for words
/// of bounded number.
Span near_words(std::string_view text, Span within, std::string_view sought);

/// `text` with `words` in place of `span` (empty: put in there; empty `words`: taken out), with one
/// blank between words and none before closing punctuation; a paragraph that loses all its words
/// goes.
std::string with_words(std::string_view text, Span span, std::string_view words);

} // namespace nutmeg
