#include "corpus/impact/citation_check.hpp"

#include "corpus/impact/citation_fault.hpp"
#include "corpus/impact/citation_relation.hpp"
#include "corpus/impact/citation_rewrite.hpp"
#include "corpus/lint/past_law.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace nutmeg {

namespace {

using Missing = ConformingAmendment::Missing;

/// The findings about one citation.
class CitationCheck {
public:
    CitationCheck(ImpactSearch& search, SearchedSection const& place, Citation const& citation)
        : search_(search), place_(place), citation_(citation),
          is_past_(refers_to_past_law(*place.section, citation)) {}

    void check(CitedBefore const& before) {
        auto const& targets = citation_.targets;
        bool const conformed = is_conformed(before.changed_from);
        std::vector<std::vector<CitationFault>> faults(targets.size());
        for (std::size_t i = 0; i < targets.size(); ++i) {
            if (!targets[i].last_number.empty())
                check_section_range(targets[i], before.members[i].has_value());
            else if (!before.members[i])
                check_new_words(targets[i]);
            else if (!conformed)
                faults[i] = faults_of(*before.members[i], targets[i]);
        }
        report(before, faults);
        for (std::size_t i = 0; i < targets.size(); ++i)
            if (before.members[i] && faults[i].empty() && targets[i].last_number.empty())
                check_relation(targets[i]);
    }

private:
    /// Whether the changed citation names what each of its old members became.
    bool is_conformed(std::vector<CitationTarget> const& old_members) const {
        std::set<std::array<std::string, 4>> named;
        for (auto const& target : citation_.targets)
            named.insert({target.number, target.last_number, target.path, target.last_path});
        return !old_members.empty()
            && std::all_of(old_members.begin(), old_members.end(), [&](auto const& member) {
                   return named.contains({member.number,
                                          member.last_number,
                                          path_now(member.number, member.path),
                                          path_now(member.number, member.last_path)});
               });
    }

    /// The path that the provision has after the amendment; the same if it does not change or is
    /// gone.
    std::string path_now(std::string const& number, std::string const& path) const {
        auto const* outcome = search_.outcome_of(number);
        if (outcome == nullptr || path.empty())
            return path;
        auto const provision = outcome->old_provision(path);
        if (provision == no_parent)
            return path;
        auto const fate = outcome->fate_of(provision);
        return fate.is_gone ? path : outcome->new_path(fate.provision);
    }

    std::vector<CitationFault> faults_of(CitationTarget const& before,
                                         CitationTarget const& target) const {
        auto const* outcome = search_.outcome_of(before.number);
        if (outcome == nullptr)
            return {};
        if (outcome->is_repealed()) {
            CitationFault fault;
            fault.missing = Missing::NoSuccessor;
            return {fault};
        }
        if (before.path.empty() || outcome->is_added())
            return {};
        return before.last_path.empty() ? provision_faults(*outcome, before, target)
                                        : range_faults(*outcome, before, target);
    }

    ImpactFinding finding(ImpactKind kind, CitationTarget const& named) const {
        auto const words = citation_.targets.size() > 1 ? named_words(named) : citation_.span;
        auto one = ImpactSearch::finding_at(place_, words);
        one.kind = kind;
        one.certainty = is_past_ ? Certainty::Possible : Certainty::Certain;
        one.amended = named.number;
        one.cites = range_name(named.number, named.path, named.last_path);
        return one;
    }

    /// The words of the member that names this; `named` may be a member of the old text.
    Span named_words(CitationTarget const& named) const {
        for (auto const& target : citation_.targets)
            if (target.number == named.number && target.path == named.path)
                return target.span;
        return citation_.span;
    }

    /// Words that the bill inserts and that name what the bill removes.
    void check_new_words(CitationTarget const& target) {
        auto const* outcome = search_.outcome_of(target.number);
        if (outcome == nullptr || outcome->is_added())
            return;
        bool const is_removed = target.path.empty()
                                  ? outcome->is_repealed()
                                  : outcome->old_provision(target.path) != no_parent
                                        && outcome->new_provision(target.path) == no_parent;
        if (!is_removed)
            return;
        auto one = finding(ImpactKind::Dangling, target);
        one.is_new_text = true;
        one.conforming.missing = Missing::NoSuccessor;
        if (!target.path.empty() && !outcome->is_repealed()) {
            auto const fate = outcome->fate_of(outcome->old_provision(target.path));
            if (!fate.is_gone)
                one.now = short_citation(target.number, outcome->new_path(fate.provision));
        }
        search_.add(std::move(one));
    }

    /// `is_kept`: the words of the range are those of current law.
    void check_section_range(CitationTarget const& target, bool is_kept) {
        for (auto const* outcome : search_.outcomes_between(target.number, target.last_number)) {
            auto const& number = outcome->changed().number;
            if (!outcome->is_repealed() && (!outcome->is_added() || !is_kept))
                continue;
            bool const is_end =
                outcome->is_repealed() && (number == target.number || number == target.last_number);
            auto one = finding(is_end ? ImpactKind::Dangling : ImpactKind::Range, target);
            one.amended = number;
            one.cites = target.number + " to " + target.last_number;
            one.member = is_end ? std::string() : number;
            one.gained = outcome->is_added();
            one.conforming.missing = outcome->is_added() ? Missing::NewMember : Missing::NotNeeded;
            if (is_end)
                shorten(one, target);
            search_.add(std::move(one));
        }
    }

