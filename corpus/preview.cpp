#include "corpus/preview.hpp"

#include "corpus/instructions.hpp"
#include "diff/words.hpp"
#include "parser/section_words.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace nutmeg {

namespace {

using SectionPointer = std::shared_ptr<Section const>;

/// "(b)(4)", "(e) to (s)", "(2), (3)".
std::string path_words(AmendmentTarget const& target) {
    std::string words;
    for (auto const& path : target.paths)
        words += (words.empty() ? "" : target.range ? " to " : ", ") + path;
    return words;
}

class Previewer {
public:
    Previewer(PreviewReport& report, Statutes& statutes) : report_(report), statutes_(statutes) {}

    void run() {
        for (auto const& amendment : report_.act->sections) {
            auto const words =
                split_words(amendment.text.text, make_span(0, amendment.text.text.size())).size();
            report_.words_of_bill += words;
            if (carry_out(amendment))
                report_.words_accounted += words;
        }
    }

    /// Carries out the instruction that `amendment` stands for.
    void run(Instruction const& instruction, ActSection const& amendment) {
        auto const words =
            split_words(instruction.text, make_span(0, instruction.text.size())).size();
        report_.words_of_bill += words;
        auto const find = [this](std::string_view number) {
            AmendmentTarget target;
            target.number = number;
            target.body = Body::GeneralStatutes;
            return law_of(target);
        };
        bool done = true;
        // One section at a time: each is looked up when those before it are done.
        for (auto& section : nutmeg::carry_out(instruction, statutes_, find))
            done = add_entry(instruction, amendment, std::move(section)) && done;
        if (done)
            report_.words_accounted += words;
    }

private:
    bool add_entry(Instruction const& instruction,
                   ActSection const& amendment,
                   InstructedSection section) {
        PreviewEntry entry;
        entry.amendment = &amendment;
        entry.target = section.number;
        entry.path = paths_in(instruction, section.number);
        auto& applied = entry.applied;
        applied.old_text = std::move(section.done.old_text);
        applied.new_text = std::move(section.done.new_text);
        applied.changed = section.done.changed;
        bool done = true;
        for (auto const& outcome : section.done.outcomes) {
            done = done && outcome.done;
            add_findings(entry, outcome);
        }
        if (!section.law && !applied.changed)
            applied.base = Base::Missing;
        compare_versions(entry, section.law);
        finish(std::move(entry), "instruction " + amendment.number);
        return done;
    }

    /// What an outcome says, as diagnostics of its entry.
    static void add_findings(PreviewEntry& entry, EditOutcome const& outcome) {
        auto const add = [&](Severity severity, std::string code, std::string message) {
            Diagnostic found;
            found.severity = severity;
            found.code = std::move(code);
            found.message = std::move(message);
            entry.applied.diagnostics.push_back(std::move(found));
        };
        if (!outcome.done) {
            auto message = outcome.message;
            for (auto const& place : outcome.places)
                message += "; " + (place.path.empty() ? "" : place.path + ": ") + "\"... "
                         + place.words + " ...\"";
            add(Severity::Problem, outcome.code, std::move(message));
        }
        for (auto const& note : outcome.notes)
            add(Severity::Note, "check", note);
        for (auto const& reference : outcome.references)
            add(Severity::Note,
                "reference-follows",
                "\"" + reference.old_words + "\" becomes \"" + reference.new_words + "\"");
    }

    /// Provisions of the section that the instruction names, each once.
    static std::string paths_in(Instruction const& instruction, std::string const& number) {
        std::vector<std::string> paths;
        for (auto const& edit : instruction.edits)
            for (auto const& target : edit.targets) {
                if (compare_section_numbers(target.number, number) != 0)
                    continue;
                if (target.paths.empty())
                    return {};
                for (auto const& path : target.paths)
                    if (std::find(paths.begin(), paths.end(), path) == paths.end())
                        paths.push_back(path);
            }
        AmendmentTarget all;
        all.paths = std::move(paths);
        return path_words(all);
    }

    /// True where all of it was done.
    bool carry_out(ActSection const& amendment) {
        auto targets = amendment.targets;
        if (targets.empty())
            targets.emplace_back();
        bool done = true;
        for (auto const& target : targets)
            for (auto const& one : members(target))
                done = apply_to(amendment, one) && done;
        return done;
    }

    /// A range of sections in a repeal, one by one as they stand in the statutes.
    std::vector<AmendmentTarget> members(AmendmentTarget const& target) {
        if (target.last_number.empty())
            return {target};
        std::vector<AmendmentTarget> all;
        std::map<std::string, bool, SectionNumberLess> numbers;
        for (auto const& edition : statutes_.editions())
            for (auto const& number : edition->numbers())
                if (in_section_range(number, target.number, target.last_number))
                    numbers.emplace(number, true);
        numbers.emplace(target.number, true);
        numbers.emplace(target.last_number, true);
        for (auto const& [number, unused] : numbers) {
            all.push_back(target);
            all.back().number = number;
            all.back().last_number.clear();
        }
        return all;
    }

    SectionPointer law_of(AmendmentTarget const& target) {
        if (target.number.empty() || target.body != Body::GeneralStatutes)
            return nullptr;
        if (auto const found = amended_.find(target.number); found != amended_.end())
            return found->second;
        if (asked_.insert(target.number).second)
            for (auto& doubled : statutes_.doubled(target.number))
                report_.diagnostics.push_back(std::move(doubled));
        return statutes_.find(target.number);
    }

