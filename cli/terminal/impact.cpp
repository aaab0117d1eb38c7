#include "cli/terminal/impact.hpp"

#include "cli/report/impact_wording.hpp"
#include "parser/text/join.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace nutmeg {

namespace {

void write_finding(TermPage& page, ImpactFinding const& finding) {
    page.write(WrappedText().add(impact_place(finding), Style::Strong).add(impact_reason(finding)),
               indent::bullet,
               indent::after_bullet);
    auto const excerpt = impact_excerpt(finding);
    WrappedText quote;
    quote.add(excerpt.before, Style::Quiet)
        .add(excerpt.words, Style::Strong, excerpt.before.ends_with("\u201C"))
        .add(excerpt.after, Style::Quiet, !excerpt.after.starts_with(' '));
    page.write(quote, indent::detail, indent::detail);
    if (auto const conforming = conforming_sentence(finding); !conforming.empty())
        page.write(
            WrappedText().add(conforming, Style::Inserted), indent::detail, indent::after_detail);
}

void write_groups(TermPage& page, ImpactReport const& report) {
    for (auto const& group : impact_groups(report)) {
        page.gap();
        page.write(WrappedText().add(group_heading(group)), indent::step, indent::step);
        auto const shown = std::min(group.findings.size(), most_impact_shown);
        for (std::size_t i = 0; i < shown; ++i)
            write_finding(page, *group.findings[i]);
        if (auto const others = other_places(group, shown); !others.empty())
            page.write(
                WrappedText()
                    .add(fmt::format("{} more:", group.findings.size() - shown), Style::Quiet)
                    .add(others),
                indent::bullet,
                indent::after_bullet);
    }
}

} // namespace

void write_impact(TermPage& page, ImpactReport const& report) {
    page.gap();
    page.write(WrappedText().add("Impact", Style::Strong));
    page.write(WrappedText().add(impact_sentence(report)), indent::step, indent::step);
    write_groups(page, report);
}

std::string render_term(std::string const& name,
                        Neighborhood const& neighborhood,
                        TermOptions const& options) {
    TermPage page(options);
    page.write(WrappedText().add(name, Style::Strong));
    page.write(WrappedText().add(impact_sentence(neighborhood.report)), indent::step, indent::step);
    if (!neighborhood.cited.empty())
        page.write(WrappedText()
                       .add("It cites", Style::Quiet)
                       .add(join_with_and(neighborhood.cited))
                       .add(".", Style::Plain, true),
                   indent::step,
                   indent::after_step);
    write_groups(page, neighborhood.report);
    return page.take();
}

} // namespace nutmeg
