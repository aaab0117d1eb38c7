// The marked text of a section of a bill as law: the words as amended, with their outline, and the
// words that the bill deletes.
#pragma once

#include "cli/akn/elements/inline_text.hpp"
#include "parser/bills/act.hpp"
#include "parser/statutes/section.hpp"

#include <string>

namespace nutmeg::akn {

struct MarkedLaw {
    Section section;     ///< plain and inserted words, completely read
    TextChanges changes; ///< of its text
};

/// Words that the bill both inserts and deletes count as deleted. A paragraph of which nothing
/// stays is a deletion after the paragraph before it.
/// @param lead  words of the first paragraph before the text: "(NEW) (Effective October 1, 2026) "
MarkedLaw marked_law(MarkedText const& text, std::string const& lead);

} // namespace nutmeg::akn
