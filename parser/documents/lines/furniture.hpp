// Headers and footers of printed pages: found by their words, and by their repetition at the ends
// of pages.
#pragma once

#include "parser/documents/lines/printed_line.hpp"

#include <string_view>
#include <vector>

namespace nutmeg {

/// The headers, footers and page marks at the start of the words, as one: "Raised Bill No. 5333 LCO
/// No. 1651 2 of 2". It is certain if one of them is.
PageFurniture furniture_at(std::string_view words, LineRules const& rules);

/// Headers and footers that are looked for inside a line are not longer, in bytes.
inline constexpr std::size_t longest_furniture = 200;

/// Whether the words are headers, footers and page marks and nothing else. They may be none.
bool is_furniture(std::string_view words, LineRules const& rules);

/// The lines from which the law begins, and at which it ends, by `rules`. Without a line that
/// begins it, the law begins at the first line.
struct BodyRange {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool found = false; ///< whether a line begins the law
};
BodyRange body_range(std::vector<PrintedLine> const& lines, LineRules const& rules);

/// Takes from lines of the body what is certainly a header or footer at their start or end.
void take_joined_furniture(std::vector<PrintedLine>& lines, BodyRange body, LineRules const& rules);

/// Sets the class of the lines that are headers or footers of pages. A line whose words alone do
/// not decide is one if it is next to another or to a page mark, if it has no number in a text with
/// line numbers, or if it repeats at the ends of pages. A line that repeats in the middle of
/// sentences without other evidence is Unknown.
void mark_furniture(std::vector<PrintedLine>& lines,
                    BodyRange body,
                    bool numbered,
                    LineRules const& rules);

} // namespace nutmeg
