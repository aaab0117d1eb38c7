#include "corpus/impact/citation_check.hpp"

#include "corpus/impact/citation_relation.hpp"
#include "corpus/impact/citation_rewrite.hpp"
#include "corpus/lint/past_law.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace nutmeg {

namespace {

using Missing = ConformingAmendment::Missing;

/// What is wrong with one member of a citation.
struct Fault {
    ImpactKind kind = ImpactKind::Dangling;
    std::string now;
    std::string names_now;
    std::string member;
    bool gained = false;
    Missing missing = Missing::NotNeeded;
    std::optional<MemberPaths> wanted; ///< absolute paths that the member is to name
};

std::string range_name(std::string_view number, std::string_view path, std::string_view last) {
    auto name = short_citation(number, path);
    if (!last.empty() && last != path)
        name += " to " + short_citation(number, last);
    return name;
}

std::string joined(std::vector<std::string> const& names) {
    std::string all;
    for (std::size_t i = 0; i < names.size(); ++i)
        all += (i == 0 ? "" : i + 1 == names.size() ? " and " : ", ") + names[i];
    return all;
}

/// A citation of one provision: it is gone, or another one has its path.
std::vector<Fault> provision_faults(SectionOutcome const& outcome,
                                    CitationTarget const& before,
                                    CitationTarget const& target) {
    auto const old_provision = outcome.old_provision(before.path);
    if (old_provision == no_parent)
        return {};
    auto const named = outcome.new_provision(target.path);
    auto const fate = outcome.fate_of(old_provision);
    if (!fate.is_gone && fate.provision == named && named != no_parent)
        return {};
    Fault fault;
    fault.kind = named == no_parent ? ImpactKind::Dangling : ImpactKind::Shifted;
    auto const& number = outcome.changed().number;
    if (named != no_parent)
        fault.names_now = short_citation(number, target.path);
    if (fate.is_gone) {
        fault.missing = Missing::NoSuccessor;
    } else {
        auto const path = outcome.new_path(fate.provision);
        fault.now = short_citation(number, path);
        fault.wanted = MemberPaths{path, {}};
    }
    return {fault};
}

/// What a range of provisions was and is.
class RangeCheck {
public:
    RangeCheck(SectionOutcome const& outcome,
               CitationTarget const& before,
               CitationTarget const& target)
        : outcome_(outcome), target_(target),
          old_members_(outcome.old_range(before.path, before.last_path)),
          new_members_(outcome.new_range(target.path, target.last_path)) {
        for (auto const member : old_members_) {
            auto const fate = outcome.fate_of(member);
            if (fate.is_gone)
                deleted_.push_back(name_before(member));
            else if (fate.provision != no_parent)
                images_.push_back(fate.provision);
        }
        std::sort(images_.begin(), images_.end());
        images_.erase(std::unique(images_.begin(), images_.end()), images_.end());
    }

    std::vector<Fault> faults() const {
        std::vector<Fault> all;
        if (old_members_.empty())
            return all;
        std::vector<std::string> lost = deleted_;
        for (auto const image : images_)
            if (!has(new_members_, image))
                lost.push_back(name_now(image));
        std::vector<std::string> gained;
        for (auto const member : new_members_)
            if (!has(images_, member))
                gained.push_back(name_now(member));
        if (new_members_.empty()) {
            all.push_back(fault(ImpactKind::Dangling));
            return all;
        }
        if (!lost.empty()) {
            all.push_back(fault(ImpactKind::Range));
            all.back().member = joined(lost);
        }
        if (!gained.empty()) {
            all.push_back(fault(ImpactKind::Range));
            all.back().member = joined(gained);
            all.back().gained = true;
        }
        return all;
    }

private:
    static bool has(std::vector<std::uint32_t> const& all, std::uint32_t one) {
        return std::find(all.begin(), all.end(), one) != all.end();
    }

    std::string name_before(std::uint32_t provision) const {
        return short_citation(outcome_.changed().number, outcome_.old_path(provision));
    }
    std::string name_now(std::uint32_t provision) const {
        return short_citation(outcome_.changed().number, outcome_.new_path(provision));
    }

    /// The paths from the first to the last provision that the members became, if no old provision
    /// is between them that the range did not have.
    std::optional<MemberPaths> wanted() const {
        if (images_.empty())
            return std::nullopt;
        auto const first = outcome_.new_path(images_.front());
        auto const last = outcome_.new_path(images_.back());
        auto const span = outcome_.new_range(first, last);
        bool const is_whole = std::all_of(span.begin(), span.end(), [&](std::uint32_t member) {
            return has(images_, member) || outcome_.is_new(member);
        });
        if (span.empty() || !is_whole)
            return std::nullopt;
        return MemberPaths{first, last};
    }

    Fault fault(ImpactKind kind) const {
        Fault fault;
        fault.kind = kind;
        auto const paths = wanted();
        if (images_.empty()) {
            fault.missing = Missing::NoSuccessor;
        } else if (!paths) {
            fault.missing = Missing::Divided;
        } else if (paths->path == target_.path && paths->last_path == target_.last_path) {
            fault.missing = is_extended() ? Missing::NewMember : Missing::NotNeeded;
        } else {
            fault.now = range_name(outcome_.changed().number, paths->path, paths->last_path);
            fault.wanted = paths;
        }
        return fault;
    }

    bool is_extended() const {
        return std::any_of(new_members_.begin(), new_members_.end(), [&](std::uint32_t member) {
            return !has(images_, member);
        });
    }

    SectionOutcome const& outcome_;
    CitationTarget const& target_;
    std::vector<std::uint32_t> old_members_;
    std::vector<std::uint32_t> new_members_;
    std::vector<std::uint32_t> images_; ///< the new provisions that the old members became
    std::vector<std::string> deleted_;
};

/// The findings about one citation.
class CitationCheck {
public:
    CitationCheck(ImpactSearch& search, SearchedSection const& place, Citation const& citation)
        : search_(search), place_(place), citation_(citation),
          is_past_(refers_to_past_law(*place.section, citation)) {}

    void check(CitedBefore const& before) {
        auto const& targets = citation_.targets;
        bool const conformed = is_conformed(before.changed_from);
        std::vector<std::vector<Fault>> faults(targets.size());
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

    std::vector<Fault> faults_of(CitationTarget const& before, CitationTarget const& target) const {
        auto const* outcome = search_.outcome_of(before.number);
        if (outcome == nullptr)
            return {};
        if (outcome->is_repealed()) {
            Fault fault;
            fault.missing = Missing::NoSuccessor;
            return {fault};
        }
        if (before.path.empty() || outcome->is_added())
            return {};
        return before.last_path.empty() ? provision_faults(*outcome, before, target)
                                        : RangeCheck(*outcome, before, target).faults();
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
        CitedBefore const& before, std::vector<std::vector<Fault>> const& faults) const {
        auto paths = member_paths(citation_.span.of(place_.section->text));
        auto const& targets = citation_.targets;
        if (!paths || paths->size() != targets.size())
            return std::nullopt;
        for (std::size_t i = 0; i < targets.size(); ++i) {
            auto const wanted =
                std::find_if(faults[i].begin(), faults[i].end(), [](Fault const& fault) {
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
                                   std::vector<std::vector<Fault>> const& faults) const {
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

    void report(CitedBefore const& before, std::vector<std::vector<Fault>> const& faults) {
        bool const is_wanted = std::any_of(faults.begin(), faults.end(), [](auto const& some) {
            return std::any_of(some.begin(), some.end(), [](Fault const& fault) {
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
