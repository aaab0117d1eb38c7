// Splits the text of a section into the units that a bill marks, and decides which of them may stay
// when the section changes. Rules are those of docs/connecticut.md 4.6.
#pragma once

#include "parser/statutes/section.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// A unit that a bill marks: a word with the characters attached to it, the number of a citation, a
/// date, a designator, or punctuation at the end of a word. Quotation marks are straight (rule 14).
struct DraftWord {
    std::string words;
    std::string key;         ///< units that may be matched have the same key
    std::uint32_t begin = 0; ///< byte offset in the section's text
    std::uint32_t end = 0;
    bool paragraph = false; ///< whether it begins a paragraph
    bool glued = false;     ///< whether there is no space before it
};

/// Both versions of a section as units.
struct DraftWords {
    std::vector<DraftWord> old_words;
    std::vector<DraftWord> new_words;
};

/// The units of the texts in force, without the stars of footnotes, which bills omit. Designators
/// have the same key if their provisions are partners, so that a new (c) is not matched with the
/// old one; the words of a provision that is added or deleted entirely have keys of their own.
DraftWords draft_words(Section const& old_section, Section const& new_section);

/// The units of one text; the keys are their words.
std::vector<DraftWord> draft_words(Section const& section);

/// Whether the words are equal and both or neither begin a paragraph.
bool same_word(DraftWord const& a, DraftWord const& b);

/// Whether the unit is punctuation that is attached to the word before it.
bool is_closing(std::string_view word);

/// A form of `text` that is equal for two texts if they are the same law: words, punctuation and
/// paragraphs, without spaces and the stars of footnotes, with straight quotation marks.
std::string law_words(std::string_view text);

} // namespace nutmeg
