// Which glyphs are underlined or struck through. A PDF file does not say so: it has thin lines, of
// which some are underlines and others belong to tables, frames and hyperlinks.
#pragma once

#include "parser/documents/pdf/pdf_lines.hpp"
#include "parser/documents/pdf/pdf_page.hpp"

#include <cstddef>
#include <vector>

namespace nutmeg {

/// What was found on a page.
struct PdfMarks {
    std::size_t underlined = 0; ///< glyphs
    std::size_t struck = 0;     ///< glyphs
    /// Lines close under words that begin or end elsewhere than the words do, so that they may be
    /// underlines or not.
    std::size_t unclear = 0;
};

/// Marks the glyphs of `lines`, the baselines of `page`. A rule is an underline if it is thin, just
/// below the baseline, and begins and ends with words; a strike-through likewise at half the height
/// of small letters. The underline of a hyperlink is no mark, unless a second one is painted over
/// it or the underlines on both sides reach it. O(n log n).
PdfMarks mark_glyphs(std::vector<PdfBaseline>& lines, PdfPage const& page);

} // namespace nutmeg
