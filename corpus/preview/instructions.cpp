#include "corpus/preview/instructions.hpp"

#include "parser/text/make_diagnostic.hpp"

#include <algorithm>

namespace nutmeg {

namespace {

/// Adds the diagnostics of an outcome, with the rejected edit first.
void add_findings(Diagnostics& findings, EditOutcome const& outcome) {
    if (outcome.code) {
        Diagnostic rejected;
        rejected.severity = Severity::Problem;
        rejected.code = *outcome.code;
        rejected.message = outcome.message;
        for (auto const& occurrence : outcome.occurrences)
            rejected.message += "; " + (occurrence.path.empty() ? "" : occurrence.path + ": ")
                              + "\"... " + occurrence.words + " ...\"";
        findings.push_back(std::move(rejected));
    }
    findings.insert(findings.end(), outcome.notes.begin(), outcome.notes.end());
    for (auto const& reference : outcome.references)
        findings.push_back(make_diagnostic(
            DiagnosticCode::ReferenceFollows, {}, reference.old_words, reference.new_words));
}

} // namespace

std::set<std::string, SectionNumberLess> sections_in_range(AmendmentTarget const& range,
                                                           Statutes const& statutes) {
    std::set<std::string, SectionNumberLess> numbers{range.number, range.last_number};
    for (auto const& number : statutes.numbers())
        if (in_section_range(number, range.number, range.last_number))
            numbers.insert(number);
    return numbers;
}

std::vector<std::string> sections_of(Instruction const& instruction, Statutes const& statutes) {
    std::vector<std::string> all;
    std::set<std::string, SectionNumberLess> seen;
    auto const add = [&](std::string const& number) {
        if (seen.insert(number).second)
            all.push_back(number);
    };
    for (auto const& edit : instruction.edits)
        for (auto const& target : edit.targets) {
            if (target.last_number.empty())
                add(target.number);
            else
                for (auto const& number : sections_in_range(target, statutes))
                    add(number);
        }
    return all;
}

std::string path_words(AmendmentTarget const& target) {
    std::string words;
    for (auto const& path : target.paths)
        words += (words.empty() ? "" : target.range ? " to " : ", ") + path;
    return words;
}

std::string path_words(Instruction const& instruction, std::string_view number) {
    AmendmentTarget all;
    for (auto const& edit : instruction.edits)
        for (auto const& target : edit.targets) {
            if (compare_section_numbers(target.number, number) != 0)
                continue;
            if (target.paths.empty())
                return {};
            for (auto const& path : target.paths)
                if (std::find(all.paths.begin(), all.paths.end(), path) == all.paths.end())
                    all.paths.push_back(path);
        }
    return path_words(all);
}

Applied apply(Instruction const& instruction, std::string const& number, Section const* law) {
    auto done = instruct(instruction, number, law);
    Applied applied;
    applied.old_text = std::move(done.old_text);
    applied.new_text = std::move(done.new_text);
    applied.changed = done.changed;
    for (auto const& outcome : done.outcomes)
        add_findings(applied.diagnostics, outcome);
    if (law == nullptr && !applied.changed)
        applied.base = Base::Missing;
    return applied;
}

std::vector<InstructedSection> apply_instruction(Instruction const& instruction,
                                                 Statutes const& statutes,
                                                 LawLookup const& find) {
    std::vector<InstructedSection> sections;
    for (auto const& number : sections_of(instruction, statutes)) {
        auto law = find(number);
        auto done = instruct(instruction, number, law.get());
        sections.push_back({number, std::move(law), std::move(done)});
    }
    return sections;
}

} // namespace nutmeg
