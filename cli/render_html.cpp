#include "cli/render_html.hpp"

#include "cli/html_page.hpp"
#include "cli/html_parts.hpp"
#include "cli/wording.hpp"

#include <array>
#include <fmt/format.h>

namespace nutmeg {

namespace {

/// What one section of the report needs for its pages: made first, since the overview counts and
/// links.
struct Part {
    std::string id;
    HtmlRedline redline;
};

std::string badge(Base base) {
    constexpr std::array<std::string_view, 4> badges{
        "<span class=\"badge ok\">\u2713 base matches</span>",
        "<span class=\"badge bad\">\u2717 base does not match</span>",
        "<span class=\"badge warn\">? base is missing</span>",
        ""};
    return std::string(badges[static_cast<std::size_t>(base)]);
}

std::string undone_badge(PreviewEntry const& entry) {
    bool const undone = !entry.applied.changed && entry.amendment->action != Action::Other;
    return undone ? "<span class=\"badge bad\">not carried out</span>" : "";
}

std::string header(std::string_view kicker, std::string_view title, std::string_view verdict) {
    return fmt::format("<header>\n<p class=\"kicker\">{}</p>\n<h1>{}</h1>\n<p "
                       "class=\"verdict\">{}</p>\n",
                       html_escape(kicker),
                       html_escape(title),
                       html_escape(verdict));
}

std::string mismatch(BaseDifference const& difference) {
    auto const row = [](std::string_view term, std::string const& words) {
        return fmt::format("<dt>{}</dt><dd>{}</dd>\n",
                           term,
                           words.empty() ? "<i>(ends here)</i>" : html_escape(words));
    };
    std::string out = "<dl class=\"versus\">\n";
    if (!difference.before.empty())
        out += row("both", "\u2026 " + difference.before);
    return out + row("the bill", difference.act_words) + row("the law", difference.law_words)
         + "</dl>\n";
}

/// The sentence on the base, the words that differ, and the reasons that applying gave.
std::string note(Applied const& applied) {
    auto const sentence = base_sentence(applied.base);
    if (sentence.empty() && applied.diagnostics.empty())
        return {};
    auto out = fmt::format("<div class=\"notice {}\">\n",
                           applied.base == Base::Mismatch || !applied.changed ? "bad" : "warn");
    if (!sentence.empty())
        out += fmt::format("<p>{}</p>\n", html_escape(sentence));
    if (applied.base == Base::Mismatch)
        out += mismatch(applied.difference);
    for (auto const& diagnostic : applied.diagnostics)
        out += fmt::format("<p><span class=\"sev {0}\">{0}</span>: {1}</p>\n",
                           severity_word(diagnostic.severity),
                           html_escape(diagnostic.message));
    return out + "</div>\n";
}

std::string overview_item(PreviewEntry const& entry, Part const& part) {
    auto const name = section_heading(entry.comparison);
    return fmt::format(
        "<li><a href=\"#{}\">{}</a> {} {}{}{}<span class=\"sub\">{}; {}</span></li>\n",
        part.id,
        html_escape(amendment_label(*entry.amendment)),
        html_escape(action_phrase(entry)),
        badge(entry.applied.base),
        undone_badge(entry),
        name.empty() ? "" : "<span class=\"name\">" + html_escape(name) + "</span>",
        html_escape(effective_phrase(*entry.amendment, false)),
        words_phrase(entry, part.redline.view()));
}

std::string entry_section(PreviewEntry const& entry, Part const& part) {
    auto const& amendment = *entry.amendment;
    auto out = fmt::format("<section class=\"entry\" id=\"{0}\" aria-labelledby=\"{0}-h\">\n<h2 "
                           "id=\"{0}-h\">{1} {2}</h2>\n",
                           part.id,
                           html_escape(amendment_label(amendment)),
                           html_escape(action_phrase(entry)));
    if (auto const heading = section_heading(entry.comparison); !heading.empty())
        out += fmt::format(
            "<p class=\"catch\" id=\"{}\">{}</p>\n", part.redline.prefix(), html_escape(heading));
    out += fmt::format("<p class=\"meta\">{}{}<span>{}</span> <span>{}</span></p>\n",
                       badge(entry.applied.base),
                       undone_badge(entry),
                       html_escape(effective_phrase(amendment, true)),
                       words_phrase(entry, part.redline.view()));
    out += note(entry.applied);
    out += html_changes(entry.comparison, part.redline);
    if (amendment.action == Action::Other)
        out += "<div class=\"law kept\">\n" + part.redline.plain() + "</div>\n";
    else
        out += html_words(entry.comparison.change, part.redline);
    return out + "</section>\n";
}

std::string footer(std::string_view cover, bool whole) {
    auto out = std::string("<footer>\n");
    if (!cover.empty())
        out +=
            fmt::format("<p class=\"cover{}\">{}</p>\n", whole ? "" : " bad", html_escape(cover));
    return out + "<p>Made by Nutmeg. Not an official publication of the law.</p>\n</footer>\n";
}

std::string joined(std::vector<std::string> const& names) {
    std::string out;
    for (auto const& name : names)
        out += (out.empty() ? "" : ", ") + name;
    return out;
}

} // namespace

std::string render_html(PreviewReport const& report) {
    HtmlIds ids;
    for (auto const reserved : {"main", "found", "overview"})
        ids.give(reserved);
    std::vector<Part> parts;
    parts.reserve(report.entries.size());
    for (auto const& entry : report.entries) {
        auto const number = entry.amendment ? entry.amendment->number : std::string();
        auto id = ids.give("act-" + number);
        ids.give(id + "-h");
        auto prefix = ids.give(html_prefix(entry.target, number));
        parts.push_back({std::move(id), HtmlRedline(view_of_entry(entry), std::move(prefix), ids)});
    }
    auto const title =
        report.act && !report.act->title.empty() ? report.act->title : "What it does";
    auto out = html_page_start(act_heading(report) + ": what it does to the law");
    out += header(act_heading(report), title, verdict_sentence(report));
    out += fmt::format(
        "<p class=\"facts\">Read from {}{}</p>\n",
        html_escape(report.bill_file),
        report.statutes.empty() ? "" : "; statutes: " + html_escape(joined(report.statutes)));
    bool const whole = report.words_accounted >= report.words_of_bill;
    if (!whole)
        out +=
            fmt::format("<p class=\"facts bad\">{}</p>\n", html_escape(coverage_sentence(report)));
    out += html_legend() + "</header>\n";
    std::string sections;
    out += "<nav class=\"overview\" aria-labelledby=\"overview\">\n<h2 "
           "id=\"overview\">Overview</h2>\n<ol>\n";
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (!report.entries[i].amendment)
            continue;
        out += overview_item(report.entries[i], parts[i]);
        sections += entry_section(report.entries[i], parts[i]);
    }
    out += "</ol>\n</nav>\n<main id=\"main\">\n" + sections;
    out += html_diagnostics(report.diagnostics, report.bill_file) + "</main>\n";
    out += footer(coverage_sentence(report), whole);
    return out + html_page_end();
}

