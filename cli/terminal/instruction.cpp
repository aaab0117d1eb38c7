#include "cli/terminal/instruction.hpp"

#include "cli/report/instruction_wording.hpp"
#include "cli/report/redline_view.hpp"
#include "cli/report/wording.hpp"
#include "cli/terminal/redline.hpp"
#include "diff/comparison.hpp"
#include "parser/statutes/read_section.hpp"

#include <fmt/format.h>

namespace nutmeg {

namespace {

void write_outcome(TermPage& page, Instruction const& instruction, EditOutcome const& outcome) {
    // A long list of targets is printed once, above, and not again for each of them.
    constexpr std::size_t most_targets = 16;
    auto const& edit = instruction.edits[outcome.edit];
    WrappedText wrapped;
    wrapped.add(fmt::format("Operation {}:", outcome.edit + 1), Style::Strong);
    if (edit.targets.size() <= most_targets)
        wrapped.add(edit_phrase(edit) + ":");
    if (!outcome.code)
        wrapped.add("done", Style::Good);
    else
        wrapped.add("REJECTED", Style::Alarm)
            .add(fmt::format("({})", code_name(*outcome.code)))
            .add(outcome.message);
    page.write(wrapped, indent::bullet, indent::after_bullet);
    for (auto const& occurrence : outcome.occurrences) {
        WrappedText where;
        where.add(occurrence.path.empty() ? "introductory text" : occurrence.path, Style::Strong);
        where.add(":", Style::Strong, true).add(fmt::format("... {} ...", occurrence.words));
        page.write(where, "      at ", "         ");
    }
    for (auto const& reference : outcome.references)
        page.write(WrappedText().add(fmt::format("{} becomes {}",
                                                 in_quotes(reference.old_words),
                                                 in_quotes(reference.new_words))),
                   "      reference: ",
                   "         ");
    for (auto const& note : outcome.notes)
        page.write(WrappedText().add(note.message), "      note: ", "         ");
}

void write_suggestion(TermPage& page, std::string const& sentence) {
    if (!sentence.empty())
        page.write(WrappedText().add("A sentence that would work:", Style::Strong).add(sentence),
                   "  ",
                   "    ");
}

void write_section(TermPage& page,
                   Instruction const& instruction,
                   InstructedSection const& section) {
    page.gap();
    auto const catchline = section.law ? section.law->catchline : std::string();
    page.write(
        WrappedText().add(fmt::format("Sec. {}. {}", section.number, catchline), Style::Strong));
    for (auto const& outcome : section.done.outcomes)
        write_outcome(page, instruction, outcome);
    if (!section.done.changed) {
        page.write(WrappedText().add("Not applied.", Style::Alarm), "  ");
        if (!section.similar.empty())
            page.write(WrappedText().add(fmt::format("Similar section numbers: {}",
                                                     fmt::join(section.similar, ", "))),
                       "  ",
                       "    ");
        write_suggestion(page, section.suggestion);
        return;
    }
    auto const version = [&](std::string const& text) {
        return std::make_shared<Section const>(section_from_words(section.number, catchline, text));
    };
    auto const comparison = compare(version(section.done.old_text), version(section.done.new_text));
    page.gap();
    if (comparison.change == SectionChange::Added)
        write_whole(page, view_of(comparison), "+");
    else if (comparison.change == SectionChange::Repealed)
        write_whole(page, view_of(comparison), "-");
    else
        write_redline(page, view_of(comparison));
}

} // namespace

std::string render_term(Instruction const& instruction,
                        std::vector<InstructedSection> const& sections,
                        TermOptions const& options,
                        std::string const& suggestion) {
    TermPage page(options);
    page.write(WrappedText().add("Instruction", Style::Strong).add(instruction.text));
    page.gap();
    if (!instruction.understood()) {
        page.write(WrappedText().add("Not understood; nothing was applied.", Style::Alarm));
        for (auto const& found : instruction.diagnostics)
            page.write(
                WrappedText().add(fmt::format("({}) {}", code_name(found.code), found.message)),
                indent::bullet,
                indent::after_bullet);
        write_suggestion(page, suggestion);
        return page.take();
    }
    page.write(WrappedText().add("Understood as", Style::Strong));
    for (std::size_t i = 0; i < instruction.edits.size(); ++i)
        page.write(
            WrappedText().add(fmt::format("{}. {}", i + 1, edit_phrase(instruction.edits[i]))),
            indent::step,
            "     ");
    if (!instruction.effective_words.empty())
        page.write(
            WrappedText().add("effective " + instruction.effective_words), indent::step, "     ");
    for (auto const& section : sections)
        write_section(page, instruction, section);
    return page.take();
}

} // namespace nutmeg
