#include "corpus/preview/conflicts.hpp"

#include "corpus/preview/section_versions.hpp"
#include "diff/apply/redesignate.hpp"
#include "parser/statutes/resolve_citations.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace nutmeg {

namespace {

constexpr std::uint32_t words_of_context = 8;

std::vector<Author> authors_of(std::vector<std::uint32_t> const& by, MergedLaw const& law) {
    std::vector<Author> authors;
    authors.reserve(by.size());
    for (auto const author : by)
        authors.push_back(law.authors[author]);
    return authors;
}

ConflictSide side_of(std::vector<std::uint32_t> const& by,
                     std::string const& words,
                     MergedLaw const& law) {
    ConflictSide side;
    side.authors = authors_of(by, law);
    for (auto const& author : side.authors)
        if (std::find(side.bills.begin(), side.bills.end(), author.bill) == side.bills.end())
            side.bills.push_back(author.bill);
    side.words = words;
    return side;
}

/// A side that consists of all changes of a bill.
ConflictSide side_of(Branch const& branch) {
    ConflictSide side;
    side.bills = {branch.bill};
    return side;
}

/// Whether the words are one designator, "(c)".
bool is_designator(std::string_view words) {
    return words.size() > 2 && words.front() == '(' && words.find(')') == words.size() - 1;
}

Conflict::Winner winner_of(EditConflict const& words) {
    switch (words.winner) {
    case EditConflict::Winner::Earlier:
        return Conflict::Winner::Earlier;
    case EditConflict::Winner::Later:
        return Conflict::Winner::Later;
    case EditConflict::Winner::Neither:
        break;
    }
    return Conflict::Winner::Neither;
}

/// `base`: the words of `section`, which is section `number`.
Conflict words_conflict(EditConflict const& words,
                        std::string const& number,
                        AmendedSection const& section,
                        BaseWords const& base,
                        MergedLaw const& law) {
    Conflict conflict;
    conflict.number = number;
    conflict.is_entire_section = words.begin == 0 && words.end == base.size() && words.end > 0;
    auto const span = base.span(words.begin, words.end);
    if (section.law()) {
        auto const& current = *section.law();
        // Words inserted at the end of a provision belong to it.
        auto const at = span.empty() && span.begin > 0 ? span.begin - 1 : span.begin;
        auto const index = provision_at(current.provisions, at);
        if (index != no_parent && !conflict.is_entire_section)
            conflict.path = path_of(current.provisions, current.text, index);
        conflict.law_words = span.of(current.text);
    }
    auto const first = words.begin - std::min(words.begin, words_of_context);
    conflict.before = base.span(first, words.begin).of(base.text());
    conflict.earlier = side_of(words.earlier_by, words.earlier, law);
    conflict.later = side_of(words.later_by, words.later, law);
    conflict.winner = winner_of(words);
    return conflict;
}

/// New designators by the old ones.
using Renames = std::map<std::string, std::string>;

Renames renames_in(Comparison const& comparison) {
    Renames renames;
    for (auto const& change : comparison.changes)
        if (change.kind == ChangeKind::Redesignated)
            renames.emplace(change.old_path, change.new_path);
    return renames;
}

/// Paths that occur more than once in the section, without paths inside those.
std::vector<std::string> repeated_paths(Section const& section) {
    std::map<std::string, int> counts;
    for (std::size_t i = 0; i < section.provisions.size(); ++i)
        ++counts[path_of(section.provisions, section.text, i)];
    std::vector<std::string> repeated;
    for (auto const& [path, count] : counts) {
        // In this order, the paths inside a path come directly after it.
        bool const inside = !repeated.empty() && path.starts_with(repeated.back() + "(");
        if (count > 1 && !inside)
            repeated.push_back(path);
    }
    return repeated;
}

/// The conflicts of designators over one section.
class StructureCheck {
public:
    StructureCheck(std::string const& number, MergedLaw& law)
        : number_(number), section_(law.sections.find(number)->second),
          branches_(law.branches[number]) {
        auto const current =
            section_.law() ? section_.law() : section_with_words(number, nullptr, "");
        for (auto const& branch : branches_)
            renames_.push_back(branch.on_earlier ? Renames()
                                                 : renames_in(compare(current, branch.now)));
    }

