// The sections of a bill with lines: which words are law, striking and adding sections, and their
// numbers with the references to them.
#pragma once

#include "diff/floor/amend_bill.hpp"

#include <vector>

namespace nutmeg {

/// How each byte of a paragraph stands to the law.
std::vector<BillWord> kinds_of(LinedBill const& bill, std::size_t paragraph);

/// Whether words put in at byte `at` of the paragraph come into a section that amends law, behind
/// its opening words.
bool amends_law(LinedBill const& bill, std::size_t paragraph, std::size_t at);

/// Carries out StrikeSections, AddSections and EffectiveDate.
void amend_sections(LinedBill& bill, FloorEdit const& edit, FloorOutcome& out);

} // namespace nutmeg
