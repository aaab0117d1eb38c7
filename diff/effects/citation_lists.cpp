#include "diff/effects/citation_lists.hpp"

#include "diff/effects/edits/citation_names.hpp"
#include "diff/effects/edits/value_matching.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <string_view>

namespace nutmeg {

namespace {

/// Disjoint sets of the citations of both sides; the new ones are numbered after the old ones.
class Sets {
public:
    explicit Sets(std::uint32_t size) : parent_(size) {
        std::iota(parent_.begin(), parent_.end(), 0U);
    }

    std::uint32_t first_of(std::uint32_t one) {
        while (parent_[one] != one)
            one = parent_[one] = parent_[parent_[one]];
        return one;
    }

    /// The lower representative stays, so that a set is identified by its first old citation.
    void join(std::uint32_t a, std::uint32_t b) {
        a = first_of(a);
        b = first_of(b);
        parent_[std::max(a, b)] = std::min(a, b);
    }

private:
    std::vector<std::uint32_t> parent_;
};

std::vector<std::uint32_t> citations_by_word(AnnotatedText const& side) {
    std::vector<std::uint32_t> all(side.size(), no_word);
    auto const& citations = side.section->citations;
    for (std::uint32_t c = 0; c < citations.size(); ++c) {
        auto const words = side.words_in(citations[c].span);
        for (auto i = words.begin; i < words.end; ++i)
            all[i] = c;
    }
    return all;
}

bool is_list(CitationGroup const& group, TextPair const& texts) {
    return group.olds.size() > 1 || group.news.size() > 1
        || texts.old_side.section->citations[group.olds.front()].targets.size() > 1
        || texts.new_side.section->citations[group.news.front()].targets.size() > 1;
}

struct Member {
    std::string name; ///< number and path, the path relative to the common parent
    std::string path; ///< of a provision of this section, as cited; empty for other law and ranges
    Reference reference;
};

using Members = std::vector<Member>;

Members members(AnnotatedText const& side,
                std::vector<std::uint32_t> const& citations,
                std::string const& parent) {
    Members all;
    for (auto const c : citations) {
        auto const& citation = side.section->citations[c];
        for (std::size_t t = 0; t < citation.targets.size(); ++t) {
            auto const& target = citation.targets[t];
            auto name = target.number + target.path.substr(parent.size());
            if (!target.last_number.empty() || !target.last_path.empty())
                name += ">" + target.last_number + target.last_path;
            auto reference = reference_of(side, citation, t);
            reference.span = target.span;
            if (!reference.qualifier.empty())
                name += ", " + reference.qualifier;
            bool const is_here =
                (target.number.empty() || target.number == side.section->citation())
                && target.last_number.empty() && target.last_path.empty();
            all.push_back(
                {std::move(name), is_here ? target.path : std::string(), std::move(reference)});
        }
    }
    return all;
}

/// Removes members that both sides have, as often as both have them.
void drop_common(Members& deleted, Members& inserted) {
    std::map<std::string_view, std::vector<std::size_t>> by_name;
    for (auto i = inserted.size(); i-- > 0;)
        by_name[inserted[i].name].push_back(i);
    std::vector<char> stays(deleted.size(), 0);
    std::vector<char> stayed(inserted.size(), 0);
    for (std::size_t i = 0; i < deleted.size(); ++i)
        if (auto const same = by_name.find(deleted[i].name);
            same != by_name.end() && !same->second.empty()) {
            stays[i] = 1;
            stayed[same->second.back()] = 1;
            same->second.pop_back();
        }
    auto const keep_rest = [](Members& all, std::vector<char> const& dropped) {
        std::size_t i = 0;
        std::erase_if(all, [&](Member const&) { return dropped[i++] != 0; });
    };
    keep_rest(deleted, stays);
    keep_rest(inserted, stayed);
}

/// The section that all the citations are in; empty if there are several.
std::string_view common_number(AnnotatedText const& side,
                               std::vector<std::uint32_t> const& citations) {
    auto const& all = side.section->citations;
    std::string_view const number = all[citations.front()].targets.front().number;
    for (auto const citation : citations)
        for (auto const& target : all[citation].targets)
            if (target.number != number || !target.last_number.empty())
                return {};
    return number;
}

bool any_changed(AnnotatedText const& side, std::vector<std::uint32_t> const& citations) {
    return std::any_of(citations.begin(), citations.end(), [&](std::uint32_t citation) {
        auto const words = side.words_in(side.section->citations[citation].span);
        for (auto i = words.begin; i < words.end; ++i)
            if (side.is_changed(i))
                return true;
        return false;
    });
}

void add_lists(AnnotatedText& side, std::vector<std::uint32_t> const& citations, Coverage how) {
    for (auto const citation : citations)
        claim(side, side.words_in(side.section->citations[citation].span), how);
}

bool is_conjunction(std::string_view word) {
    return word == "and" || word == "or";
}

/// The conjunction that was inserted or deleted in the lists, if there is only one.
std::string_view changed_conjunction(AnnotatedText const& side,
                                     std::vector<std::uint32_t> const& citations) {
    std::string_view found;
    for (auto const citation : citations) {
        auto const words = side.words_in(side.section->citations[citation].span);
        for (auto i = words.begin; i < words.end; ++i) {
            if (!side.is_changed(i) || !is_conjunction(side.lower[i]))
                continue;
            if (!found.empty() && found != side.lower[i])
                return {};
            found = side.lower[i];
        }
    }
    return found;
}

bool points(std::string_view word) {
    return word == "this" || word == "that";
}

/// Leaves the words of the lists that pass `test` for later passes.
void release(AnnotatedText& side,
             std::vector<std::uint32_t> const& citations,
             bool (*test)(std::string_view)) {
    for (auto const citation : citations) {
        auto const words = side.words_in(side.section->citations[citation].span);
        for (auto i = words.begin; i < words.end; ++i)
            if (side.is_changed(i) && test(side.lower[i]))
                side.coverage[i] = Coverage::None;
    }
}

Reference parent_of(AnnotatedText const& side, Citation const& citation, std::string const& path) {
    Reference reference;
    reference.first =
        name_of(citation, citation.targets.front().number, path, citation.span.of(side.text));
    reference.span = citation.span;
    reference.whole = citation.span;
    return reference;
}

class CitationListDiff {
public:
    explicit CitationListDiff(TextPair& texts)
        : texts_(texts), after_last_(ends_of_previous_matches(texts.old_side)),
          next_(starts_of_next_matches(texts.old_side, texts.new_side)) {
        for (ProvisionIndex o = 1; o < texts.old_side.paths.size(); ++o)
            old_provisions_.emplace(texts.old_side.paths[o], o);
    }

