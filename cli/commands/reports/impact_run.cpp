#include "cli/commands/reports/impact_run.hpp"

#include "cli/report/wording.hpp"
#include "corpus/impact/impact.hpp"
#include "corpus/lookup/find_law.hpp"
#include "parser/citations/citation.hpp"

#include <fmt/format.h>
#include <utility>

namespace nutmeg {

namespace {

/// What the words cite. A target without a number if they cite nothing.
Citation read_citation(std::string const& words) {
    for (auto const& typed : {words, "section " + words}) {
        auto const found = find_citations(typed);
        if (found.size() != 1 || found.front().targets.size() != 1)
            continue;
        auto const& one = found.front();
        bool const is_law = one.kind == CitationKind::Statute || one.kind == CitationKind::Chapter;
        if (is_law && !one.targets.front().number.empty()
            && one.targets.front().last_number.empty())
            return one;
    }
    Citation none;
    none.targets.emplace_back();
    return none;
}

/// Editions to be made again, and files that cannot be read.
Diagnostics relevant_findings(Statutes const& law, Neighborhood const& neighborhood) {
    auto findings = law.diagnostics();
    std::erase_if(findings, [](Diagnostic const& finding) {
        return finding.code != DiagnosticCode::StaleEdition;
    });
    findings.insert(findings.end(),
                    neighborhood.report.diagnostics.begin(),
                    neighborhood.report.diagnostics.end());
    return findings;
}

ImpactResult fault_of(ImpactResult::Fault fault, std::string message, std::string number = {}) {
    ImpactResult result;
    result.fault = fault;
    result.message = std::move(message);
    result.number = std::move(number);
    return result;
}

} // namespace

ImpactResult impact_around(std::string const& words,
                           std::uint32_t depth,
                           Statutes& law,
                           std::function<LawIndex const&()> const& index) {
    using Fault = ImpactResult::Fault;
    auto const citation = read_citation(words);
    auto const& target = citation.targets.front();
    if (target.number.empty())
        return fault_of(Fault::NotACitation,
                        fmt::format("\"{}\" is not a section, provision or chapter. Type it as in "
                                    "53a-83(c) or \"chapter 952\"",
                                    printable(words)));
    ImpactResult result;
    if (citation.kind == CitationKind::Chapter) {
        result.name = "chapter " + target.number;
        result.neighborhood = {chapter_neighborhood(target.number, index()), {}};
    } else {
        auto const section = law.find(target.number);
        if (section == nullptr)
            return fault_of(Fault::Missing, missing_section(law, target.number), target.number);
        if (!target.path.empty()
            && find_provision(section->provisions, section->text, target.path) == no_parent)
            return fault_of(
                Fault::Missing, missing_provision(*section, target.path), target.number);
        NeighborhoodQuery const query{std::string(section->citation()), target.path, depth};
        result.number = target.number;
        result.name = short_citation(query.number, query.path);
        result.neighborhood = neighborhood_of(query, index());
    }
    result.findings = relevant_findings(law, result.neighborhood);
    return result;
}

} // namespace nutmeg
