// The tree of designators of a section. Citations are found first and their marks are left alone;
// then each remaining mark continues an open list or opens one (rules in outline.cpp).
#pragma once

#include "parser/citations/citation.hpp"
#include "parser/statutes/section.hpp"
#include "parser/text/diagnostic.hpp"
#include "parser/text/span.hpp"

#include <string_view>
#include <vector>

namespace nutmeg {

struct Outline {
    std::vector<Provision> provisions; ///< in the order of the text, parents first
    Diagnostics diagnostics;           ///< gaps and repeated designators; spans of `text`
};

/// Builds the tree of the `paragraphs` given (spans of `text`, in order); marks inside `citations`
/// are none of its business. Linear: looks a bounded number of marks ahead.
Outline build_outline(std::string_view text,
                      std::vector<Span> const& paragraphs,
                      std::vector<Citation> const& citations);

} // namespace nutmeg
