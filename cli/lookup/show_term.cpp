#include "cli/lookup/lookup_wording.hpp"
#include "cli/terminal/hyperlink.hpp"

namespace nutmeg {

namespace {

void write_text(TermPage& page, FoundLaw const& law) {
    for (auto const paragraph : law_paragraphs(law))
        page.write(WrappedText().add(paragraph.of(law.section->text)), indent::step, indent::step);
    if (law.provision != no_parent)
        return;
    page.gap();
    for (auto const* notes : {&law.section->source_notes, &law.section->history_notes})
        for (auto const& note : *notes)
            page.write(WrappedText().add(note, Style::Quiet), indent::step, indent::step);
}

void write_tree(TermPage& page, FoundLaw const& law) {
    for (auto const& row : tree_of(law)) {
        WrappedText wrapped;
        if (!row.designator.empty())
            wrapped.add(row.designator, Style::Strong);
        wrapped.add(row.words);
        page.write_first_line(wrapped, depth_indent(row.depth));
    }
}

void write_list(TermPage& page, std::string_view heading, std::vector<std::string> const& items) {
    page.gap();
    page.write(WrappedText().add(heading, Style::Strong), indent::step);
    for (auto const& item : items)
        page.write(WrappedText().add(item), indent::bullet, indent::after_bullet);
    if (items.empty())
        page.write(WrappedText().add("none"), indent::after_step);
}

void write_references(TermPage& page, References const& references) {
    std::vector<std::string> cites;
    for (auto const& cited : references.cites)
        cites.push_back(cited_phrase(cited));
    write_list(page, "Cites", cites);
    std::vector<std::string> cited_by;
    for (auto const& citing : references.cited_by)
        cited_by.push_back(citing_phrase(citing));
    if (auto const rest = of_section_phrase(references); !rest.empty())
        cited_by.push_back(rest);
    write_list(page, "Cited by", cited_by);
}

void write_acts(TermPage& page, std::vector<SectionAct> const& acts) {
    for (auto const& act : acts)
        page.write(WrappedText().add(act_phrase(act), Style::Strong).add(deed_phrase(act)),
                   indent::bullet,
                   indent::after_bullet);
    if (acts.empty())
        page.write(WrappedText().add("no act is named under it"), indent::after_step);
}

void write_heading(TermPage& page, FoundLaw const& law) {
    page.gap();
    page.write(WrappedText().add_link(
        law_heading(law), section_uri(law.source.file, law.section->citation()), Style::Strong));
    if (auto const place = law_place(law, law.source.file); !place.empty())
        page.write(WrappedText().add_link(
            place, page.has_links() ? file_uri(law.source.file) : std::string(), Style::Quiet));
}

} // namespace

std::string show_term(ShowReport const& report, TermOptions const& options) {
    TermPage page(options);
    for (auto const& shown : report.laws) {
        write_heading(page, shown.law);
        page.gap();
        if (report.tree)
            write_tree(page, shown.law);
        else
            write_text(page, shown.law);
        if (shown.references)
            write_references(page, *shown.references);
        if (shown.acts) {
            page.gap();
            page.write(WrappedText().add("History", Style::Strong), indent::step);
            write_acts(page, *shown.acts);
        }
    }
    return page.take();
}

std::string log_term(ShowReport const& report, TermOptions const& options) {
    TermPage page(options);
    for (auto const& shown : report.laws) {
        write_heading(page, shown.law);
        write_acts(page, *shown.acts);
    }
    return page.take();
}

} // namespace nutmeg
