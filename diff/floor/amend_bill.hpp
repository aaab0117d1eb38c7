// Applies a floor amendment to a bill: words and lines of the file copy, brackets, sections, and
// the numbers of sections with the references to them (docs/connecticut.md 5).
#pragma once

#include "diff/floor/numbered_bill.hpp"
#include "parser/floor/floor_amendment.hpp"
#include "parser/text/diagnostic.hpp"

#include <optional>
#include <string>
#include <vector>

namespace nutmeg {

/// The result of one edit of a floor amendment.
struct FloorOutcome {
    std::size_t edit = 0; ///< index in FloorAmendment::edits
    bool done = false;
    std::optional<DiagnosticCode> code; ///< why not: a kind of the topic FloorAmendments
    std::string message;
    /// "section 501 becomes section 3", "\"section 501 of this act\" becomes ...", and what the
    /// reader should check.
    std::vector<std::string> notes;
};

/// Applies the edits to `bill` in their order. Line numbers are always those of the file copy,
/// whatever earlier edits inserted or deleted.
std::vector<FloorOutcome> amend_bill(NumberedBill& bill, FloorAmendment const& amendment);

} // namespace nutmeg
