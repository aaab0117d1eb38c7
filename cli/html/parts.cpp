#include "cli/html/parts.hpp"

#include "cli/effects/effect_list.hpp"
#include "cli/report/later_versions.hpp"
#include "cli/report/source_names.hpp"
#include "cli/report/wording.hpp"
#include "parser/text/dates.hpp"

#include <fmt/format.h>

namespace nutmeg {

namespace {

std::string linked(std::string_view words, std::string const& link) {
    return link.empty() ? html_escape(words)
                        : fmt::format("<a href=\"{}\">{}</a>", link, html_escape(words));
}

std::string linked_places(std::vector<std::string> const& places, HtmlRedline const& redline) {
    std::string out;
    for (auto const& place : places)
        if (!place.empty())
            out += (out.empty() ? "" : ", ") + linked(place, redline.link_to(place));
    return out;
}

std::string ladder_table(std::vector<LadderRow> const& rows, HtmlRedline const& redline) {
    if (rows.empty())
        return {};
    std::string out =
        "\n<table class=\"ladder\"><tr><th>Provision</th><th>Before</th><th>After</th></tr>\n";
    for (auto const& row : rows)
        out += fmt::format("<tr><td>{}{}{}</td><td>{}</td><td>{}</td></tr>\n",
                           linked(row.place, redline.link_to(row.place)),
                           row.key.empty() ? "" : " ",
                           html_escape(row.key),
                           html_escape(row.before),
                           html_escape(row.after));
    return out + "</table>";
}

std::string list_item(EffectEntry const& entry, HtmlRedline const& redline) {
    auto out = fmt::format("<li><span class=\"kind\">{}</span> ", html_escape(entry.label));
    auto const places = linked_places(entry.places, redline);
    out += places;
    if (!entry.action.empty())
        out += (places.empty() ? "" : " ") + html_escape(entry.action);
    if ((!places.empty() || !entry.action.empty()) && !entry.words.empty())
        out += ": ";
    out += html_escape(entry.words);
    if (entry.direction != Direction::None)
        out += fmt::format(" <span class=\"dir\">({})</span>", direction_word(entry.direction));
    if (entry.remark.ends_with('.'))
        out += ". " + html_escape(entry.remark);
    else if (!entry.remark.empty())
        out += fmt::format(" <span class=\"dir\">({})</span>", html_escape(entry.remark));
    out += ladder_table(entry.rows, redline);
    if (entry.details.empty())
        return out + "</li>\n";
    out += "\n<ul class=\"details\">\n";
    for (auto const& line : entry.details)
        out += fmt::format("<li>{}{}{}</li>\n",
                           html_escape(line.label),
                           line.label.empty() ? "" : ": ",
                           html_escape(line.words));
    return out + "</ul></li>\n";
}

/// The line of form, with its places to unfold.
std::string form_item(EffectList const& list, HtmlRedline const& redline) {
    if (list.form.empty())
        return {};
    auto out = fmt::format("<li><span class=\"kind\">{}</span> <details><summary>{}</summary>\n<ul "
                           "class=\"details\">\n",
                           form_label(list),
                           html_escape(form_words(list)));
    for (auto const& place : list.form_places)
        out += fmt::format("<li>{}{}{}</li>\n",
                           linked(place.place, redline.link_to(place.place)),
                           place.place.empty() ? "" : ": ",
                           html_escape(place.words));
    return out + "</ul></details></li>\n";
}

std::string other_items(EffectList const& list, HtmlRedline const& redline) {
    std::string out;
    auto const item = [](std::string_view label, std::string const& words) {
        return words.empty()
                 ? std::string()
                 : fmt::format("<li><span class=\"kind\">{}</span> {}</li>\n", label, words);
    };
    std::string words;
    for (auto const& entry : list.conforming)
        words += (words.empty() ? "" : "; ") + linked_places(entry.places, redline) + " "
               + html_escape(entry.words);
    out += item("Conforming", words);
    words.clear();
    for (auto const& phrase : list.structure)
        words += (words.empty() ? "" : "; ") + linked(phrase.words, redline.link_to(phrase.path));
    out += item("Structure", words) + form_item(list, redline);
    words.clear();
    for (auto const& change : list.not_law)
        words += (words.empty() ? "" : "; ") + html_escape(change);
    return out + item("Not law", words);
}

std::string effects_list(std::string_view heading,
                         EffectList const& list,
                         HtmlRedline const& redline,
                         int level = 3) {
    if (list.empty())
        return {};
    auto out = fmt::format("<h{0}>{1}</h{0}>\n", level, html_escape(heading));
    for (auto const& group : list.groups) {
        if (!group.heading.empty())
            out += fmt::format("<h{0}>{1}</h{0}>\n", level + 1, html_escape(group.heading));
        out += "<ul class=\"effects\">\n";
        for (auto const& entry : group.entries)
            out += list_item(entry, redline);
        out += "</ul>\n";
    }
    auto const others = other_items(list, redline);
    return others.empty() ? out : out + "<ul class=\"effects others\">\n" + others + "</ul>\n";
}

} // namespace

std::string html_prefix(std::string_view citation, std::string_view act_section) {
    return citation.empty() ? fmt::format("new-{}", act_section) : fmt::format("s{}", citation);
}

std::string html_section_start(std::string_view id, std::string_view heading, int level) {
    return fmt::format("<section class=\"entry\" id=\"{0}\">\n<h{1}>{2}</h{1}>\n",
                       id,
                       level,
                       html_escape(heading));
}

std::string html_legend() {
    return "<p class=\"legend\">How to read this page: <del>[<span class=\"cut\">deleted "
           "words</span>]</del>, <ins>inserted words</ins>, <ins class=\"moved\">moved "
           "words</ins>. "
           "A line in the margin marks each paragraph that changes.</p>\n";
}

std::string html_changes(Comparison const& comparison,
                         HtmlRedline const& redline,
                         HtmlPart const& part,
                         HtmlEffectsTable& table) {
    std::string out;
    auto const phrases =
        change_phrases(changes_of_text(comparison.changes), is_divided(comparison));
    if (!phrases.empty()) {
        out += "<h3>Provisions</h3>\n<ul class=\"provs\">\n";
        for (auto const& phrase : phrases)
            out += fmt::format("<li>{}</li>\n",
                               linked(phrase.words, redline.link_to(phrase.path, phrase.in_new)));
        out += "</ul>\n";
    }
    auto const list = effect_list(comparison);
    table.add(list, redline, part.section, part.id);
    return out + effects_list("Effects", list, redline);
}

std::string html_words(SectionChange change, HtmlRedline const& redline, int level) {
    if (redline.view().blocks.empty())
        return {};
    if (change == SectionChange::Added)
        return "<div class=\"law whole\">\n<p class=\"label\">New text.</p>\n" + redline.plain()
             + "</div>\n";
    if (change == SectionChange::Repealed)
        return "<div class=\"law whole repealed\">\n<p class=\"label\">Repealed text.</p>\n"
             + redline.plain() + "</div>\n"
             + (redline.view().note.empty()
                    ? ""
                    : "<p>In its place: " + html_escape(redline.view().note) + "</p>\n");
    return fmt::format("<h{0} class=\"vh\">Text</h{0}>\n<div class=\"law\">\n", level)
         + redline.marked() + "</div>\n";
}

std::string html_later_versions(Comparison const& comparison,
                                HtmlPart const& part,
                                HtmlEffectsTable& table,
                                HtmlIds& ids) {
    std::string out;
    for (auto const& later : comparison.later) {
        auto const heading = later_heading(later);
        auto const id = ids.assign_id(fmt::format("{}-from-{}", part.id, later.from));
        HtmlRedline const redline(view_of(later.comparison), id, ids);
        out +=
            fmt::format("<div class=\"later\" id=\"{}\">\n<h3>{}</h3>\n<p class=\"meta\"><span>{}"
                        "</span> <span>{}</span></p>\n",
                        id,
                        html_escape(heading),
                        html_escape(later_sentence(later, comparison)),
                        counts_phrase(count_words(redline.view())));
        auto const list = effect_list(later.comparison);
        table.add(list, redline, part.section + ", from " + date_phrase(later.from), id);
        out += effects_list("Effects", list, redline, 4)
             + html_words(later.comparison.change, redline, 4) + "</div>\n";
    }
    return out;
}

std::string html_counts(Comparison const& comparison, View const& view) {
    auto const later = later_phrase(comparison);
    return counts_phrase(count_words(view)) + (later.empty() ? "" : "; ") + html_escape(later);
}

std::string html_diagnostics(Diagnostics const& diagnostics, std::string_view file) {
    if (diagnostics.empty())
        return {};
    std::string out = "<section class=\"found\" aria-labelledby=\"found\">\n<h2 "
                      "id=\"found\">Findings</h2>\n<ul>\n";
    for (auto diagnostic : diagnostics) {
        if (!diagnostic.file.empty())
            diagnostic.file = own_name(diagnostic.file);
        auto const severity = severity_word(diagnostic.severity);
        out +=
            fmt::format("<li><span class=\"sev {}\">{}</span> <span class=\"where\">{}:</span> "
                        "{}</li>\n",
                        severity,
                        severity,
                        html_escape(diagnostic_location(diagnostic, own_name(std::string(file)))),
                        html_escape(diagnostic.message));
    }
    return out + "</ul>\n</section>\n";
}

} // namespace nutmeg
