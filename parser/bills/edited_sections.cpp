#include "parser/bills/edited_sections.hpp"

#include "parser/text/make_diagnostic.hpp"

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

} // namespace

Act edited_act(Page const& page) {
    Act act;
    act.name = "Edited text";
    act.diagnostics = page.diagnostics;
    for (auto const& section : page.sections) {
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
