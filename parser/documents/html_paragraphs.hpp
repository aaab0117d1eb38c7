// The paragraphs of an act or bill, from its page, a Word file or plain text: words with single
// blanks, and which of them are underlined. Square brackets are still signs here;
// parser/marked_text reads them.
#pragma once

#include "parser/text/diagnostic.hpp"
#include "parser/text/span.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

struct ActParagraph {
    std::string words;
    std::vector<Span> inserted; ///< of `words`: underlined, in order, never overlapping
    std::vector<Span> deleted;  ///< of `words`: struck through by mark-up, the same way
    std::uint32_t line = 0;     ///< of the page or text, from 1
    std::uint32_t row = 0;      ///< of a table, counted over the page from 1; 0 outside tables
    bool ends_inserted = false; ///< the paragraph's end was put in, as Word tracks it
    bool ends_deleted = false;  ///< or taken out, so that the next one goes on here

    /// Puts words behind these, as append_collapsed does, and marks them.
    void add(std::string_view next, bool is_inserted, bool is_deleted);
    /// Takes off the blank at the end.
    void end_words();
    /// The part from byte `from` on, without blanks at its start.
    ActParagraph tail(std::size_t from) const;
    /// Puts `next` behind this one, with one blank between.
    void append(ActParagraph const& next);
};

struct ActParagraphs {
    std::string title; ///< what the page's head calls it
    std::vector<ActParagraph> paragraphs;
    Diagnostics diagnostics; ///< what of the file could not be read
};

/// Paragraphs in the order of the page; every table cell, heading and list item is one; one line
/// break is a blank, two end a paragraph. Throws Error as read_html does.
ActParagraphs read_act_page(std::string page, std::string const& name);

using LineTest = bool (*)(std::string_view line);

/// Paragraphs of a plain text, cut at blank lines and before every line for which `begins` holds.
/// Where the numbers of a printed bill stand at the ends of its lines, they go, and the lines for
/// which `is_head_or_foot` holds go with them; those for which `is_foot`, where given, holds go
/// anyway, and a sentence that one interrupts goes on. A word broken between two lines is put
/// together; a hyphen that may be the word's or the line's stays, with the finding "broken-word".
/// Throws Error where the text is not UTF-8 or has NUL bytes.
ActParagraphs read_act_text(std::string_view text,
                            std::string const& name,
                            LineTest begins,
                            LineTest is_head_or_foot,
                            LineTest is_foot = nullptr);

} // namespace nutmeg
