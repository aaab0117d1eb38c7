// The tree of provisions of a section. Designators in citations are ignored; each of the others
// continues an open list or opens one (docs/reading/provisions.md).
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

/// Builds the tree of `paragraphs`, ignoring designators inside `citations`. Linear: looks a
/// bounded number of designators ahead.
/// @param paragraphs  spans of `text`, in order
/// @param citations   those of `text`, in order
Outline build_outline(std::string_view text,
                      std::vector<Span> const& paragraphs,
                      std::vector<Citation> const& citations);

} // namespace nutmeg
