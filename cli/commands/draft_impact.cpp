#include "cli/commands/draft_impact.hpp"

#include "cli/options/impact_option.hpp"
#include "cli/options/output.hpp"
#include "cli/report/impact_wording.hpp"
#include "cli/report/wording.hpp"
#include "corpus/impact/conformed_law.hpp"

#include <fmt/format.h>

namespace nutmeg {

namespace {

bool is_citation_finding(ImpactFinding const& finding) {
    return finding.kind == ImpactKind::Dangling || finding.kind == ImpactKind::Shifted
        || finding.kind == ImpactKind::Range;
}

void print_finding(ImpactFinding const& finding) {
    auto message = fmt::format("{} {}", impact_place(finding), impact_reason(finding));
    if (auto const conforming = conforming_sentence(finding); !conforming.empty())
        message += ". " + conforming;
    print_message(message);
}

} // namespace

void conform_draft(StoreContents& new_law,
                   SectionDates& effective_of,
                   Statutes& old_law,
                   bool conforming) {
    auto const impact = impact_of(changed_sections(new_law, old_law), old_law);
    if (!impact)
        return;
    print_diagnostics("", impact->diagnostics);
    auto const conformed =
        conforming ? conform(new_law, *impact, old_law) : std::vector<ConformedSection>();
    for (auto const& one : conformed)
        if (auto const date = effective_of.find(one.because_of); date != effective_of.end())
            effective_of.emplace(one.number, date->second);
    for (auto const& finding : impact->findings)
        if (is_citation_finding(finding) && (!conforming || finding.conforming.instruction.empty()))
            print_finding(finding);
    if (conforming)
        print_note(fmt::format("added {}", count_phrase(conformed.size(), "conforming amendment")));
    if (!impact->findings.empty())
        print_note("impact: " + impact_sentence(*impact));
}

} // namespace nutmeg
