// The marks of a bill (connecticut.md 4.6): what goes stands in brackets, what comes is underlined.
// Both texts are cut into the words that a bill never cuts; words that stay are found, a provision
// keeps its designator only where it stays itself, and the rest is laid out by rules 1 to 11:
// "[(c)] {(d)} A person [sixteen] {eighteen} years of age{;} [.]".
#pragma once

#include "parser/act.hpp"
#include "parser/section.hpp"

#include <cstdint>
#include <span>
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

/// The marked text that turns the old words into the new ones: its old_text() is the old words, its
/// new_text() the new ones with their paragraphs, but for blanks.
MarkedText mark_changes(std::span<DraftWord const> old_words, std::span<DraftWord const> new_words);

/// Text that is wholly new and so has no marks (rule 12).
MarkedText without_marks(std::span<DraftWord const> words);

/// What has to be the same for two texts to be the same law: words, punctuation, paragraphs. Blanks
/// and the stars of footnotes are left out, quotation marks are straight.
std::string law_words(std::string_view text);

} // namespace nutmeg