    /// Writes the range without its repealed ends.
    void shorten(ImpactFinding& one, CitationTarget const& target) const {
        auto numbers = search_.law().numbers_between(target.number, target.last_number);
        auto const is_repealed = [&](std::string const& number) {
            auto const* outcome = search_.outcome_of(number);
            return outcome != nullptr && outcome->is_repealed();
        };
        numbers.erase(std::remove_if(numbers.begin(), numbers.end(), is_repealed), numbers.end());
        one.conforming.missing = Missing::NotWritten;
        if (numbers.empty()) {
            one.conforming.missing = Missing::NoSuccessor;
            return;
        }
        one.now = numbers.front() + (numbers.size() > 1 ? " to " + numbers.back() : std::string());
        auto const member = make_span(target.span.begin - citation_.span.begin,
                                      target.span.end - citation_.span.begin);
        auto const words = with_section_range(citation_.span.of(place_.section->text),
                                              member,
                                              numbers.front(),
                                              numbers.back(),
                                              numbers.size());
        if (words)
            one.conforming = conforming_amendment(
                *place_.section, citation_.span, *words, search_.trial_bytes_left());
    }

    /// The paths that the words of the citation are to have, relative to what they name last.
    /// Nothing if a member leaves what they name last.
    std::optional<std::vector<MemberPaths>> wanted_paths(
        CitedBefore const& before, std::vector<std::vector<CitationFault>> const& faults) const {
        auto paths = member_paths(citation_.span.of(place_.section->text));
        auto const& targets = citation_.targets;
        if (!paths || paths->size() != targets.size())
            return std::nullopt;
        for (std::size_t i = 0; i < targets.size(); ++i) {
            auto const wanted =
                std::find_if(faults[i].begin(), faults[i].end(), [](CitationFault const& fault) {
                    return fault.wanted.has_value();
                });
            if (wanted == faults[i].end())
                continue;
            auto& relative = (*paths)[i];
            if (!targets[i].path.ends_with(relative.path))
                return std::nullopt;
            auto base = targets[i].path.substr(0, targets[i].path.size() - relative.path.size());
            base = base_now(*before.members[i], base);
            if (!wanted->wanted->path.starts_with(base))
                return std::nullopt;
            relative.path = wanted->wanted->path.substr(base.size());
            if (!relative.last_path.empty()) {
                if (!wanted->wanted->last_path.starts_with(base))
                    return std::nullopt;
                relative.last_path = wanted->wanted->last_path.substr(base.size());
            }
        }
        return paths;
    }

    /// What "said subsection" will name when the citation before it is conformed.
    std::string base_now(CitationTarget const& before, std::string const& base) const {
        bool const follows = citation_.anchor == Anchor::Said || citation_.anchor == Anchor::Such;
        return follows ? path_now(before.number, base) : base;
    }

    ConformingAmendment conforming(CitedBefore const& before,
                                   std::vector<std::vector<CitationFault>> const& faults) const {
        ConformingAmendment amendment;
        amendment.missing = Missing::NotWritten;
        auto const paths = wanted_paths(before, faults);
        if (!paths)
            return amendment;
        auto const words = citation_.span.of(place_.section->text);
        if (*paths == member_paths(words)) {
            amendment.missing = Missing::NotNeeded;
            return amendment;
        }
        auto const rewritten = rewritten_citation(words, *paths);
        return rewritten ? conforming_amendment(
                   *place_.section, citation_.span, *rewritten, search_.trial_bytes_left())
                         : amendment;
    }

    void report(CitedBefore const& before, std::vector<std::vector<CitationFault>> const& faults) {
        bool const is_wanted = std::any_of(faults.begin(), faults.end(), [](auto const& some) {
            return std::any_of(some.begin(), some.end(), [](CitationFault const& fault) {
                return fault.wanted.has_value();
            });
        });
        auto const amendment = is_wanted ? conforming(before, faults) : ConformingAmendment();
        for (std::size_t i = 0; i < faults.size(); ++i)
            for (auto const& fault : faults[i]) {
                // "said subsection" follows the citation before it, which is a finding.
                if (fault.wanted && amendment.missing == Missing::NotNeeded)
                    continue;
                auto one = finding(fault.kind, *before.members[i]);
                one.now = fault.now;
                one.names_now = fault.names_now;
                one.member = fault.member;
                one.gained = fault.gained;
                one.conforming =
                    fault.wanted ? amendment : ConformingAmendment{fault.missing, {}, {}, {}};
                search_.add(std::move(one));
            }
    }

    /// Lists, "notwithstanding" and "shall apply to", if the amendment changes what is cited.
    void check_relation(CitationTarget const& target) {
        auto const* outcome = search_.outcome_of(target.number);
        if (outcome == nullptr || outcome->is_repealed() || outcome->is_added()
            || target.number == place_.section->citation() || !outcome->is_substantive()
            || !outcome->changes_at(target.path))
            return;
        if (auto const kind = relation_of(*place_.section, citation_, outcome->after()))
            search_.add(finding(*kind, target));
    }

    ImpactSearch& search_;
    SearchedSection const& place_;
    Citation const& citation_;
    bool is_past_;
};

} // namespace

void check_citation(ImpactSearch& search,
                    SearchedSection const& place,
                    Citation const& citation,
                    CitedBefore const& before) {
    if (citation.kind == CitationKind::Statute && citation.qualifier.empty()
        && !is_pointer(*place.section, citation))
        CitationCheck(search, place, citation).check(before);
}

} // namespace nutmeg