    /// Compares the provision that contains all members, then the members that only one side has.
    void compare(CitationGroup const& group) {
        auto& old_side = texts_.old_side;
        auto& new_side = texts_.new_side;
        if (!any_changed(old_side, group.olds) && !any_changed(new_side, group.news))
            return;
        bool const is_pair = group.olds.size() == 1 && group.news.size() == 1;
        auto const& before = old_side.section->citations[group.olds.front()];
        auto const& after = new_side.section->citations[group.news.front()];
        auto const old_parent = is_pair ? common_parent(before) : std::string();
        auto const new_parent = is_pair ? common_parent(after) : std::string();
        if (old_parent != new_parent && !old_parent.empty() && !new_parent.empty()) {
            auto const old_reference = parent_of(old_side, before, old_parent);
            auto const new_reference = parent_of(new_side, after, new_parent);
            report(&old_reference, &new_reference, group);
        }
        auto deleted = members(old_side, group.olds, old_parent);
        auto inserted = members(new_side, group.news, new_parent);
        auto const conforming = old_parent == new_parent ? take_conforming(deleted, inserted)
                                                         : std::vector<std::pair<Member, Member>>{};
        drop_common(deleted, inserted);
        bool const is_same =
            conforming.empty() && deleted.empty() && inserted.empty() && old_parent == new_parent;
        add_lists(old_side, group.olds, is_same ? Coverage::Form : Coverage::Immaterial);
        add_lists(new_side, group.news, is_same ? Coverage::Form : Coverage::Immaterial);
        for (auto const& [before_member, after_member] : conforming)
            report(&before_member.reference, &after_member.reference, group, true);
        auto const partner = pair(deleted, inserted, group);
        std::vector<char> reported(inserted.size(), 0);
        for (std::size_t i = 0; i < deleted.size(); ++i) {
            if (partner[i] != no_word)
                reported[partner[i]] = 1;
            report(&deleted[i].reference,
                   partner[i] == no_word ? nullptr : &inserted[partner[i]].reference,
                   group);
        }
        for (std::size_t i = 0; i < inserted.size(); ++i)
            if (reported[i] == 0)
                report(nullptr, &inserted[i].reference, group);
        auto const old_conjunction = changed_conjunction(old_side, group.olds);
        auto const new_conjunction = changed_conjunction(new_side, group.news);
        if (!old_conjunction.empty() && !new_conjunction.empty()
            && old_conjunction != new_conjunction) {
            release(old_side, group.olds, is_conjunction);
            release(new_side, group.news, is_conjunction);
        }
        // "that section" may be another one than "this section", which the citation does not tell.
        release(old_side, group.olds, points);
        release(new_side, group.news, points);
    }

