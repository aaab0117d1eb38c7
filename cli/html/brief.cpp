#include "cli/html/brief.hpp"

#include "cli/html/escape.hpp"
#include "cli/html/page.hpp"
#include "cli/html/report_parts.hpp"
#include "parser/text/join.hpp"

#include <fmt/format.h>

namespace nutmeg {

namespace {

std::string labeled(std::string_view label, std::string const& words) {
    return words.empty() ? std::string()
                         : fmt::format("<p><b>{}:</b> {}</p>\n", label, html_escape(words));
}

std::string plain(std::string const& words) {
    return words.empty() ? std::string() : fmt::format("<p>{}</p>\n", html_escape(words));
}

std::string sentence_item(BriefSentence const& sentence) {
    return fmt::format("<li><b>{}</b>{}{} <span class=\"sub\">{}</span></li>\n",
                       html_escape(sentence.words),
                       sentence.quote.empty() ? "" : ": ",
                       html_escape(sentence.quote),
                       html_escape(brief_places(sentence)));
}

std::string term_list(std::vector<BriefTerm> const& terms) {
    if (terms.empty())
        return {};
    std::string out = "<h2>In plain words</h2>\n<dl class=\"terms\">\n";
    for (auto const& term : terms)
        out += fmt::format(
            "<dt>{}</dt><dd>{}.</dd>\n", html_escape(term.term), html_escape(brief_meaning(term)));
    return out + "</dl>\n";
}

} // namespace

std::string render_html(Brief const& brief) {
    auto out = html_page_start(brief.name + " in brief");
    out += html_header("In brief", brief.name, brief.title) + "</header>\n<main id=\"main\">\n";
    if (!brief.warnings.empty())
        out += fmt::format("<div class=\"notice bad\"><p><b>Caution:</b> {}</p></div>\n",
                           html_escape(brief_warning(brief)));
    out += "<h2>What it does</h2>\n";
    if (brief.sentences.empty())
        out += plain(brief.nothing);
    else
        out += "<ol class=\"brief\">\n";
    for (auto const& sentence : brief.sentences)
        out += sentence_item(sentence);
    out += brief.sentences.empty() ? "" : "</ol>\n";
    out += labeled("For whom", join_with_and(brief.who)) + labeled("When", brief.when);
    out += term_list(brief.terms) + plain(brief.more) + plain(brief.left_out);
    return out + "</main>\n" + html_footer("", true) + html_page_end();
}

} // namespace nutmeg