    bool apply_to(ActSection const& amendment, AmendmentTarget const& target) {
        PreviewEntry entry;
        entry.amendment = &amendment;
        entry.target = target.number;
        entry.path = path_words(target);
        auto const law = law_of(target);
        entry.applied = apply(amendment, target, law.get());
        compare_versions(entry, law);
        bool const shown = amendment.action == Action::New || amendment.action == Action::Other
                        || target.body != Body::GeneralStatutes;
        bool const done = shown || entry.applied.changed || entry.applied.base == Base::Match;
        finish(std::move(entry), "section " + amendment.number);
        return done;
    }

    /// Puts the entry into the report, with its diagnostics under the name of its amendment.
    void finish(PreviewEntry entry, std::string const& name) {
        for (auto diagnostic : entry.applied.diagnostics) {
            diagnostic.line = entry.amendment->line;
            diagnostic.message = name + ": " + diagnostic.message;
            report_.diagnostics.push_back(std::move(diagnostic));
        }
        report_.entries.push_back(std::move(entry));
    }

    void compare_versions(PreviewEntry& entry, SectionPointer const& law) {
        auto const& applied = entry.applied;
        auto const catchline = law ? law->catchline : std::string();
        auto old_section = law && law->text == applied.old_text
                             ? law
                             : std::make_shared<Section const>(
                                 section_from_words(entry.target, catchline, applied.old_text));
        auto new_section = std::make_shared<Section const>(
            section_from_words(entry.target, catchline, applied.new_text));
        entry.applied.new_text = new_section->text;
        if (applied.changed && !entry.target.empty())
            amended_[entry.target] = new_section;
        entry.comparison = compare(
            std::move(old_section), std::move(new_section), [this](std::string_view number) {
                consulted_.push_back(statutes_.find(number));
                return consulted_.back().get();
            });
    }

    PreviewReport& report_;
    Statutes& statutes_;
    std::map<std::string, SectionPointer, SectionNumberLess> amended_;
    /// Sections that tell what an offense class means today; held while they are read.
    std::vector<SectionPointer> consulted_;
    std::set<std::string, SectionNumberLess> asked_; ///< targets looked up in the statutes
};

Action action_of(Instruction const& instruction) {
    auto const all = [&](EditKind kind) {
        return std::all_of(instruction.edits.begin(),
                           instruction.edits.end(),
                           [&](Edit const& edit) { return edit.kind == kind; });
    };
    if (all(EditKind::Repeal))
        return Action::Repeal;
    if (!all(EditKind::Add))
        return Action::Substitute;
    return instruction.edits.front().targets.front().paths.empty() ? Action::New : Action::Add;
}

ActSection section_for(Instruction const& instruction) {
    ActSection section;
    section.number = instruction.number;
    section.opening = instruction.text;
    section.action = action_of(instruction);
    section.body = Body::GeneralStatutes;
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

bool only_dates(Instruction const& instruction) {
    return std::all_of(instruction.edits.begin(), instruction.edits.end(), [](Edit const& edit) {
        return edit.kind == EditKind::Effective;
    });
}

/// An act of the instructions that change law.
Act act_of(std::vector<Instruction> const& instructions) {
    Act act;
    act.name = "Instructions";
    Edit const* date = nullptr;
    for (auto const& instruction : instructions) {
        act.diagnostics.insert(
            act.diagnostics.end(), instruction.diagnostics.begin(), instruction.diagnostics.end());
        for (auto const& edit : instruction.edits)
            if (edit.kind == EditKind::Effective)
                date = &edit;
        if (instruction.understood() && !only_dates(instruction))
            act.sections.push_back(section_for(instruction));
    }
    for (auto& section : act.sections)
        if (date != nullptr && section.effective_words.empty()) {
            section.effective = date->effective;
            section.effective_words = date->effective_words;
        }
    return act;
}

PreviewReport empty_report(std::shared_ptr<Act const> act, std::string file, Statutes& statutes) {
    PreviewReport report;
    report.bill_file = std::move(file);
    for (auto const& edition : statutes.editions())
        report.statutes.push_back(edition->path());
    report.act = std::move(act);
    report.diagnostics = report.act->diagnostics;
    return report;
}

/// Whether a section that could not be found by its heading on that page may matter to the bill: a
/// target stands on the page, or one was not found anywhere.
bool bears_on(PreviewReport const& report, Statutes const& statutes, std::string const& page) {
    return std::any_of(
        report.entries.begin(), report.entries.end(), [&](PreviewEntry const& entry) {
            return entry.applied.base == Base::Missing
                || (!entry.target.empty() && statutes.page_path(entry.target) == page);
        });
}

} // namespace

PreviewReport preview(std::shared_ptr<Act const> act, std::string bill_file, Statutes& statutes) {
    auto report = empty_report(std::move(act), std::move(bill_file), statutes);
    Previewer(report, statutes).run();
    for (auto& odd : statutes.diagnostics())
        if (odd.code != "heading" || bears_on(report, statutes, odd.file))
            report.diagnostics.push_back(std::move(odd));
    return report;
}

PreviewReport preview(std::vector<Instruction> const& instructions,
                      std::string file,
                      Statutes& statutes) {
    auto report =
        empty_report(std::make_shared<Act const>(act_of(instructions)), std::move(file), statutes);
    Previewer previewer(report, statutes);
    auto amendment = report.act->sections.begin();
    for (auto const& instruction : instructions) {
        if (instruction.understood() && !only_dates(instruction)) {
            previewer.run(instruction, *amendment++);
            continue;
        }
        auto const words =
            split_words(instruction.text, make_span(0, instruction.text.size())).size();
        report.words_of_bill += words;
        report.words_accounted += instruction.understood() ? words : 0;
    }
    return report;
}

PreviewReport preview(AmendmentFile const& file, Statutes& statutes) {
    return file.act ? preview(file.act, file.name, statutes)
                    : preview(file.instructions, file.name, statutes);
}

} // namespace nutmeg