    ReferenceChanges take() { return std::move(changes_); }

private:
    /// The provision of the old section that a member cites; `no_provision` if there is none.
    ProvisionIndex cited_by(Member const& member) const {
        auto const word = texts_.old_side.words_in(member.reference.span).begin;
        auto around = texts_.old_side.paths[texts_.old_side.provision(word)];
        while (!member.path.empty()) {
            if (auto const found = old_provisions_.find(around + member.path);
                found != old_provisions_.end())
                return found->second;
            if (around.empty())
                break;
            around.resize(around.rfind('('));
        }
        return no_provision;
    }

    /// Takes out the members that cite the same provision before and after it got another
    /// designator: "subparagraph (A) or (B)" becomes "subparagraph (A)" where (A) is removed and
    /// (B) is now (A).
    std::vector<std::pair<Member, Member>> take_conforming(Members& deleted,
                                                           Members& inserted) const {
        std::vector<std::pair<Member, Member>> pairs;
        for (std::size_t i = 0; i < deleted.size(); ++i) {
            auto const old_provision = cited_by(deleted[i]);
            auto const partner =
                old_provision == no_provision ? no_provision : texts_.partner[old_provision];
            if (partner == no_provision)
                continue;
            auto const& path = texts_.new_side.paths[partner];
            if (path == texts_.old_side.paths[old_provision])
                continue;
            auto const same =
                std::find_if(inserted.begin(), inserted.end(), [&](Member const& member) {
                    return !member.path.empty() && path.ends_with(member.path)
                        && member.path.size() == deleted[i].path.size();
                });
            if (same == inserted.end())
                continue;
            pairs.emplace_back(std::move(deleted[i]), std::move(*same));
            inserted.erase(same);
            deleted.erase(deleted.begin() + static_cast<std::ptrdiff_t>(i--));
        }
        return pairs;
    }

    /// For each deleted member the inserted one that replaced it, or `no_word`: one that cites the
    /// same section in whole or in part; the first one between the same matched words; or, if one
    /// section replaced another, the next of its provisions.
    std::vector<std::uint32_t> pair(Members const& deleted,
                                    Members const& inserted,
                                    CitationGroup const& group) const {
        std::vector<std::uint32_t> partner(deleted.size(), no_word);
        std::vector<char> used(inserted.size(), 0);
        auto const take = [&](std::size_t i, std::size_t k) {
            if (partner[i] != no_word || used[k] != 0)
                return;
            partner[i] = static_cast<std::uint32_t>(k);
            used[k] = 1;
        };
        pair_parts(deleted, inserted, take);
        pair_parts(inserted, deleted, [&](std::size_t k, std::size_t i) { take(i, k); });
        std::set<std::size_t> free; // inserted members that replace no other
        for (std::size_t k = 0; k < inserted.size(); ++k)
            if (used[k] == 0)
                free.insert(free.end(), k);
        for (std::size_t i = 0; i < deleted.size(); ++i) {
            auto const words = texts_.old_side.words_in(deleted[i].reference.span);
            auto const reach = WordRange{after_last_[words.begin], next_[words.end]};
            auto const first =
                std::partition_point(inserted.begin(), inserted.end(), [&](Member const& member) {
                    return texts_.new_side.words_in(member.reference.span).end <= reach.begin;
                });
            auto const other = free.lower_bound(static_cast<std::size_t>(first - inserted.begin()));
            if (partner[i] != no_word || other == free.end()
                || texts_.new_side.words_in(inserted[*other].reference.span).begin >= reach.end)
                continue;
            take(i, *other);
            free.erase(other);
        }
        auto const old_number = common_number(texts_.old_side, group.olds);
        auto const new_number = common_number(texts_.new_side, group.news);
        if (old_number.empty() || new_number.empty() || old_number == new_number)
            return partner;
        for (std::size_t i = 0; i < deleted.size() && !free.empty(); ++i)
            if (partner[i] == no_word) {
                take(i, *free.begin());
                free.erase(free.begin());
            }
        return partner;
    }