    std::vector<Conflict> run() {
        for (auto const& [later, earlier] : differing_branches())
            check_redesignations(earlier, later);
        if (section_.now() && section_.law())
            check_combined();
        return std::move(found_);
    }

    /// Old paths of provisions to which two bills assign different designators.
    std::set<std::string> const& assigned_differently() const { return assigned_differently_; }

private:
    /// The pairs of branches, the later one first, that redesignate a provision differently.
    std::set<std::pair<std::size_t, std::size_t>> differing_branches() const {
        std::map<std::string_view, std::map<std::string_view, std::vector<std::size_t>>> all;
        for (std::size_t branch = 0; branch < branches_.size(); ++branch)
            for (auto const& [from, to] : renames_[branch])
                all[from][to].push_back(branch);
        std::set<std::pair<std::size_t, std::size_t>> pairs;
        for (auto const& [from, by_designator] : all)
            for (auto one = by_designator.begin(); one != by_designator.end(); ++one)
                for (auto other = std::next(one); other != by_designator.end(); ++other)
                    for (auto const a : one->second)
                        for (auto const b : other->second)
                            pairs.emplace(std::max(a, b), std::min(a, b));
        return pairs;
    }

    void check_redesignations(std::size_t earlier, std::size_t later) {
        auto first = side_of(branches_[earlier]);
        auto second = side_of(branches_[later]);
        for (auto const& [from, to] : renames_[earlier]) {
            auto const other = renames_[later].find(from);
            if (other == renames_[later].end() || other->second == to)
                continue;
            assigned_differently_.insert(from);
            first.designators.push_back({from, to});
            second.designators.push_back({from, other->second});
        }
        if (first.designators.empty())
            return;
        auto path = first.designators.front().from;
        add(Conflict::Kind::DifferentDesignators,
            std::move(path),
            std::move(first),
            std::move(second));
    }

    /// Finds errors that no bill makes alone, but that all of them make together.
    void check_combined() {
        auto const& now = *section_.now();
        std::size_t gaps = gaps_in(*section_.law());
        auto const of_law = repeated_paths(*section_.law());
        std::set<std::string> known(of_law.begin(), of_law.end());
        for (auto const& branch : branches_) {
            gaps = std::max(gaps, gaps_in(*branch.now));
            for (auto& path : repeated_paths(*branch.now))
                known.insert(std::move(path));
        }
        for (auto const& path : repeated_paths(now))
            if (!known.contains(path))
                add_combined(Conflict::Kind::RepeatedDesignator, path);
        if (gaps_in(now) > gaps)
            add_combined(Conflict::Kind::MissingDesignator, {});
    }

    void add_combined(Conflict::Kind kind, std::string path) {
        auto& conflict =
            add(kind, std::move(path), side_of(branches_.front()), side_of(branches_.back()));
        for (auto const& branch : branches_)
            conflict.bills.push_back(branch.bill);
    }

    Conflict& add(Conflict::Kind kind, std::string path, ConflictSide earlier, ConflictSide later) {
        auto& conflict = found_.emplace_back();
        conflict.kind = kind;
        conflict.number = number_;
        conflict.path = std::move(path);
        conflict.earlier = std::move(earlier);
        conflict.later = std::move(later);
        return conflict;
    }

