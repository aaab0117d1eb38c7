// A floor amendment carried out on a bill: words and lines of the file copy, brackets, sections,
// and the numbers of sections with the references to them (connecticut.md 5).
#pragma once

#include "diff/floor/numbered_bill.hpp"
#include "parser/floor/floor_amendment.hpp"
#include "parser/text/diagnostic.hpp"

#include <optional>
#include <string>
#include <vector>

namespace nutmeg {

/// What became of one edit of a floor amendment.
struct FloorOutcome {
    std::size_t edit = 0; ///< index in FloorAmendment::edits
    bool done = false;
    std::optional<DiagnosticCode> code; ///< why not: a kind of the topic FloorAmendments
    std::string message;
    /// "section 501 becomes section 3", "\"section 501 of this act\" becomes ...", and what to
    /// check.
    std::vector<std::string> notes;
};

/// Carries out the edits in their order on `bill`. Line numbers are those of the file copy
/// throughout, whatever was put in or taken out before.
std::vector<FloorOutcome> amend_bill(LinedBill& bill, FloorAmendment const& amendment);

} // namespace nutmeg
