#include "diff/floor/amended_act.hpp"

#include "diff/floor/amend_bill.hpp"
#include "parser/text/make_diagnostic.hpp"

namespace nutmeg {

namespace {

/// The code of an action's notes; only these actions have notes.
DiagnosticCode note_code(FloorAction action) {
    switch (action) {
    case FloorAction::Replace:
        return DiagnosticCode::FloorReplace;
    case FloorAction::StrikeLines:
        return DiagnosticCode::FloorStrikeLines;
    case FloorAction::StrikeSections:
        return DiagnosticCode::FloorStrikeSections;
    case FloorAction::AddSections:
        return DiagnosticCode::FloorAddSections;
    default:
        return DiagnosticCode::FloorStrike;
    }
}

/// What a floor amendment did and could not do, as findings about the bill.
void add_findings(FloorAmendment const& amendment,
                  std::vector<FloorOutcome> const& outcomes,
                  std::string const& name,
                  Diagnostics& findings) {
    for (auto found : amendment.diagnostics) {
        auto const line = found.line == 0 ? "" : ", line " + std::to_string(found.line);
        found.message = name + line + ": " + found.message;
        found.line = 0;
        findings.push_back(std::move(found));
    }
    std::size_t done = 0;
    for (auto const& outcome : outcomes) {
        auto const& edit = amendment.edits[outcome.edit];
        auto const add = [&](DiagnosticCode code, std::string message) {
            Diagnostic found;
            found.severity = diagnostic_kind(code).severity;
            found.code = code;
            found.message = std::move(message);
            findings.push_back(std::move(found));
        };
        done += outcome.done ? 1 : 0;
        if (outcome.code)
            add(*outcome.code,
                name + ", line " + std::to_string(edit.line) + ", \"" + edit.text
                    + "\": " + outcome.message);
        for (auto const& note : outcome.notes) {
            auto const code = note_code(edit.action);
            add(code, format_message(code, {name, edit.line, edit.text, note}));
        }
    }
    findings.push_back(
        make_diagnostic(DiagnosticCode::FloorAmended, {}, done, outcomes.size(), name));
}

/// Sets the lines of the act, which are those of the page that was made, to those of the bill's
/// file.
void restore_lines(Act& act, std::vector<std::uint32_t> const& sources) {
    auto const restore = [&](std::uint32_t& line) {
        line = line == 0 || line > sources.size() ? 0 : sources[line - 1];
    };
    for (auto& section : act.sections) {
        restore(section.line);
        for (auto& line : section.opening_lines)
            restore(line.line);
        for (auto& line : section.text.source_lines)
            restore(line.line);
    }
    for (auto& row : act.effective_table)
        restore(row.line);
    for (auto& found : act.diagnostics)
        restore(found.line);
}

} // namespace

Act amended_act(std::string_view bill,
                std::string const& name,
                std::vector<FloorFile> const& amendments,
                LawText const& law) {
    auto numbered = read_numbered_bill(bill, name, law);
    Diagnostics findings;
    for (auto const& file : amendments) {
        auto const amendment = parse_floor_amendment(file.bytes, file.name);
        add_findings(amendment, amend_bill(numbered, amendment), file.name, findings);
    }
    auto act = read_act(bill_page(numbered), name);
    restore_lines(act, page_sources(numbered));
    act.diagnostics.insert(act.diagnostics.begin(), findings.begin(), findings.end());
    return act;
}

} // namespace nutmeg
