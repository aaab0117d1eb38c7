// Drafts the History note of a change, in the style of the Legislative Commissioners' Office
// (docs/connecticut.md 2.2): "P.A. 26-98 amended Subsec. (b) by replacing “sixteen” with
// “eighteen”, added new Subsec. (c) and redesignated existing Subsecs. (c) and (d) as Subsecs. (d)
// and (e), effective July 1, 2026".
#pragma once

#include "diff/comparison.hpp"

#include <string>

namespace nutmeg {

struct HistoryDraftOptions {
    std::string act;       ///< "P.A. 26-98"; if empty, the note names no act
    std::string effective; ///< ISO 8601 date, or empty; named unless it is October 1, the default
                           ///< of Gen. Stat. 2-32
};

/// The note without its period; empty if nothing changed. Names every changed provision and quotes
/// the inserted and deleted words, only the first ones of a long passage.
std::string draft_history(Comparison const& comparison, HistoryDraftOptions const& options);

} // namespace nutmeg
