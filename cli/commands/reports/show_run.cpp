#include "cli/commands/reports/show_run.hpp"

#include "cli/options/output.hpp"
#include "corpus/lookup/find_law.hpp"
#include "corpus/lookup/references.hpp"
#include "corpus/lookup/section_history.hpp"

#include <cstddef>
#include <set>
#include <utility>

namespace nutmeg {

namespace {

/// What matters for the law that is shown: findings in its files, sections printed twice, editions
/// to be made again, and files that cannot be read. After a citation that is not found, all
/// findings in the statutes.
Diagnostics relevant_findings(Statutes& law, FoundLaws const& found) {
    std::set<std::string> files;
    for (auto const& one : found.laws)
        files.insert(one.source.file);
    Diagnostics relevant;
    for (auto& finding : law.diagnostics())
        if (!found.faults.empty() || files.contains(finding.file)
            || finding.code == DiagnosticCode::StaleEdition
            || exit_code({finding}) == ExitCode::Unreadable)
            relevant.push_back(std::move(finding));
    for (auto const& one : found.laws)
        for (auto& finding : law.duplicates(one.section->citation()))
            relevant.push_back(std::move(finding));
    return relevant;
}

} // namespace

ShowResult show_law(ShowRequest const& request,
                    Statutes& law,
                    std::function<LawIndex const&()> const& index) {
    auto found = find_laws(law, request.citations, request.on);
    ShowResult result;
    std::vector<References> references;
    if (request.references && !found.laws.empty())
        references = references_of(law, index(), found.laws);
    result.findings = found.findings;
    for (auto& finding : relevant_findings(law, found))
        result.findings.push_back(std::move(finding));
    result.report.tree = request.tree;
    for (std::size_t i = 0; i < found.laws.size(); ++i) {
        ShownLaw shown;
        if (request.references)
            shown.references = std::move(references[i]);
        if (request.history)
            shown.acts = acts_on(*found.laws[i].section);
        shown.law = std::move(found.laws[i]);
        result.report.laws.push_back(std::move(shown));
    }
    result.missing = std::move(found.faults);
    result.unknown = std::move(found.unknown);
    return result;
}

} // namespace nutmeg
