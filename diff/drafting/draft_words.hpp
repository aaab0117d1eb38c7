// A section's text cut into what a bill marks as one, and which of these words may stay what they
// are when the section changes.
#pragma once

#include "parser/statutes/section.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// What a bill marks as one: a word with the signs that cling to it, a citation's number, a
/// designator, or a mark of punctuation at a word's end. Quotation marks are straight (rule 14).
struct DraftWord {
    std::string words;
    std::string key;         ///< words that may be the same in both texts have the same key
    std::uint32_t begin = 0; ///< of the section's text
    std::uint32_t end = 0;
    bool paragraph = false; ///< begins a paragraph
    bool glued = false;     ///< no blank before it
};

/// Both versions of a section in the words of a bill.
struct DraftWords {
    std::vector<DraftWord> old_words;
    std::vector<DraftWord> new_words;
};

/// The words of the texts in force, without the stars of footnotes (bills have none). Designators
/// get the same key where their provisions are partners, so that a new (c) does not take the mark
/// of the old one; the words of a provision that goes or comes whole have keys of their own.
DraftWords draft_words(Section const& old_section, Section const& new_section);

/// The words of one text, keys their own words.
std::vector<DraftWord> draft_words(Section const& section);

/// Whether the same words stand there, with the same paragraphs.
bool same_word(DraftWord const& a, DraftWord const& b);

/// Whether the word is a mark of punctuation that stands close to the word before it.
bool is_closing(std::string_view word);

/// What has to be the same for two texts to be the same law: words, punctuation, paragraphs. Blanks
/// and the stars of footnotes are left out, quotation marks are straight.
std::string law_words(std::string_view text);

} // namespace nutmeg
