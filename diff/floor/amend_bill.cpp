#include "diff/floor/amend_bill.hpp"

#include "diff/floor/amend_brackets.hpp"
#include "diff/floor/amend_lines.hpp"
#include "diff/floor/amend_words.hpp"
#include "diff/floor/bill_sections.hpp"

#include <algorithm>
#include <utility>

namespace nutmeg {

namespace {

void apply_edit(NumberedBill& bill, FloorEdit const& edit, FloorOutcome& out) {
    if (edit.first_line > bill.last_line || edit.last_line > bill.last_line)
        return refuse(out, DiagnosticCode::FloorLineMissing, bill.last_line);
    auto const repeated = bill.repeated_lines.lower_bound(edit.first_line);
    if (edit.first_line != 0 && repeated != bill.repeated_lines.end()
        && *repeated <= std::max(edit.first_line, edit.last_line))
        return refuse(out, DiagnosticCode::FloorLineRepeated, *repeated);
    switch (edit.action) {
    case FloorAction::Strike:
    case FloorAction::Replace:
    case FloorAction::Insert:
        return amend_words(bill, edit, out);
    case FloorAction::Bracket:
    case FloorAction::OpenBracket:
    case FloorAction::CloseBracket:
    case FloorAction::UnOpen:
    case FloorAction::UnClose:
        return amend_brackets(bill, edit, out);
    case FloorAction::StrikeLines:
    case FloorAction::InsertLines:
    case FloorAction::StrikeAll:
        return amend_lines(bill, edit, out);
    case FloorAction::StrikeSections:
    case FloorAction::AddSections:
    case FloorAction::EffectiveDate:
        break;
    }
    amend_sections(bill, edit, out);
}

} // namespace

std::vector<FloorOutcome> amend_bill(NumberedBill& bill, FloorAmendment const& amendment) {
    std::vector<FloorOutcome> outcomes;
    for (std::size_t i = 0; i < amendment.edits.size(); ++i) {
        FloorOutcome outcome;
        outcome.edit = i;
        apply_edit(bill, amendment.edits[i], outcome);
        outcome.done = !outcome.code;
        outcomes.push_back(std::move(outcome));
    }
    return outcomes;
}

} // namespace nutmeg