    /// Calls `take` for those of `parts` that are in one of `wholes`: "99-6(a)" in "99-6".
    template <class Take>
    static void pair_parts(Members const& parts, Members const& wholes, Take const& take) {
        std::map<std::string_view, std::size_t> by_name;
        for (std::size_t k = 0; k < wholes.size(); ++k)
            by_name.emplace(wholes[k].name, k);
        for (std::size_t i = 0; i < parts.size(); ++i) {
            std::string_view name = parts[i].name;
            for (auto cut = name.rfind('('); cut != name.npos && cut != 0; cut = name.rfind('(')) {
                name = name.substr(0, cut);
                if (auto const whole = by_name.find(name); whole != by_name.end())
                    take(i, whole->second);
            }
        }
    }

    void report(Reference const* before,
                Reference const* after,
                CitationGroup const& group,
                bool is_same_law = false) {
        ReferenceChange change;
        change.is_same_law = is_same_law;
        if (before != nullptr) {
            claim(texts_.old_side, texts_.old_side.words_in(before->whole));
            change.before = *before;
        }
        auto whole = texts_.new_side.section->citations[group.news.front()].span;
        if (after != nullptr) {
            whole = after->whole;
            claim(texts_.new_side, texts_.new_side.words_in(whole));
            change.after = *after;
        }
        change.word = texts_.new_side.words_in(whole).begin;
        change.at = texts_.new_side.paths[texts_.new_side.provision(change.word)];
        changes_.push_back(std::move(change));
    }

    TextPair& texts_;
    std::vector<std::uint32_t> after_last_;
    std::vector<std::uint32_t> next_;
    std::map<std::string, ProvisionIndex> old_provisions_; ///< by path
    ReferenceChanges changes_;
};

} // namespace

std::vector<CitationGroup> group_citations(TextPair const& texts) {
    auto const& olds = texts.old_side.section->citations;
    auto const& news = texts.new_side.section->citations;
    auto const old_count = static_cast<std::uint32_t>(olds.size());
    Sets sets(old_count + static_cast<std::uint32_t>(news.size()));
    auto const by_word = citations_by_word(texts.new_side);
    for (std::uint32_t o = 0; o < old_count; ++o) {
        auto const words = texts.old_side.words_in(olds[o].span);
        for (auto i = words.begin; i < words.end; ++i)
            if (auto const match = texts.old_side.match[i];
                match != no_word && by_word[match] != no_word)
                sets.join(o, old_count + by_word[match]);
    }
    std::vector<CitationGroup> by_first(old_count);
    for (std::uint32_t o = 0; o < old_count; ++o)
        by_first[sets.first_of(o)].olds.push_back(o);
    for (std::uint32_t n = 0; n < news.size(); ++n)
        if (auto const first = sets.first_of(old_count + n); first < old_count)
            by_first[first].news.push_back(n);
    std::vector<CitationGroup> groups;
    for (auto& group : by_first)
        if (!group.news.empty() && is_list(group, texts))
            groups.push_back(std::move(group));
    return groups;
}

ReferenceChanges compare_citation_lists(TextPair& texts, std::vector<CitationGroup> const& groups) {
    if (groups.empty())
        return {};
    CitationListDiff comparing(texts);
    for (auto const& group : groups)
        comparing.compare(group);
    return comparing.take();
}

} // namespace nutmeg
