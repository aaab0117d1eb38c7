#include "cli/findings/impact_findings.hpp"

#include "cli/report/impact_wording.hpp"

#include <fmt/format.h>
#include <utility>

namespace nutmeg {

namespace {

FindingRule rule_of(ImpactKind kind) {
    return {"impact-" + std::string(impact_name(kind)),
            Severity::Note,
            std::string(impact_heading(kind)),
            "Other law cites what the bill changes. Amend the citation in the bill, or leave it on "
            "purpose."};
}

bool is_wrong_citation(ImpactFinding const& finding) {
    bool const is_citation = finding.kind == ImpactKind::Dangling
                          || finding.kind == ImpactKind::Shifted
                          || finding.kind == ImpactKind::Range;
    return is_citation && finding.conforming.missing != ConformingAmendment::Missing::NotNeeded;
}

} // namespace

void add_findings(FindingReport& report,
                  ImpactReport const& impact,
                  std::function<AmendingLine(std::string const& number)> const& line_of) {
    for (auto const& finding : impact.findings) {
        if (!is_wrong_citation(finding))
            continue;
        auto const excerpt = impact_excerpt(finding);
        auto amending = line_of(finding.amended);
        ReportedFinding one;
        one.rule = report.rule_index(rule_of(finding.kind));
        one.severity = Severity::Note;
        one.file = std::move(amending.file);
        one.region.line = amending.line;
        one.location = impact_place(finding);
        one.kind = "provision";
        one.message = fmt::format(
            "{}: \"{}{}{}\"", impact_reason(finding), excerpt.before, excerpt.words, excerpt.after);
        one.advice = conforming_sentence(finding);
        one.key = fmt::format("{}\t{}\t{}", one.location, report.rules[one.rule].name, one.message);
        report.findings.push_back(std::move(one));
    }
}

} // namespace nutmeg
