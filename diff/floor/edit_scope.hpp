// The lines and words of a bill that an edit of a floor amendment names.
#pragma once

#include "diff/floor/bill_sections.hpp"
#include "diff/floor/floor_outcome.hpp"
#include "diff/floor/numbered_bill.hpp"
#include "parser/floor/floor_amendment.hpp"

#include <functional>
#include <string>
#include <vector>

namespace nutmeg {

/// A range of bytes in one paragraph of the bill.
struct BillSpan {
    std::size_t paragraph = 0;
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// Finds what an edit names in a bill, and refuses the edit if the bill does not fit. The arguments
/// of the constructor must outlive it.
class EditScope {
public:
    EditScope(NumberedBill const& bill, FloorEdit const& edit, FloorOutcome& out)
        : bill_(bill), edit_(edit), out_(out) {}

    /// Whether the byte is on the lines that the edit names.
    bool on_lines(MarkedByte const& byte) const {
        return byte.line >= edit_.first_line && byte.line <= edit_.last_line && byte.line != 0;
    }

    /// "line 4" or "lines 4 to 6".
    std::string line_name() const;

    /// The occurrences of `words` that the edit means. Refuses the edit and returns nothing if
    /// there are none or too many.
    std::vector<BillSpan> occurrences(std::string const& words) const;

    /// Whether `accepts` holds for all bytes of the span except spaces and brackets.
    bool all(BillSpan span, std::function<bool(MarkStatus)> const& accepts) const;

    /// Whether the bill inserts all words of the span. Refuses the edit if not; notes it if the
    /// bill has no underlining to judge by.
    bool may_strike(BillSpan span) const;

private:
    std::vector<BillSpan> all_occurrences(std::string const& words) const;
    std::string line_words() const;

    NumberedBill const& bill_;
    FloorEdit const& edit_;
    FloorOutcome& out_;
};

/// Deletes the bytes, and one of two spaces that would then meet, or a space before punctuation.
void erase_span(NumberedBill& bill, BillSpan span);

} // namespace nutmeg
