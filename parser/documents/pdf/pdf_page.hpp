// What is painted on a page of a PDF file. All coordinates are in points (1/72 inch) from the top
// left corner of the page; y grows downward.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace nutmeg {

struct PdfGlyph {
    char32_t character = 0;
    float left = 0;
    float right = 0;       ///< where the next glyph would be
    float baseline = 0;    ///< y on which it stands
    float size = 0;        ///< of its font; one em
    std::uint32_t run = 0; ///< glyphs with the same value were painted together
    bool underlined = false;
    bool struck = false;
    /// The letters after the first that the glyph of a ligature shows; 0 at the end.
    std::array<char32_t, 2> ligature{};
};

/// A thin horizontal line: an underline, a strike-through, or part of a table or frame.
struct PdfRule {
    float left = 0;
    float right = 0;
    float y = 0; ///< of its center
    float thickness = 0;
};

/// A thin vertical line.
struct PdfBorder {
    float x = 0;
    float top = 0;
    float bottom = 0;
};

/// The area of a hyperlink.
struct PdfLink {
    float left = 0;
    float top = 0;
    float right = 0;
    float bottom = 0;
};

struct PdfPage {
    std::uint32_t number = 0; ///< in the file, from 1
    float width = 0;
    float height = 0;
    std::vector<PdfGlyph> glyphs; ///< visible and upright, in the order of the file
    std::vector<PdfRule> rules;
    std::vector<PdfBorder> borders;
    std::vector<PdfLink> links;
    std::size_t pictures = 0;
    std::size_t hidden = 0;  ///< glyphs that no one sees: invisible, white, or outside the page
    std::size_t rotated = 0; ///< glyphs that are not upright
    std::size_t unknown = 0; ///< glyphs whose character the file does not name
};

} // namespace nutmeg
