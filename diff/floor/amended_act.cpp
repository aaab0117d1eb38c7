#include "diff/floor/amended_act.hpp"

#include "diff/floor/amend_bill.hpp"

namespace nutmeg {

namespace {

/// Reports what a floor amendment changed and what could not be applied, as findings about the
/// bill.
void add_findings(FloorAmendment const& amendment,
                  std::vector<FloorOutcome> const& outcomes,
                  std::string const& name,
                  Diagnostics& findings) {
    auto const add = [&](Severity severity, FloorOutcome const& outcome, std::string const& what) {
        auto const& edit = amendment.edits[outcome.edit];
        Diagnostic found;
        found.severity = severity;
        found.code =
            outcome.code.empty() ? std::string(floor_action_name(edit.action)) : outcome.code;
        found.message =
            name + ", line " + std::to_string(edit.line) + ": \"" + edit.text + "\": " + what;
        findings.push_back(std::move(found));
    };
    for (auto found : amendment.diagnostics) {
        auto const line = found.line == 0 ? "" : ", line " + std::to_string(found.line);
        found.message = name + line + ": " + found.message;
        found.line = 0;
        findings.push_back(std::move(found));
    }
    std::size_t done = 0;
    for (auto const& outcome : outcomes) {
        done += outcome.done ? 1 : 0;
        if (!outcome.done)
            add(Severity::Problem, outcome, outcome.message);
        for (auto const& note : outcome.notes)
            add(Severity::Note, outcome, note);
    }
    Diagnostic sum;
    sum.severity = Severity::Note;
    sum.code = "floor-amendment";
    sum.message = name + ": " + std::to_string(done) + " of " + std::to_string(outcomes.size())
                + " operations carried out on the bill";
    findings.push_back(std::move(sum));
}

} // namespace

Act amended_act(std::string_view bill,
                std::string const& name,
                std::vector<FloorFile> const& amendments) {
    auto lined = read_lined_bill(bill, name);
    Diagnostics findings;
    for (auto const& file : amendments) {
        auto const amendment = parse_floor_amendment(file.bytes, file.name);
        add_findings(amendment, amend_bill(lined, amendment), file.name, findings);
    }
    auto act = read_act(bill_page(lined), name);
    act.diagnostics.insert(act.diagnostics.begin(), findings.begin(), findings.end());
    return act;
}

} // namespace nutmeg
