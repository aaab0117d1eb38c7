#include "corpus/impact/impact.hpp"

#include "corpus/impact/impact_search.hpp"
#include "corpus/index/sentence_span.hpp"

#include <algorithm>
#include <tuple>

namespace nutmeg {

namespace {

auto order_of(ImpactFinding const& one) {
    return std::tuple(one.certainty, one.depth, one.kind, one.number.empty());
}

auto position_of(ImpactFinding const& one) {
    return std::tie(one.bill_part,
                    one.copy,
                    one.words.begin,
                    one.words.end,
                    one.cites,
                    one.member,
                    one.amended,
                    one.gained);
}

} // namespace

std::string_view impact_name(ImpactKind kind) {
    constexpr std::array<std::string_view, impact_kinds.size()> names{"dangling",
                                                                      "shifted",
                                                                      "range",
                                                                      "definition",
                                                                      "list",
                                                                      "notwithstanding",
                                                                      "applies-to",
                                                                      "threshold",
                                                                      "citation",
                                                                      "chapter"};
    return names[static_cast<std::size_t>(kind)];
}

std::string_view certainty_name(Certainty certainty) {
    constexpr std::array<std::string_view, 3> names{"certain", "likely", "possible"};
    return names[static_cast<std::size_t>(certainty)];
}

std::string short_citation(std::string_view number, std::string_view path) {
    return std::string(number) + std::string(path);
}

ImpactSearch::ImpactSearch(std::vector<ChangedSection> const& changed, LawIndex const& law)
    : law_(law) {
    outcomes_.reserve(changed.size());
    for (auto const& one : changed) {
        if (!one.number.empty())
            by_number_.emplace(one.number, outcomes_.size());
        outcomes_.emplace_back(one);
    }
}

SectionOutcome const* ImpactSearch::outcome_of(std::string_view number) const {
    auto const found = by_number_.find(number);
    return found == by_number_.end() ? nullptr : &outcomes_[found->second];
}

std::vector<SectionOutcome const*> ImpactSearch::outcomes_between(std::string_view first,
                                                                  std::string_view last) const {
    std::vector<SectionOutcome const*> all;
    for (auto at = by_number_.lower_bound(first); at != by_number_.end(); ++at) {
        if (!in_section_range(at->first, first, last))
            break;
        all.push_back(&outcomes_[at->second]);
    }
    return all;
}

ImpactFinding ImpactSearch::finding_at(SearchedSection const& place, Span words) {
    auto const& section = *place.section;
    ImpactFinding finding;
    finding.number =
        place.changed == nullptr ? std::string(section.citation()) : place.changed->number;
    finding.copy = place.copy;
    if (place.changed != nullptr)
        finding.bill_part = place.changed->bill_part;
    finding.path = path_at(section, words.begin);
    finding.words = words;
    finding.sentence = sentence_around(section, words);
    finding.quote = finding.sentence.of(section.text);
    finding.quote_at = words.begin - finding.sentence.begin;
    return finding;
}

void sort_findings(std::vector<ImpactFinding>& findings) {
    std::sort(findings.begin(), findings.end(), [](auto const& a, auto const& b) {
        if (order_of(a) != order_of(b))
            return order_of(a) < order_of(b);
        if (auto const order = compare_section_numbers(a.number, b.number); order != 0)
            return order < 0;
        return position_of(a) < position_of(b);
    });
    auto const same = [](auto const& a, auto const& b) {
        return order_of(a) == order_of(b) && a.number == b.number
            && position_of(a) == position_of(b);
    };
    findings.erase(std::unique(findings.begin(), findings.end(), same), findings.end());
}

ImpactReport find_impact(std::vector<ChangedSection> const& changed, LawIndex const& law) {
    ImpactSearch search(changed, law);
    search_citations(search);
    search_changed_citations(search);
    search_definitions(search);
    search_thresholds(search);
    ImpactReport report;
    report.findings = search.take();
    sort_findings(report.findings);
    report.searched = law.size();
    report.diagnostics = law.diagnostics();
    return report;
}

} // namespace nutmeg
