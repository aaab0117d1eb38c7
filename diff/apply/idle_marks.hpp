// Marks of a bill that change nothing: words that it deletes and inserts again at one place.
#pragma once

#include "parser/bills/act.hpp"

#include <string>
#include <vector>

namespace nutmeg {

struct IdleMarks {
    std::string words;
    Span span; ///< bytes of the marked text: both the deletion and the insertion
};

/// Each pair of a deletion and an insertion, with only spaces between them, that have the same
/// words; in order. The form of quotation marks does not count.
std::vector<IdleMarks> idle_marks(MarkedText const& text);

} // namespace nutmeg
