#include "cli/html/escape.hpp"
#include "cli/html/page.hpp"
#include "cli/html/report_parts.hpp"
#include "cli/lookup/lookup_wording.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace nutmeg {

namespace {

/// One section or provision of the page, with ids for links to its provisions.
class HtmlLaw {
public:
    HtmlLaw(ShownLaw const& shown, HtmlIds& ids)
        : shown_(shown), law_(shown.law), ids_(ids),
          prefix_(ids.assign_id("s" + std::string(law_.section->citation())
                                + id_of_path(law_.path()))) {}

    std::string render(ShowReport const& report) {
        auto const level = report.laws.size() == 1 ? 1 : 2;
        auto out = fmt::format("<section class=\"entry\" id=\"{0}\">\n<h{1}>{2}</h{1}>\n",
                               prefix_,
                               level,
                               html_escape(law_heading(law_)));
        if (auto const place = law_place(law_, own_name(law_.source.file)); !place.empty())
            out += "<p class=\"meta\">" + html_escape(place) + "</p>\n";
        out += report.tree ? tree() : text();
        if (shown_.references)
            out += references(*shown_.references);
        if (shown_.acts)
            out += acts(*shown_.acts);
        return out + "</section>\n";
    }

private:
    std::string text() {
        std::string out = "<div class=\"law\">\n";
        for (auto const paragraph : law_paragraphs(law_))
            out += "<p>" + with_ids(paragraph) + "</p>\n";
        out += "</div>\n";
        if (law_.provision != no_parent)
            return out;
        for (auto const* notes : {&law_.section->source_notes, &law_.section->history_notes})
            for (auto const& note : *notes)
                out += "<p class=\"facts\">" + html_escape(note) + "</p>\n";
        return out;
    }

    /// The words of the paragraph; the designators of provisions have ids.
    std::string with_ids(Span paragraph) {
        auto const& section = *law_.section;
        std::string out;
        auto at = paragraph.begin;
        for (; next_ < section.provisions.size(); ++next_) {
            auto const designator = section.provisions[next_].designator;
            if (designator.begin >= paragraph.end)
                break;
            if (designator.begin < at)
                continue;
            out += html_escape(Span{at, designator.begin}.of(section.text));
            out += with_id(next_);
            at = designator.end;
        }
        return out + html_escape(Span{at, paragraph.end}.of(section.text));
    }

    /// The designator of a provision. The id of the provision that was asked for is that of its
    /// section of the page.
    std::string with_id(std::size_t provision) {
        auto const& section = *law_.section;
        auto designator = html_escape(section.provisions[provision].designator.of(section.text));
        if (provision == law_.provision)
            return designator;
        auto const path = path_of(section.provisions, section.text, provision);
        return fmt::format("<span id=\"{}\">{}</span>",
                           ids_.assign_id("s" + std::string(section.citation()) + id_of_path(path)),
                           designator);
    }

    std::string tree() {
        std::string out = "<ul class=\"tree\">\n";
        for (auto const& row : tree_of(law_))
            out += fmt::format("<li style=\"margin-left: {}em\"><b>{}</b> {}</li>\n",
                               row.depth * 2,
                               html_escape(row.designator),
                               html_escape(row.words));
        return out + "</ul>\n";
    }

    static std::string list(std::string_view heading, std::string const& items) {
        return fmt::format("<h3>{}</h3>\n", heading)
             + (items.empty() ? "<p>None.</p>\n" : "<ul>\n" + items + "</ul>\n");
    }

    static std::string references(References const& all) {
        std::string cites;
        for (auto const& cited : all.cites)
            cites += "<li>" + html_escape(cited_phrase(cited)) + "</li>\n";
        std::string cited_by;
        for (auto const& citing : all.cited_by)
            cited_by += "<li>" + html_escape(citing_phrase(citing)) + "</li>\n";
        if (auto const rest = of_section_phrase(all); !rest.empty())
            cited_by += "<li>" + html_escape(rest) + "</li>\n";
        return list("Cites", cites) + list("Cited by", cited_by);
    }

    static std::string acts(std::vector<SectionAct> const& all) {
        std::string items;
        for (auto const& act : all)
            items += fmt::format("<li><b>{}</b> {}</li>\n",
                                 html_escape(act_phrase(act)),
                                 html_escape(deed_phrase(act)));
        return list("History", items);
    }

    ShownLaw const& shown_;
    FoundLaw const& law_;
    HtmlIds& ids_;
    std::string prefix_;
    std::size_t next_ = 0; ///< the provision whose designator comes next
};

/// The files of the sections, each once.
std::vector<ReportSource> report_sources(ShowReport const& report) {
    std::vector<ReportSource> notes;
    for (auto const& [law, references, acts] : report.laws) {
        auto const& file = law.source.file;
        if (!file.empty()
            && std::none_of(notes.begin(), notes.end(), [&](ReportSource const& note) {
                   return note.path == file;
               }))
            notes.push_back({{}, file, {}});
    }
    return notes;
}

} // namespace

std::string show_html(ShowReport const& report) {
    HtmlIds ids;
    ids.assign_id("main");
    auto const title =
        report.laws.size() == 1 ? law_heading(report.laws.front().law) : std::string("Sections");
    auto out = html_page_start(title) + "<main id=\"main\">\n";
    if (report.laws.size() != 1)
        out += "<h1>Sections</h1>\n";
    for (auto const& shown : report.laws)
        out += HtmlLaw(shown, ids).render(report);
    return out + "</main>\n" + html_footer({}, true, report_sources(report)) + html_page_end();
}

} // namespace nutmeg
