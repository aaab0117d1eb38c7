#include "cli/lookup/lookup_wording.hpp"
#include "cli/report/wording.hpp"
#include "parser/text/ascii.hpp"

namespace nutmeg {

namespace {

/// The words so that Markdown shows them as they are.
std::string literal(std::string_view words) {
    constexpr std::string_view special = "\\`*_[]<>&#|~";
    std::string out;
    for (char const c : printable(words)) {
        if (special.find(c) != std::string_view::npos)
            out += '\\';
        out += c;
    }
    bool const is_list = !out.empty() && (out.front() == '-' || out.front() == '+');
    return is_list ? "\\" + out : out;
}

std::string item(std::string_view words) {
    return "- " + literal(words) + "\n";
}

std::string text_of(FoundLaw const& law) {
    std::string out;
    for (auto const paragraph : law_paragraphs(law))
        out += literal(paragraph.of(law.section->text)) + "\n\n";
    if (law.provision != no_parent)
        return out;
    for (auto const* notes : {&law.section->source_notes, &law.section->history_notes})
        for (auto const& note : *notes)
            out += "> " + literal(note) + "\n\n";
    return out;
}

std::string tree_text(FoundLaw const& law) {
    std::string out;
    for (auto const& row : tree_of(law)) {
        out.append(row.depth * 2, ' ');
        out += "- " + (row.designator.empty() ? "" : "**" + literal(row.designator) + "** ")
             + literal(row.words) + "\n";
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
        out += "- **" + literal(act_phrase(act)) + "** " + literal(deed_phrase(act)) + "\n";
    return out + (acts.empty() ? "None.\n\n" : "\n");
}

} // namespace

std::string show_markdown(ShowReport const& report) {
    std::string out;
    for (auto const& shown : report.laws) {
        out += "## " + literal(law_heading(shown.law)) + "\n\n";
        if (auto const place = law_place(shown.law); !place.empty())
            out += literal(place) + "\n\n";
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
