// Finds and replaces words in a text. Matches are of entire words; whitespace and the form of
// quotation marks do not matter.
#pragma once

#include "parser/text/span.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// All occurrences of `sought` in `within`, in order and without overlaps, as byte spans of `text`.
/// `within` is a byte span of it. Linear.
std::vector<Span> find_words(std::string_view text, Span within, std::string_view sought);

/// The byte span of the words of `within` most similar to `sought`: equal but for case, or with at
/// least half of the words in common, or a single word that differs by at most two letters. Empty
/// if there are none. Linear in the text.
Span near_words(std::string_view text, Span within, std::string_view sought);

/// Words in place of a byte span of a text.
struct WordReplacement {
    Span span; ///< empty to insert
    std::string words;
};

/// `text` with all `edits`, which are in order and do not overlap, each as by with_words. Linear.
std::string with_replacements(std::string_view text, std::vector<WordReplacement> const& edits);

/// `text` with `words` in place of `span`. An empty `span` inserts, empty `words` delete. Puts one
/// space between words and none before closing punctuation; removes a paragraph that loses all its
/// words.
std::string with_words(std::string_view text, Span span, std::string_view words);

} // namespace nutmeg
