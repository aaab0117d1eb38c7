#include "corpus/preview/instructed_act.hpp"

#include "parser/bills/effective_date_rules.hpp"
#include "parser/text/effective_date.hpp"
#include "parser/text/make_diagnostic.hpp"

#include <algorithm>

namespace nutmeg {

namespace {

Action action_of(Instruction const& instruction) {
    auto const all = [&](EditKind kind) {
        return std::all_of(instruction.edits.begin(),
                           instruction.edits.end(),
                           [&](Edit const& edit) { return edit.kind == kind; });
    };
    if (all(EditKind::Repeal))
        return Action::Repeal;
    // The designator of a provision that is added by its level is not known yet.
    bool const by_level = std::any_of(instruction.edits.begin(),
                                      instruction.edits.end(),
                                      [](Edit const& edit) { return edit.next_level.has_value(); });
    if (!all(EditKind::Add) || by_level)
        return Action::Substitute;
    return instruction.edits.front().targets.front().paths.empty() ? Action::New : Action::Add;
}

ActSection section_for(Instruction const& instruction) {
    ActSection section;
    section.number = instruction.number;
    section.opening = instruction.text;
    section.action = action_of(instruction);
    section.source = LawSource::GeneralStatutes;
    for (auto const& edit : instruction.edits)
        section.targets.insert(section.targets.end(), edit.targets.begin(), edit.targets.end());
    section.effective = instruction.effective;
    section.effective_words = instruction.effective_words;
    section.text.text = instruction.text;
    section.text.runs = {{Mark::Plain, make_span(0, instruction.text.size())}};
    section.text.paragraphs = {make_span(0, instruction.text.size())};
    section.line = instruction.line;
    section.instruction = true;
    return section;
}

Diagnostic two_dates(Edit const& first, Edit const& second, Instruction const& instruction) {
    return make_diagnostic(DiagnosticCode::TwoDates,
                           {.line = instruction.line},
                           instruction.number,
                           second.effective_words,
                           first.effective_words);
}

} // namespace

bool only_dates(Instruction const& instruction) {
    return std::all_of(instruction.edits.begin(), instruction.edits.end(), [](Edit const& edit) {
        return edit.kind == EditKind::Effective;
    });
}

Act act_of(std::vector<Instruction> const& instructions) {
    Act act;
    act.name = "Instructions";
    Edit const* date = nullptr;
    if (instructions.empty())
        act.diagnostics.push_back(make_diagnostic(DiagnosticCode::NoInstructions, {}));
    for (auto const& instruction : instructions) {
        act.diagnostics.insert(
            act.diagnostics.end(), instruction.diagnostics.begin(), instruction.diagnostics.end());
        for (auto const& edit : instruction.edits)
            if (edit.kind == EditKind::Effective) {
                if (!is_readable_effective_date(edit.effective_words))
                    act.diagnostics.push_back(make_diagnostic(DiagnosticCode::DateNotRead,
                                                              {.line = instruction.line},
                                                              "instruction " + instruction.number,
                                                              edit.effective_words));
                if (date != nullptr && date->effective_words != edit.effective_words)
                    act.diagnostics.push_back(two_dates(*date, edit, instruction));
                date = &edit;
            }
        if (instruction.understood() && !only_dates(instruction))
            act.sections.push_back(section_for(instruction));
    }
    for (auto& section : act.sections)
        if (date != nullptr && section.effective_words.empty()) {
            section.effective = date->effective;
            section.effective_words = date->effective_words;
        }
    for (auto& finding : date_findings(act, false))
        act.diagnostics.push_back(std::move(finding));
    return act;
}

} // namespace nutmeg
