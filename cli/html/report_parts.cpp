#include "cli/html/report_parts.hpp"

#include "cli/html/parts.hpp"
#include "cli/report/application.hpp"
#include "cli/report/later_versions.hpp"
#include "cli/report/wording.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace nutmeg {

namespace {

/// Built first, because the overview needs its counts and its id.
struct Part {
    std::string id;
    HtmlRedline redline;
};

std::string badge(Applied const& applied) {
    constexpr std::array<std::string_view, 4> badges{
        "<span class=\"badge ok\">\u2713 base matches</span>",
        "<span class=\"badge bad\">\u2717 base mismatch</span>",
        "<span class=\"badge warn\">? base missing</span>",
        ""};
    std::string badge(badges[static_cast<std::size_t>(applied.base)]);
    if (auto const inferred = inferred_phrase(applied); !inferred.empty())
        badge += fmt::format(" <span class=\"badge warn\">{}</span>", inferred);
    return badge;
}

std::string not_applied_badge(PreviewEntry const& entry) {
    if (entry.not_yet_effective)
        return "<span class=\"badge warn\">not yet in effect</span>";
    if (is_shown_only(entry))
        return "<span class=\"badge warn\">shown, not applied</span>";
    return is_not_applied(entry) ? "<span class=\"badge bad\">not applied</span>" : "";
}

std::string mismatch(Applied const& applied) {
    auto const& difference = applied.difference;
    auto const row = [](std::string_view term, std::string const& words) {
        return fmt::format("<dt>{}</dt><dd>{}</dd>\n",
                           term,
                           words.empty() ? "<i>(ends here)</i>" : html_escape(words));
    };
    std::string out = "<dl class=\"versus\">\n";
    if (!difference.before.empty())
        out += row("both", "\u2026 " + difference.before);
    out += row("the bill", difference.act_words) + row("the law", difference.law_words) + "</dl>\n";
    auto const phrases = unmarked_phrases(applied);
    if (phrases.empty())
        return out;
    out += "<ul class=\"unmarked\">\n";
    for (auto const& phrase : phrases)
        out += fmt::format("<li>{}</li>\n", html_escape(phrase));
    return out + "</ul>\n";
}

/// The sentence about the base, the words that differ, and the findings.
std::string note(Applied const& applied) {
    auto const sentence = base_sentence(applied.base);
    if (sentence.empty() && applied.diagnostics.empty())
        return {};
    auto out = fmt::format("<div class=\"notice {}\">\n",
                           applied.base == Base::Mismatch || has_problem(applied) ? "bad" : "warn");
    if (!sentence.empty())
        out += fmt::format("<p>{}</p>\n", html_escape(sentence));
    if (applied.base == Base::Mismatch)
        out += mismatch(applied);
    for (auto const& diagnostic : applied.diagnostics)
        out += fmt::format("<p><span class=\"sev {0}\">{0}</span>: {1}</p>\n",
                           severity_word(diagnostic.severity),
                           html_escape(diagnostic.message));
    return out + "</div>\n";
}

std::string overview_item(PreviewEntry const& entry, Part const& part) {
    auto const name = entry_heading(entry);
    return fmt::format(
        "<li><a href=\"#{}\">{}</a> {} {}{}{}<span class=\"sub\">{}; {}</span></li>\n",
        part.id,
        html_escape(amendment_label(*entry.amendment)),
        html_escape(action_phrase(entry)),
        badge(entry.applied),
        not_applied_badge(entry),
        name.empty() ? "" : "<span class=\"name\">" + html_escape(name) + "</span>",
        html_escape(effective_phrase(entry, false)),
        words_phrase(entry, part.redline.view()));
}

/// What the effects are on: "44-4", or "Section 1" for new law; with the bill if there are several.
std::string table_label(PreviewEntry const& entry, std::string const& bill) {
    auto label = entry.target.empty() ? amendment_label(*entry.amendment) : entry.target;
    return bill.empty() ? label : label + ", " + bill;
}

std::string entry_section(PreviewEntry const& entry,
                          Part const& part,
                          std::string const& bill,
                          HtmlEffectsTable& table,
                          HtmlIds& ids) {
    auto const& amendment = *entry.amendment;
    auto out = html_section_start(part.id, amendment_label(amendment) + " " + action_phrase(entry));
    if (auto const heading = entry_heading(entry); !heading.empty())
        out += fmt::format(
            "<p class=\"catch\" id=\"{}\">{}</p>\n", part.redline.prefix(), html_escape(heading));
    out += fmt::format("<p class=\"meta\">{}{}<span>{}</span> <span>{}</span></p>\n",
                       badge(entry.applied),
                       not_applied_badge(entry),
                       html_escape(effective_phrase(entry, true)),
                       words_phrase(entry, part.redline.view()));
    out += note(entry.applied);
    HtmlPart const place{part.id, table_label(entry, bill)};
    out += html_changes(entry.comparison, part.redline, place, table);
    if (amendment.action == Action::Other)
        out += "<div class=\"law kept\">\n" + part.redline.plain() + "</div>\n";
    else
        out += html_words(entry.comparison.change, part.redline);
    return out + html_later_versions(entry.comparison, place, table, ids) + "</section>\n";
}

} // namespace

std::string html_header(std::string_view kicker, std::string_view title, std::string_view verdict) {
    return fmt::format("<header>\n<p class=\"kicker\">{}</p>\n<h1>{}</h1>\n<p "
                       "class=\"verdict\">{}</p>\n",
                       html_escape(kicker),
                       html_escape(title),
                       html_escape(verdict));
}

std::string html_footer(std::string_view coverage,
                        bool complete,
                        std::vector<ReportSource> const& sources) {
    auto out = std::string("<footer>\n");
    if (!coverage.empty())
        out += fmt::format(
            "<p class=\"cover{}\">{}</p>\n", complete ? "" : " bad", html_escape(coverage));
    if (!sources.empty()) {
        out += "<h2>Sources</h2>\n<ul class=\"sources\">\n";
        for (auto const& source : sources)
            out += fmt::format("<li>{}{}<code>{}</code>{}{}</li>\n",
                               html_escape(source.name),
                               source.name.empty() ? "" : ": ",
                               html_escape(source.path),
                               source.detail.empty() ? "" : ", ",
                               html_escape(source.detail));
        out += "</ul>\n";
    }
    return out + "<p>Generated by Nutmeg. Not an official publication of the law.</p>\n</footer>\n";
}

std::string html_title(BillPreview const& report) {
    return report.act && !report.act->title.empty() ? report.act->title : "Effect on the law";
}

HtmlBill html_bill(BillPreview const& report,
                   std::string const& name,
                   HtmlEffectsTable& table,
                   HtmlIds& ids) {
    HtmlBill bill;
    if (!is_covered(report))
        bill.facts +=
            fmt::format("<p class=\"facts bad\">{}</p>\n", html_escape(coverage_sentence(report)));
    if (auto const lines = lines_sentence(report); !lines.empty())
        bill.facts += fmt::format("<p class=\"facts\">{}</p>\n", html_escape(lines));
    for (auto const& entry : report.entries) {
        if (!entry.amendment)
            continue;
        auto const& number = entry.amendment->number;
        auto id = ids.assign_id("act-" + number);
        auto prefix = ids.assign_id(html_prefix(entry.target, number));
        Part const part{std::move(id), HtmlRedline(view_in_force(entry), std::move(prefix), ids)};
        bill.overview += overview_item(entry, part);
        bill.sections += entry_section(entry, part, name, table, ids);
    }
    return bill;
}

} // namespace nutmeg
