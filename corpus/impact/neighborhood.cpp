#include "corpus/impact/neighborhood.hpp"

#include "corpus/impact/citation_relation.hpp"
#include "corpus/impact/impact_search.hpp"

#include <algorithm>
#include <set>

namespace nutmeg {

namespace {

bool overlap(std::string_view a, std::string_view b) {
    return a.starts_with(b) || b.starts_with(a);
}

/// Whether the row cites the provision, what contains it, or a part of it.
bool concerns(CitationRow const& row, SectionOutcome const& outcome, std::string_view path) {
    if (path.empty() || row.target_path.empty() || overlap(row.target_path, path))
        return true;
    if (row.last_path.empty())
        return false;
    auto const members = outcome.old_range(row.target_path, row.last_path);
    return std::any_of(members.begin(), members.end(), [&](std::uint32_t member) {
        return overlap(outcome.old_path(member), path);
    });
}

std::string name_of(CitationRow const& row) {
    if (row.kind == CitationKind::Chapter)
        return "chapter " + row.number;
    auto name = short_citation(row.number, row.target_path);
    if (!row.last_number.empty())
        name += " to " + row.last_number;
    if (!row.last_path.empty())
        name += " to " + short_citation(row.number, row.last_path);
    return name;
}

class NeighborhoodSearch {
public:
    NeighborhoodSearch(NeighborhoodQuery const& query,
                       ImpactSearch& search,
                       SectionOutcome const& outcome)
        : query_(query), search_(search), outcome_(outcome) {}

    void run() {
        std::set<std::string, SectionNumberLess> seen{query_.number};
        std::set<std::string, SectionNumberLess> citing;
        for (auto const& row : search_.law().citations_of(query_.number)) {
            if (row.section == query_.number || row.is_frozen || row.is_pointer
                || !concerns(row, outcome_, query_.path))
                continue;
            add(row, kind_of(row), query_.number, 1);
            if (row.last_number.empty())
                citing.insert(row.section);
        }
        for (std::uint32_t depth = 2; depth <= query_.depth && !citing.empty(); ++depth) {
            seen.insert(citing.begin(), citing.end());
            citing = search_further(citing, seen, depth);
        }
        add_chapter();
        search_all_definitions(search_, query_.path);
        search_all_thresholds(search_, query_.path);
    }

private:
    ImpactKind kind_of(CitationRow const& row) const {
        if (!row.last_number.empty())
            return ImpactKind::Range;
        auto const& section = outcome_.before();
        if (!row.target_path.empty() && outcome_.old_provision(row.target_path) == no_parent)
            return ImpactKind::Dangling;
        auto const citing = search_.law().section(row.section, row.copy);
        if (citing == nullptr)
            return ImpactKind::Citation;
        for (auto const& citation : citing->citations)
            if (citation.span == row.citation)
                return relation_of(*citing, citation, section).value_or(ImpactKind::Citation);
        return ImpactKind::Citation;
    }

    void add(CitationRow const& row,
             ImpactKind kind,
             std::string const& cited,
             std::uint32_t depth) {
        auto const section = search_.law().section(row.section, row.copy);
        if (section == nullptr || row.citation.end > section->text.size())
            return;
        auto finding = ImpactSearch::finding_at({section.get(), row.copy, nullptr},
                                                row.sections > 1 ? row.member : row.citation);
        finding.kind = kind;
        finding.certainty = row.is_past ? Certainty::Possible : Certainty::Certain;
        finding.amended = cited;
        finding.cites = name_of(row);
        finding.depth = depth;
        search_.add(std::move(finding));
    }

    std::set<std::string, SectionNumberLess> search_further(
        std::set<std::string, SectionNumberLess> const& citing,
        std::set<std::string, SectionNumberLess> const& seen,
        std::uint32_t depth) {
        std::set<std::string, SectionNumberLess> next;
        for (auto const& number : citing)
            for (auto const& row : search_.law().citations_of(number)) {
                if (seen.contains(row.section) || row.is_frozen || row.is_pointer
                    || !row.last_number.empty())
                    continue;
                add(row, ImpactKind::Citation, number, depth);
                next.insert(row.section);
            }
        return next;
    }

    void add_chapter() {
        auto const chapter = search_.law().chapter_of(query_.number);
        if (chapter.empty() || !query_.path.empty())
            return;
        for (auto const& row : search_.law().citations_of_chapter(chapter))
            if (search_.law().chapter_of(row.section) != chapter)
                add(row, ImpactKind::Chapter, query_.number, 1);
    }

    NeighborhoodQuery const& query_;
    ImpactSearch& search_;
    SectionOutcome const& outcome_;
};

ImpactReport report_of(ImpactSearch& search) {
    ImpactReport report;
    report.findings = search.take();
    sort_findings(report.findings);
    report.searched = search.law().size();
    report.diagnostics = search.law().diagnostics();
    return report;
}

} // namespace

Neighborhood neighborhood_of(NeighborhoodQuery const& query, LawIndex const& law) {
    Neighborhood neighborhood;
    auto const section = law.section(query.number);
    if (section == nullptr)
        return neighborhood;
    auto comparison = std::make_shared<Comparison>();
    comparison->old_section = section;
    comparison->new_section = section;
    std::vector<ChangedSection> const changed{{query.number, {}, std::move(comparison)}};
    ImpactSearch search(changed, law);
    NeighborhoodSearch(query, search, search.outcomes().front()).run();
    neighborhood.report = report_of(search);
    std::set<std::string, SectionNumberLess> cited;
    for (auto const& row : law.citations_in(query.number))
        if (row.kind == CitationKind::Statute && row.number != query.number
            && row.path.starts_with(query.path))
            cited.insert(row.number);
    neighborhood.cited.assign(cited.begin(), cited.end());
    return neighborhood;
}

ImpactReport chapter_neighborhood(std::string_view chapter, LawIndex const& law) {
    std::vector<ChangedSection> const none;
    ImpactSearch search(none, law);
    for (auto const& row : law.citations_of_chapter(chapter)) {
        auto const section = law.section(row.section, row.copy);
        if (section == nullptr || law.chapter_of(row.section) == chapter)
            continue;
        auto finding = ImpactSearch::finding_at({section.get(), row.copy, nullptr}, row.citation);
        finding.kind = ImpactKind::Chapter;
        finding.cites = name_of(row);
        search.add(std::move(finding));
    }
    return report_of(search);
}

} // namespace nutmeg
