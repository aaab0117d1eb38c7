// An amendment as edits of the text that it restates, the base: which of its words give way to
// which others, and who makes that. A word is never cut.
#pragma once

#include "diff/apply/kept_words.hpp"
#include "parser/text/span.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// The base as edits count it: its words (split_words), each with the blanks before it.
class BaseWords {
public:
    /// `text` must outlive this.
    explicit BaseWords(std::string_view text);

    std::uint32_t size() const { return static_cast<std::uint32_t>(words_.size()); }
    std::vector<Span> const& words() const { return words_; }
    std::string_view text() const { return text_; }

    /// The word at `index` with the blanks before it; a text begins as a paragraph does.
    std::string with_blanks(std::uint32_t index) const;

    /// Bytes of the words [begin, end), without the blanks before them; empty where begin == end,
    /// behind the word before.
    Span span(std::uint32_t begin, std::uint32_t end) const;

private:
    std::string_view text_;
    std::vector<Span> words_;
};

/// Words [begin, end) of the base give way to others; begin == end where words only come.
struct WordEdit {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::string words;             ///< with the blanks before each; empty where words only go
    std::vector<std::uint32_t> by; ///< who makes it, rising: numbers of the caller's

    bool inserts_only() const { return begin == end; }
};

/// In the order of the base, none touching another.
using WordEdits = std::vector<WordEdit>;

/// The edits that make `new_text` of the base, phrase by phrase as a redline shows them.
WordEdits edits_between(BaseWords const& base, std::string_view new_text, std::uint32_t by);

/// The base with the edits carried out: exactly the new text for what edits_between gives.
std::string with_edits(BaseWords const& base, WordEdits const& edits);

/// The words [begin, end) as the edits among them leave them, without blanks at the ends.
std::string words_with_edits(BaseWords const& base,
                             WordEdits const& edits,
                             std::uint32_t begin,
                             std::uint32_t end);

/// The words that stay in `new_text` as far as a comparison of the two can tell.
KeptWords compared_words(BaseWords const& base, std::string_view new_text);

/// The edits that make `new_text` of the base where `kept` says which words stay; words with other
/// blanks are edits.
WordEdits edits_around(BaseWords const& base,
                       std::string_view new_text,
                       KeptWords const& kept,
                       std::uint32_t by);

/// Whether `kept` pairs words of these two texts, in rising order.
bool fits(KeptWords const& kept, BaseWords const& base, BaseWords const& changed);

/// A text that was made of one with `before`'s edits, whose words `kept` it kept: an edit that was
/// there keeps its makers; one that is new is `by`'s, and also theirs whose words it changes
/// further.
WordEdits edits_after(BaseWords const& base,
                      WordEdits const& before,
                      std::string_view new_text,
                      KeptWords const& kept,
                      std::uint32_t by);

/// Whether both change the same words of the base, or one puts words in where the other changes
/// them.
bool touches(BaseWords const& base, WordEdit const& a, WordEdit const& b);

/// Whether both put the same words in place of the same.
bool same_edit(WordEdit const& a, WordEdit const& b);

/// Adds makers to those of an edit; rising, each once.
void add_makers(std::vector<std::uint32_t>& all, std::vector<std::uint32_t> const& more);

/// The words without blanks at their ends.
std::string without_blanks_around(std::string_view words);

} // namespace nutmeg
