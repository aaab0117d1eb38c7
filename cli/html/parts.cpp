#include "cli/html/parts.hpp"

#include "cli/report/detail_wording.hpp"
#include "cli/report/wording.hpp"

#include <fmt/format.h>

namespace nutmeg {

namespace {

std::string linked(std::string_view words, std::string const& link) {
    return link.empty() ? html_escape(words)
                        : fmt::format("<a href=\"{}\">{}</a>", link, html_escape(words));
}

/// To the provision in the new text, or in the old text if it was deleted.
std::string link_for(HtmlRedline const& redline, std::string_view path) {
    auto link = redline.link_to(path, true);
    return link.empty() ? redline.link_to(path, false) : link;
}

std::string effect_list(std::string_view heading,
                        std::vector<Effect> const& effects,
                        HtmlRedline const& redline) {
    auto out = fmt::format("<h3>{}</h3>\n<ul class=\"effects\">\n", html_escape(heading));
    for (auto const& effect : effects) {
        out += fmt::format("<li><span class=\"kind\">{}</span> ", effect_heading(effect));
        if (!effect.at.empty())
            out += linked(effect.at, link_for(redline, effect.at)) + " ";
        out += html_escape(effect_phrase(effect));
        if (effect.direction != Direction::None)
            out +=
                fmt::format(" <span class=\"dir\">({})</span>", direction_word(effect.direction));
        auto const lines = detail_lines(effect);
        if (!lines.empty())
            out += "\n<ul class=\"details\">\n";
        for (auto const& line : lines)
            out += fmt::format("<li>{}: {}</li>\n", line.label, html_escape(line.words));
        out += lines.empty() ? "</li>\n" : "</ul></li>\n";
    }
    return out + "</ul>\n";
}

} // namespace

std::string html_prefix(std::string_view citation, std::string_view act_section) {
    return citation.empty() ? fmt::format("new-{}", act_section) : fmt::format("s{}", citation);
}

std::string html_legend() {
    return "<p class=\"legend\">How to read this page: <del><span class=\"vh\">deleted: "
           "</span>deleted "
           "words<span "
           "class=\"vh\"> end of deletion</span></del>, <ins><span class=\"vh\">inserted: "
           "</span>inserted "
           "words<span class=\"vh\"> end of insertion</span></ins>, <ins class=\"moved\"><span "
           "class=\"vh\">moved here: </span>moved words<span class=\"vh\"> end of moved "
           "words</span></ins>. A line in the margin marks each paragraph that changes.</p>\n";
}

std::string html_changes(Comparison const& comparison, HtmlRedline const& redline) {
    std::string out;
    auto const phrases = change_phrases(comparison.changes);
    if (!phrases.empty()) {
        out += "<h3>Provisions</h3>\n<ul class=\"provs\">\n";
        for (auto const& phrase : phrases)
            out += fmt::format("<li>{}</li>\n",
                               linked(phrase.words, redline.link_to(phrase.path, phrase.in_new)));
        out += "</ul>\n";
    }
    if (is_worth_listing(comparison.effects))
        out += effect_list("Effects", comparison.effects, redline);
    for (auto const& later : comparison.later_effects)
        out += effect_list(later_effects_heading(later), later.effects, redline);
    return out;
}

std::string html_words(SectionChange change, HtmlRedline const& redline) {
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
    return "<h3 class=\"vh\">Text</h3>\n<div class=\"law\">\n" + redline.marked() + "</div>\n";
}

std::string html_diagnostics(Diagnostics const& diagnostics, std::string_view file) {
    if (diagnostics.empty())
        return {};
    std::string out = "<section class=\"found\" aria-labelledby=\"found\">\n<h2 "
                      "id=\"found\">Findings</h2>\n<ul>\n";
    for (auto const& diagnostic : diagnostics) {
        auto const severity = severity_word(diagnostic.severity);
        out += fmt::format("<li><span class=\"sev {}\">{}</span> <span class=\"where\">{}:</span> "
                           "{}</li>\n",
                           severity,
                           severity,
                           html_escape(diagnostic_location(diagnostic, file)),
                           html_escape(diagnostic.message));
    }
    return out + "</ul>\n</section>\n";
}

} // namespace nutmeg
