#include "cli/markdown/brief.hpp"

#include "cli/markdown/escape.hpp"
#include "parser/text/join.hpp"

#include <fmt/format.h>

namespace nutmeg {

namespace {

std::string paragraph(std::string_view label, std::string const& words) {
    if (words.empty())
        return {};
    return label.empty() ? markdown_escape_start(words) + "\n\n"
                         : fmt::format("**{}:** {}\n\n", label, markdown_escape(words));
}

} // namespace

std::string render_markdown(Brief const& brief) {
    std::string out;
    out += paragraph("Caution", brief_warning(brief));
    out += "# " + markdown_escape(brief.name) + " in brief\n\n" + paragraph("", brief.title);
    if (brief.sentences.empty())
        out += paragraph("", brief.nothing);
    for (std::size_t i = 0; i < brief.sentences.size(); ++i) {
        auto const& sentence = brief.sentences[i];
        out += fmt::format("{}. **{}**{} {}.\n",
                           i + 1,
                           markdown_escape(sentence.words),
                           sentence.quote.empty() ? "" : ": " + markdown_escape(sentence.quote),
                           markdown_escape(brief_places(sentence)));
    }
    out += brief.sentences.empty() ? "" : "\n";
    out += paragraph("For whom", join_with_and(brief.who)) + paragraph("When", brief.when);
    if (!brief.terms.empty()) {
        out += "**In plain words**\n\n";
        for (auto const& term : brief.terms)
            out += fmt::format(
                "- *{}*: {}.\n", markdown_escape(term.term), markdown_escape(brief_meaning(term)));
        out += "\n";
    }
    out += paragraph("", brief.more) + paragraph("", brief.left_out);
    while (out.ends_with("\n\n"))
        out.pop_back();
    return out;
}

} // namespace nutmeg
