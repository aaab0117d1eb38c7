// The sections of a numbered bill: which words are law, how sections are struck and added, and how
// section numbers and the references to them are updated.
#pragma once

#include "diff/floor/floor_outcome.hpp"
#include "diff/floor/numbered_bill.hpp"
#include "parser/floor/floor_amendment.hpp"

#include <vector>

namespace nutmeg {

/// How each byte of a paragraph relates to the law; one per byte.
std::vector<MarkStatus> mark_statuses(NumberedBill const& bill, std::size_t paragraph);

/// Whether words inserted at byte `at` of the paragraph are in a section that amends law, after its
/// opening words.
bool amends_law(NumberedBill const& bill, std::size_t paragraph, std::size_t at);

/// Applies StrikeSections, AddSections and EffectiveDate.
void amend_sections(NumberedBill& bill, FloorEdit const& edit, FloorOutcome& out);

} // namespace nutmeg
