#include "corpus/preview/instructions.hpp"

#include "corpus/store/similar_numbers.hpp"
#include "diff/suggestions/suggestion.hpp"
#include "parser/text/make_diagnostic.hpp"

#include <algorithm>
#include <optional>

namespace nutmeg {

namespace {

/// Adds the diagnostics of an outcome, with the rejected edit first.
/// @param suggestion  a sentence that would work; may be empty
void add_findings(Diagnostics& findings,
                  EditOutcome const& outcome,
                  std::string const& suggestion) {
    if (outcome.code) {
        Diagnostic rejected;
        rejected.severity = Severity::Problem;
        rejected.code = *outcome.code;
        rejected.message = outcome.message;
        for (auto const& occurrence : outcome.occurrences)
            rejected.message += "; " + (occurrence.path.empty() ? "" : occurrence.path + ": ")
                              + "\"... " + occurrence.words + " ...\"";
        if (!suggestion.empty())
            rejected.message += ". A sentence that would work: " + suggestion;
        findings.push_back(std::move(rejected));
    }
    findings.insert(findings.end(), outcome.notes.begin(), outcome.notes.end());
    for (auto const& reference : outcome.references)
        findings.push_back(make_diagnostic(
            DiagnosticCode::ReferenceFollows, {}, reference.old_words, reference.new_words));
}

std::string suggestion_if_refused(Instruction const& instruction,
                                  Instructed const& done,
                                  Section const* law) {
    bool const refused = std::any_of(done.outcomes.begin(),
                                     done.outcomes.end(),
                                     [](EditOutcome const& outcome) { return !outcome.done; });
    return refused && law != nullptr ? suggested_sentence(instruction, *law) : std::string();
}

/// The instruction with another section, for the first similar number with which it works.
std::string suggestion_with_similar(Instruction const& instruction,
                                    InstructedSection const& section,
                                    LawLookup const& find) {
    for (auto const& number : section.similar)
        if (auto const law = find(number))
            if (auto sentence = renumbered_sentence(instruction, section.number, *law);
                !sentence.empty())
                return sentence;
    return {};
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
    // Those of the statutes that no range has named yet; needed only if there is a range.
    std::optional<std::set<std::string, SectionNumberLess>> unnamed;
    for (auto const& edit : instruction.edits)
        for (auto const& target : edit.targets) {
            add(target.number);
            if (target.last_number.empty())
                continue;
            if (!unnamed) {
                auto const numbers = statutes.numbers();
                unnamed.emplace(numbers.begin(), numbers.end());
            }
            auto const first = unnamed->lower_bound(target.number);
            auto next = first;
            for (; next != unnamed->end()
                   && in_section_range(*next, target.number, target.last_number);
                 ++next)
                add(*next);
            unnamed->erase(first, next);
            add(target.last_number);
        }
    return all;
}

std::string path_words(AmendmentTarget const& target) {
    std::string words;
    for (auto const& path : target.paths)
        words += (words.empty() ? "" : target.range ? " to " : ", ") + path;
    return words;
}

std::string path_words(InstructionTargets const& targets, std::string_view number) {
    AmendmentTarget all;
    std::set<std::string> seen;
    for (auto const& use : targets.of(number)) {
        if (!use.target->last_number.empty())
            continue;
        if (use.target->paths.empty())
            return {};
        for (auto const& path : use.target->paths)
            if (seen.insert(path).second)
                all.paths.push_back(path);
    }
    return path_words(all);
}

Applied apply(InstructionTargets const& targets, std::string const& number, Section const* law) {
    auto done = instruct(targets, number, law);
    Applied applied;
    applied.old_text = std::move(done.old_text);
    applied.new_text = std::move(done.new_text);
    applied.changed = done.changed;
    auto const suggestion = suggestion_if_refused(targets.instruction(), done, law);
    for (auto const& outcome : done.outcomes)
        add_findings(applied.diagnostics, outcome, suggestion);
    if (law == nullptr && !applied.changed)
        applied.base = Base::Missing;
    return applied;
}

std::vector<InstructedSection> apply_instruction(Instruction const& instruction,
                                                 Statutes const& statutes,
                                                 LawLookup const& find) {
    std::vector<InstructedSection> sections;
    std::optional<SimilarNumbers> similar; // once a number is not found
    InstructionTargets const targets(instruction);
    for (auto const& number : sections_of(instruction, statutes)) {
        auto law = find(number);
        auto done = instruct(targets, number, law.get());
        InstructedSection section{number, std::move(law), std::move(done)};
        section.suggestion = suggestion_if_refused(instruction, section.done, section.law.get());
        if (!section.law && !section.done.changed) {
            if (!similar)
                similar.emplace(statutes);
            section.similar = similar->of(number);
            section.suggestion = suggestion_with_similar(instruction, section, find);
        }
        sections.push_back(std::move(section));
    }
    return sections;
}

std::string suggestion_for(Instruction const& instruction, LawLookup const& find) {
    auto const number = named_section(instruction);
    auto const law = number.empty() ? nullptr : find(number);
    return law ? suggested_sentence(instruction, *law) : std::string();
}

} // namespace nutmeg
