// A History note for a change, in the style of the Legislative Commissioners' Office
// (connecticut.md 2.2): "P.A. 26-98 amended Subsec. (b) by replacing “sixteen” with “eighteen”,
// added new Subsec. (c) and redesignated existing Subsecs. (c) and (d) as Subsecs. (d) and (e),
// effective July 1, 2026".
#pragma once

#include "diff/comparison.hpp"

#include <string>
#include <string_view>

namespace nutmeg {

struct HistoryDraftOptions {
    std::string act; ///< "P.A. 26-98"; empty leaves the act out
    std::string
        effective; ///< ISO date; named unless it is October 1 (Gen. Stat. 2-32); may be empty
};

/// The note without its full stop; empty where nothing changed. Words that come or go are quoted; a
/// long passage by its first words. Every changed provision is named.
std::string draft_history(Comparison const& comparison, HistoryDraftOptions const& options);

} // namespace nutmeg