std::string render_html(DiffReport const& report) {
    HtmlIds ids;
    for (auto const reserved : {"main", "found", "overview"})
        ids.give(reserved);
    auto out = html_page_start(report.old_name + " and " + report.new_name + " compared");
    out += header("Statutes compared",
                  "From " + report.old_name + " to " + report.new_name,
                  verdict_sentence(report));
    out += html_legend() + "</header>\n";
    out += "<nav class=\"overview\" aria-labelledby=\"overview\">\n<h2 "
           "id=\"overview\">Overview</h2>\n<ol>\n";
    std::string sections;
    for (auto const& comparison : report.comparisons) {
        auto const prefix = ids.give(html_prefix(citation_of(comparison), "unnumbered"));
        ids.give(prefix + "-h");
        HtmlRedline const redline(view_of(comparison), prefix, ids);
        out += fmt::format("<li><a href=\"#{}\">{}</a> {}<span class=\"sub\">{}</span></li>\n",
                           prefix,
                           html_escape(section_heading(comparison)),
                           change_word(comparison.change),
                           counts_phrase(count_words(redline.view())));
        sections += fmt::format("<section class=\"entry\" id=\"{0}\" aria-labelledby=\"{0}-h\">\n"
                                "<h2 id=\"{0}-h\">{1}</h2>\n<p class=\"meta\"><span>{2}</span> "
                                "<span>{3}</span></p>\n",
                                prefix,
                                html_escape(section_heading(comparison)),
                                change_word(comparison.change),
                                counts_phrase(count_words(redline.view())));
        sections += html_changes(comparison, redline) + html_words(comparison.change, redline)
                  + "</section>\n";
    }
    out += "</ol>\n</nav>\n<main id=\"main\">\n" + sections;
    out += html_diagnostics(report.diagnostics, report.new_name) + "</main>\n";
    return out + footer("", true) + html_page_end();
}

std::string render_html(std::vector<Section const*> const& sections) {
    HtmlIds ids;
    ids.give("main");
    auto const title = sections.size() == 1 ? sections.front()->heading : "Sections";
    auto out = html_page_start(title) + "<main id=\"main\">\n";
    for (auto const* section : sections) {
        auto const prefix = ids.give(html_prefix(section->citation(), "unnumbered"));
        ids.give(prefix + "-h");
        HtmlRedline const words(view_of(*section), prefix, ids);
        out += fmt::format("<section class=\"entry\" id=\"{0}\" aria-labelledby=\"{0}-h\">\n<h2 "
                           "id=\"{0}-h\">{1}</h2>\n",
                           prefix,
                           html_escape(section->heading));
        if (section->status != Status::Active)
            out += fmt::format("<p class=\"meta\">{}</p>\n", status_name(section->status));
        out += "<div class=\"law\">\n" + words.plain() + "</div>\n";
        for (auto const* notes : {&section->source_notes, &section->history_notes})
            for (auto const& note : *notes)
                out += fmt::format("<p class=\"facts\">{}</p>\n", html_escape(note));
        out += "</section>\n";
    }
    return out + "</main>\n" + footer("", true) + html_page_end();
}

} // namespace nutmeg
