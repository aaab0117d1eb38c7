#include "cli/lookup/lookup_wording.hpp"
#include "cli/report/source_names.hpp"
#include "cli/markdown/escape.hpp"

namespace nutmeg {

namespace {

std::string item(std::string_view words) {
    return "- " + markdown_escape_start(words) + "\n";
}

std::string text_of(FoundLaw const& law) {
    std::string out;
    for (auto const paragraph : law_paragraphs(law))
        out += markdown_escape_start(paragraph.of(law.section->text)) + "\n\n";
    if (law.provision != no_parent)
        return out;
    for (auto const* notes : {&law.section->source_notes, &law.section->history_notes})
        for (auto const& note : *notes)
            out += "> " + markdown_escape(note) + "\n\n";
    return out;
}

std::string tree_text(FoundLaw const& law) {
    std::string out;
    for (auto const& row : tree_of(law)) {
        out.append(row.depth * 2, ' ');
        out += "- " + (row.designator.empty() ? "" : "**" + markdown_escape(row.designator) + "** ")
             + markdown_escape(row.words) + "\n";
    }
    return out + "\n";
}

std::string references_text(References const& references) {
    std::string out = "### Cites\n\n";
    for (auto const& cited : references.cites)
        out += item(cited_phrase(cited));
    out += references.cites.empty() ? "None.\n\n" : "\n";
    out += "### Cited by\n\n";
    for (auto const& citing : references.cited_by)
        out += item(citing_phrase(citing));
    auto const rest = of_section_phrase(references);
    out += rest.empty() ? "" : item(rest);
    return out + (references.cited_by.empty() && rest.empty() ? "None.\n\n" : "\n");
}

std::string history_text(std::vector<SectionAct> const& acts) {
    std::string out = "### History\n\n";
    for (auto const& act : acts)
        out += "- **" + markdown_escape(act_phrase(act)) + "** " + markdown_escape(deed_phrase(act))
             + "\n";
    return out + (acts.empty() ? "None.\n\n" : "\n");
}

} // namespace

std::string show_markdown(ShowReport const& report) {
    std::string out;
    for (auto const& shown : report.laws) {
        out += "## " + markdown_escape(law_heading(shown.law)) + "\n\n";
        if (auto const place = law_place(shown.law, own_name(shown.law.source.file)); !place.empty())
            out += markdown_escape(place) + "\n\n";
        out += report.tree ? tree_text(shown.law) : text_of(shown.law);
        if (shown.references)
            out += references_text(*shown.references);
        if (shown.acts)
            out += history_text(*shown.acts);
    }
    while (out.ends_with("\n\n"))
        out.pop_back();
    return out;
}

} // namespace nutmeg