    std::string const& number_;
    AmendedSection& section_;
    std::vector<Branch> const& branches_;
    std::vector<Renames> renames_; ///< parallel to branches_
    std::set<std::string> assigned_differently_;
    std::vector<Conflict> found_;
};

/// A provision that a bill redesignates.
struct Redesignated {
    std::size_t order = 0; ///< in which the bills redesignate provisions
    Author author;
    Change const* change = nullptr;
};

/// By section, then by old path.
using RedesignatedBySection = BySection<std::map<std::string_view, std::vector<Redesignated>>>;

RedesignatedBySection redesignated_in(std::vector<BillPreview> const& bills) {
    RedesignatedBySection all;
    std::size_t order = 0;
    for (std::size_t bill = 0; bill < bills.size(); ++bill)
        for (auto const& entry : bills[bill].entries)
            for (auto const& change : entry.comparison.changes)
                if (change.kind == ChangeKind::Redesignated && !entry.target.empty())
                    all[entry.target][change.old_path].push_back(
                        {order++, {bill, entry.amendment}, &change});
    return all;
}

bool is_inserted(Redline const& redline, Span span) {
    auto piece = std::partition_point(redline.begin(), redline.end(), [&](RedlinePiece const& one) {
        return one.new_span.end < span.end;
    });
    for (; piece != redline.end() && piece->new_span.begin <= span.begin; ++piece)
        if (piece->op == Op::Insert && piece->new_span.contains(span))
            return true;
    return false;
}

/// The provisions that bills other than `bill` redesignate and that the target cites, or that
/// contain one that it cites; in order.
std::vector<Redesignated> redesignated_by_others(CitationTarget const& target,
                                                 std::size_t bill,
                                                 RedesignatedBySection const& redesignated) {
    std::vector<Redesignated> found;
    auto const section = redesignated.find(target.number);
    if (section == redesignated.end())
        return found;
    std::string_view const path = target.path;
    for (std::size_t end = 0; end <= path.size(); ++end) {
        if (end < path.size() && path[end] != '(')
            continue;
        auto const here = section->second.find(path.substr(0, end));
        if (here == section->second.end())
            continue;
        std::copy_if(here->second.begin(),
                     here->second.end(),
                     std::back_inserter(found),
                     [&](Redesignated const& one) { return one.author.bill != bill; });
    }
    std::sort(found.begin(), found.end(), [](Redesignated const& a, Redesignated const& b) {
        return a.order < b.order;
    });
    return found;
}

/// Citations that the entry inserts of provisions that another bill redesignates.
void add_redesignated_citations(Author const& author,
                                PreviewEntry const& entry,
                                RedesignatedBySection const& redesignated,
                                std::vector<CombinedFinding>& findings) {
    auto section = *entry.comparison.new_section;
    anchor_citations(section);
    for (auto const& citation : section.citations) {
        if (!is_inserted(entry.comparison.redline, citation.span))
            continue;
        for (auto const& target : citation.targets)
            for (auto const& [order, by, change] :
                 redesignated_by_others(target, author.bill, redesignated))
                findings.emplace_back(
                    RedesignatedCitation{target.number,
                                         author,
                                         std::string(citation.span.of(section.text)),
                                         by,
                                         {change->old_path, change->new_path}});
    }
}

} // namespace

std::vector<Conflict> conflicts_over(std::string const& number,
                                     std::vector<EditConflict> const& words,
                                     MergedLaw& law) {
    StructureCheck check(number, law);
    auto found = check.run();
    auto const& section = law.sections.find(number)->second;
    auto const base = section.base();
    std::vector<Conflict> all;
    all.reserve(words.size() + found.size());
    for (auto const& one : words) {
        auto conflict = words_conflict(one, number, section, base, law);
        // Designators that both change are conflicts of designators, not of words.
        if (!check.assigned_differently().contains(conflict.path)
            || !is_designator(conflict.law_words) || !is_designator(conflict.earlier.words)
            || !is_designator(conflict.later.words))
            all.push_back(std::move(conflict));
    }
    std::move(found.begin(), found.end(), std::back_inserter(all));
    return all;
}

std::vector<CombinedFinding> combined_findings(MergedLaw const& law,
                                               std::vector<BillPreview> const& bills) {
    std::vector<CombinedFinding> findings;
    for (auto const& [number, pair] : law.adjoining)
        findings.emplace_back(AdjacentChanges{number,
                                              authors_of(pair.earlier_by, law),
                                              authors_of(pair.later_by, law),
                                              pair.earlier,
                                              pair.later});
    for (auto const& [number, edits] : law.nearby)
        findings.emplace_back(NearbyChanges{number,
                                            edits.path,
                                            authors_of(edits.earlier_by, law),
                                            authors_of(edits.later_by, law),
                                            edits.sentence,
                                            edits.words});
    for (auto const& [number, by] : law.compared)
        findings.emplace_back(ComparedChanges{number, authors_of(by, law)});
    if (bills.size() < 2)
        return findings;
    auto const redesignated = redesignated_in(bills);
    if (redesignated.empty())
        return findings;
    for (std::size_t bill = 0; bill < bills.size(); ++bill)
        for (auto const& entry : bills[bill].entries)
            add_redesignated_citations({bill, entry.amendment}, entry, redesignated, findings);
    return findings;
}

} // namespace nutmeg
