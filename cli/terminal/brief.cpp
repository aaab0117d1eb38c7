#include "cli/terminal/brief.hpp"

#include "parser/text/join.hpp"

#include <fmt/format.h>

namespace nutmeg {

namespace {

void write_labeled(TermPage& page, std::string_view label, std::string const& words) {
    if (!words.empty())
        page.write(
            WrappedText().add(label, Style::Strong).add(":", Style::Strong, true).add(words));
}

} // namespace

std::string render_term(Brief const& brief, TermOptions const& options) {
    TermPage page(options);
    if (!brief.warnings.empty()) {
        page.write(WrappedText()
                       .add("Caution", Style::Alarm)
                       .add(":", Style::Alarm, true)
                       .add(brief_warning(brief), Style::Alarm));
        page.gap();
    }
    page.write(WrappedText().add(brief.name + " in brief", Style::Strong));
    if (!brief.title.empty())
        page.write(WrappedText().add(brief.title));
    page.gap();
    if (brief.sentences.empty())
        page.write(WrappedText().add(brief.nothing));
    for (std::size_t i = 0; i < brief.sentences.size(); ++i)
        page.write(WrappedText().add(brief_line(brief.sentences[i])),
                   fmt::format("  {}. ", i + 1),
                   "     ");
    page.gap();
    write_labeled(page, "For whom", join_with_and(brief.who));
    write_labeled(page, "When", brief.when);
    if (!brief.terms.empty()) {
        page.gap();
        page.write(WrappedText().add("In plain words", Style::Strong));
        for (auto const& term : brief.terms)
            page.write(WrappedText()
                           .add(term.term, Style::Strong)
                           .add(":", Style::Strong, true)
                           .add(brief_meaning(term) + "."),
                       indent::bullet,
                       indent::after_bullet);
    }
    page.gap();
    for (auto const& words : {brief.more, brief.left_out})
        if (!words.empty())
            page.write(WrappedText().add(words));
    return page.take();
}

} // namespace nutmeg
