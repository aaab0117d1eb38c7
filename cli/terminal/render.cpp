#include "cli/terminal/render.hpp"

#include "cli/report/later_versions.hpp"
#include "cli/report/source_names.hpp"
#include "cli/report/wording.hpp"
#include "cli/terminal/impact.hpp"
#include "cli/terminal/report_parts.hpp"

#include <fmt/format.h>

namespace nutmeg {

namespace {

void write_provisions(TermPage& page, Section const& section) {
    auto const& provisions = section.provisions;
    auto const first = provisions.empty() ? section.current_end : provisions.front().span.begin;
    if (first > 0)
        page.write_first_line(WrappedText().add(section.text.substr(0, first)), indent::step);
    std::vector<std::size_t> depths(provisions.size(), 0);
    for (std::size_t i = 0; i < provisions.size(); ++i) {
        auto const& provision = provisions[i];
        if (provision.parent != no_parent)
            depths[i] = depths[provision.parent] + 1;
        auto end = provision.span.end;
        if (i + 1 < provisions.size() && provisions[i + 1].parent == i)
            end = provisions[i + 1].span.begin;
        WrappedText wrapped;
        wrapped.add(provision.designator.of(section.text), Style::Strong);
        wrapped.add(Span{provision.designator.end, end}.of(section.text));
        page.write_first_line(wrapped, depth_indent(depths[i]));
    }
}

} // namespace

std::string render_term(DiffReport const& report,
                        TermOptions const& options,
                        ImpactReport const* impact) {
    TermPage page(options);
    auto const names = compared_names(report);
    page.write(WrappedText()
                   .add("From", Style::Strong)
                   .add(names.old_name)
                   .add("to", Style::Strong)
                   .add(names.new_name));
    if (auto const paths = compared_paths_sentence(report); !paths.empty())
        page.write(WrappedText().add(paths, Style::Quiet));
    page.write(WrappedText().add(verdict_sentence(report)));
    if (!report.comparisons.empty()) {
        page.gap();
        page.write(WrappedText().add("Overview", Style::Strong));
    }
    for (auto const& comparison : report.comparisons)
        page.write(WrappedText().add(fmt::format("Section {} {}: {}",
                                                 citation_of(comparison),
                                                 change_word(comparison.change),
                                                 changed_words_phrase(comparison))),
                   indent::bullet,
                   indent::after_bullet);
    for (auto const& comparison : report.comparisons) {
        page.gap();
        page.write(WrappedText().add(section_heading(comparison), Style::Strong));
        write_changes(page, comparison);
        write_words(page, comparison.change, view_in_force(comparison));
        write_later_versions(page, comparison);
    }
    if (impact != nullptr)
        write_impact(page, *impact);
    write_diagnostics(page, report.diagnostics, report.new_name);
    return page.take();
}

std::string render_term(std::vector<Section const*> const& sections, TermOptions const& options) {
    TermPage page(options);
    for (auto const* section : sections) {
        page.gap();
        WrappedText wrapped;
        wrapped.add(section->heading, Style::Strong);
        if (section->status != Status::Active)
            wrapped.add(fmt::format("({})", status_name(section->status)), Style::Quiet);
        page.write(wrapped);
        write_provisions(page, *section);
    }
    return page.take();
}

} // namespace nutmeg
