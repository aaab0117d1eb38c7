#include "parser/bills/edited_sections.hpp"

#include "parser/text/make_diagnostic.hpp"

#include <utility>

namespace nutmeg {

namespace {

ActSection section_for(Section const& edited, std::size_t number) {
    ActSection section;
    section.number = std::to_string(number);
    section.opening = edited.heading;
    section.action = Action::Substitute;
    section.source = LawSource::GeneralStatutes;
    AmendmentTarget target;
    target.number = edited.citation();
    section.targets.push_back(std::move(target));
    section.text.text = edited.text;
    section.text.paragraphs = edited.paragraphs;
    if (!edited.text.empty())
        section.text.runs = {{Mark::Plain, make_span(0, edited.text.size())}};
    section.line = edited.line;
    section.edited = true;
    section.edited_section = std::make_shared<Section const>(edited);
    return section;
}

void set_aside(Act& act, ClassifiedLine line) {
    ++act.line_counts[static_cast<std::size_t>(line.line_class)];
    if (line.line_class != LineClass::LineNumber)
        act.set_aside.push_back(std::move(line));
}

/// Counts the lines of a section. A heading on a line of its own is a line of text.
void add_lines(Act& act, Section const& section) {
    act.line_counts[static_cast<std::size_t>(LineClass::Text)] +=
        section.paragraphs.size() + (section.runs_on ? 0 : 1);
    for (auto const* notes : {&section.source_notes,
                              &section.history_notes,
                              &section.cross_references,
                              &section.annotations,
                              &section.other_notes})
        for (auto const& note : *notes)
            set_aside(act, {LineClass::Note, section.line, note});
    for (auto const& line : section.unknown_lines)
        set_aside(act, line);
}

} // namespace

Act edited_act(Page const& page) {
    Act act;
    act.name = "Edited text";
    act.diagnostics = page.diagnostics;
    for (auto const& line : page.set_aside)
        set_aside(act, line);
    for (auto const& section : page.sections) {
        add_lines(act, section);
        if (section.numbers.empty()) {
            act.diagnostics.push_back(make_diagnostic(
                DiagnosticCode::GroupHeading, {.line = section.line}, section.heading));
            continue;
        }
        act.sections.push_back(section_for(section, act.sections.size() + 1));
    }
    return act;
}

} // namespace nutmeg
