// The glyphs of a page in lines and words.
#pragma once

#include "parser/documents/model/document.hpp"
#include "parser/documents/pdf/pdf_page.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace nutmeg {

/// The glyphs on one baseline from left to right, with the superscripts and subscripts among them.
struct PdfBaseline {
    float y = 0;
    float size = 0; ///< of its largest glyphs; one em
    std::vector<PdfGlyph> glyphs;
};

/// The baselines of a page from top to bottom. O(n log n).
std::vector<PdfBaseline> pdf_baselines(PdfPage const& page);

/// A word of a line: its text in UTF-8 and, for each byte, whether it is marked.
struct PdfWord {
    enum Mark : std::uint8_t { Underlined = 1, Struck = 2 };

    std::string text;
    std::vector<std::uint8_t> marks; ///< for each byte of `text`, a set of Mark
    float left = 0;
    float right = 0;
    /// The marks that continue through the space before the word.
    std::uint8_t space_marks = 0;
    /// The number of vertical lines at its left, so that words with different values are in
    /// different cells of a table.
    std::uint32_t cell = 0;
};

/// A line of a page, from the left to the right of the page.
struct PdfLine {
    std::vector<PdfWord> words; ///< never empty
    float y = 0;
    float size = 0;
    std::uint32_t page = 0;
    std::uint32_t number = 0;  ///< counted over the file, from 1
    std::uint32_t printed = 0; ///< the line number printed beside it, 0 if none
    std::string number_words;  ///< the same as it is printed, also "T3" in a table; empty if none
    LineClass line_class = LineClass::Text;
    bool rule_above = false;  ///< a long line is painted between it and the line above it
    bool bordered = false;    ///< vertical lines are left and right of its words
    std::uint32_t row = 0;    ///< of a table, counted over the file from 1; 0 outside tables
    std::uint32_t column = 0; ///< of the table, from 0

    float left() const { return words.front().left; }
    float right() const { return words.back().right; }
    /// Its words with single spaces between them.
    std::string text() const;
};

/// Divides a baseline into words: at spaces of the file, and where glyphs are farther apart than
/// letters are. `has_spaces` says that the file has spaces between words, so that letters may be
/// spaced out. A vertical line divides words too; `borders` are the x of those that cross the
/// baseline, from left to right. Letters that are painted twice to look bold count once. The line
/// has no words if the baseline has none.
PdfLine pdf_line(PdfBaseline const& baseline,
                 bool has_spaces,
                 std::vector<float> const& borders = {});

/// Whether spaces divide the words of the page, and not only gaps.
bool has_spaces(PdfPage const& page);

} // namespace nutmeg
