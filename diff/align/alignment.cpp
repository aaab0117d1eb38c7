#include "diff/align/alignment.hpp"

#include "diff/align/candidate_pair.hpp"
#include "diff/align/designation.hpp"
#include "diff/align/moved_provisions.hpp"
#include "diff/align/pair_weights.hpp"
#include "diff/align/runs_by_partner.hpp"
#include "diff/align/similarity.hpp"
#include "diff/words/weighted_lis.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <string_view>

namespace nutmeg {

namespace {

/// Minimum similarity of provisions with other parents: half of their words, because nothing else
/// shows that they are the same.
constexpr double least_anywhere = 0.5;
/// The same of provisions that changed places with a sibling, where an exchange of nearly equal
/// texts would explain the changes too.
constexpr double least_moved = 0.75;
/// Share of their weight that existing text and its provision must have in common. Small, because
/// the designator is often put into the middle of a sentence.
constexpr double least_common = 0.2;

class Aligner {
public:
    Aligner(NumberedWords const& old_side,
            NumberedWords const& new_side,
            std::vector<CommonRun> runs,
            RunSource source)
        : old_side_(old_side), new_side_(new_side), old_(old_side.words), new_(new_side.words),
          source_(source), runs_(std::move(runs)), pairs_(old_side, new_side, runs_, source),
          old_children_(pairs_.old_children()), new_children_(pairs_.new_children()),
          similarity_(pairs_.similarity()) {
        alignment_.old_to_new.assign(old_.parents.size(), no_provision);
        alignment_.new_to_old.assign(new_.parents.size(), no_provision);
    }

    Alignment run() {
        pair_up(0, 0);
        pair_moved_terms();
        pair_anywhere();
        pair_rewritten();
        pair_moved();
        find_existing_text();
        return std::move(alignment_);
    }

private:
    void link(ProvisionIndex o, ProvisionIndex n) {
        alignment_.old_to_new[o] = n;
        alignment_.new_to_old[n] = o;
    }

    bool old_free(ProvisionIndex provision) const {
        return alignment_.old_to_new[provision] == no_provision;
    }
    bool new_free(ProvisionIndex provision) const {
        return alignment_.new_to_old[provision] == no_provision;
    }
    bool both_free(ProvisionIndex o, ProvisionIndex n) const { return old_free(o) && new_free(n); }

    /// Pairs the two provisions and, level by level, their children.
    void pair_up(ProvisionIndex old_provision, ProvisionIndex new_provision) {
        std::vector<std::pair<ProvisionIndex, ProvisionIndex>> todo{{old_provision, new_provision}};
        while (!todo.empty()) {
            auto const [o, n] = todo.back();
            todo.pop_back();
            link(o, n);
            for (auto const& pair : best_pairs_under(o, n, RequiredShare::Most))
                todo.push_back(pair);
        }
    }

    std::vector<std::pair<ProvisionIndex, ProvisionIndex>> best_pairs_under(
        ProvisionIndex o, ProvisionIndex n, RequiredShare required) const {
        return best_pairs(
            free_of(old_children_[o], true), free_of(new_children_[n], false), required);
    }

    std::vector<ProvisionIndex> free_of(std::vector<ProvisionIndex> const& provisions,
                                        bool old_side) const {
        std::vector<ProvisionIndex> all;
        for (auto const provision : provisions)
            if (old_side ? old_free(provision) : new_free(provision))
                all.push_back(provision);
        return all;
    }

    static constexpr std::size_t none = ~std::size_t{0};

    /// The heaviest set of pairs that keeps the order of both lists. Only pairs that share words,
    /// the designator or the defined term are candidates, because a full table of long lists would
    /// be too large.
    std::vector<std::pair<ProvisionIndex, ProvisionIndex>> best_pairs(
        std::vector<ProvisionIndex> const& olds,
        std::vector<ProvisionIndex> const& news,
        RequiredShare required) const {
        std::vector<WeightedPair> candidate_pairs;
        auto const with_same_designator = with_same_designator_as(olds, news);
        auto const with_same_term = with_same_term_as(olds, news);
        for (std::size_t i = 0; i < olds.size(); ++i)
            for (auto const j :
                 candidates(olds[i], news, {with_same_designator[i], with_same_term[i]}))
                if (auto const value = pairs_.weight(olds[i], news[j], required);
                    value > 0 && (required == RequiredShare::Most || !crosses(olds[i], news[j])))
                    candidate_pairs.push_back({i, j, value});
        std::vector<std::pair<ProvisionIndex, ProvisionIndex>> pairs;
        for (auto const& [i, j, value] : heaviest_increasing_subsequence(candidate_pairs))
            pairs.emplace_back(olds[i], news[j]);
        return pairs;
    }

    /// For each old provision the index of the new one with the same level and designator, or
    /// `none`. Repeated designators are matched in order.
    std::vector<std::size_t> with_same_designator_as(
        std::vector<ProvisionIndex> const& olds, std::vector<ProvisionIndex> const& news) const {
        using Key = std::pair<Level, std::string_view>;
        std::map<Key, std::vector<std::size_t>> indices;
        for (std::size_t j = news.size(); j-- > 0;)
            indices[{level(new_, news[j]), designator(new_, news[j])}].push_back(j);
        std::vector<std::size_t> with_same_designator;
        for (auto const provision : olds) {
            auto const found = indices.find({level(old_, provision), designator(old_, provision)});
            bool const has = found != indices.end() && !found->second.empty();
            with_same_designator.push_back(has ? found->second.back() : none);
            if (has)
                found->second.pop_back();
        }
        return with_same_designator;
    }

    /// For each old provision the index of the new one that defines the same term, or `none`.
    std::vector<std::size_t> with_same_term_as(std::vector<ProvisionIndex> const& olds,
                                               std::vector<ProvisionIndex> const& news) const {
        std::map<std::string_view, std::size_t> indices;
        for (std::size_t j = 0; j < news.size(); ++j)
            if (!pairs_.new_term(news[j]).empty())
                indices.try_emplace(pairs_.new_term(news[j]), j);
        std::vector<std::size_t> with_same_term;
        for (auto const provision : olds) {
            auto const found = indices.find(pairs_.old_term(provision));
            with_same_term.push_back(found == indices.end() ? none : found->second);
        }
        return with_same_term;
    }

    /// Indices of the new provisions that share words with the old one, and `others`.
    std::vector<std::size_t> candidates(ProvisionIndex old_provision,
                                        std::vector<ProvisionIndex> const& news,
                                        std::array<std::size_t, 2> const& others) const {
        std::vector<std::size_t> indices;
        for (auto const provision : similarity_.related_to(old_provision)) {
            auto const found = std::lower_bound(news.begin(), news.end(), provision);
            if (found != news.end() && *found == provision)
                indices.push_back(static_cast<std::size_t>(found - news.begin()));
        }
        for (auto const other : others)
            if (other != none && std::find(indices.begin(), indices.end(), other) == indices.end())
                indices.push_back(other);
        return indices;
    }

    /// Pairs provisions that define a term that no other provision of their text defines, wherever
    /// they are.
    void pair_moved_terms() {
        auto const olds = by_term(pairs_.old_terms());
        auto const news = by_term(pairs_.new_terms());
        for (auto const& [term, o] : olds)
            if (auto const found = news.find(term); found != news.end() && o != no_provision
                                                    && found->second != no_provision
                                                    && both_free(o, found->second))
                pair_up(o, found->second);
    }

    /// The provision that defines each term; `no_provision` if several do.
    static std::map<std::string_view, ProvisionIndex> by_term(
        std::vector<std::string> const& terms) {
        std::map<std::string_view, ProvisionIndex> all;
        for (ProvisionIndex provision = 1; provision < terms.size(); ++provision)
            if (!terms[provision].empty())
                if (auto const [known, is_new] = all.try_emplace(terms[provision], provision);
                    !is_new)
                    known->second = no_provision;
        return all;
    }

    /// Pairs similar provisions that have no partner yet, whatever their parents and levels, most
    /// similar first.
    void pair_anywhere() {
        std::vector<CandidatePair> candidate_pairs;
        for (auto const& [o, n] : similarity_.pairs())
            if (o != 0 && n != 0 && both_free(o, n) && !pairs_.terms_forbid(o, n)
                && (similarity_.similarity(o, n) >= least_anywhere || pairs_.is_contained(o, n)))
                candidate_pairs.push_back({similarity_.similarity(o, n), o, n});
        std::sort(candidate_pairs.begin(), candidate_pairs.end());
        for (auto const& [similarity, o, n] : candidate_pairs)
            if (both_free(o, n) && (similarity >= least_moved || !crosses(o, n)))
                pair_grown(o, n);
    }

    /// Whether pairing the two would exchange their order with that of a pair of their siblings.
    bool crosses(ProvisionIndex o, ProvisionIndex n) const {
        auto const old_parent = old_.parents[o];
        if (alignment_.old_to_new[old_parent] != new_.parents[n])
            return false;
        for (auto const sibling : old_children_[old_parent]) {
            auto const partner = alignment_.old_to_new[sibling];
            if (partner != no_provision && new_.parents[partner] == new_.parents[n]
                && (sibling < o) != (partner < n))
                return true;
        }
        return false;
    }

    /// A provision that was divided, such as "(f)" into "(e)(1)" and a new "(e)(2)", became the
    /// whole, (e). So the partner of `o` is the ancestor of `n` with the level of `o` and a parent
    /// that is the partner of its parent. The same is tried with the sides exchanged.
    void pair_grown(ProvisionIndex o, ProvisionIndex n) {
        for (auto up = new_.parents[n]; up != 0 && new_free(up); up = new_.parents[up])
            if (level(new_, up) == level(old_, o)) {
                if (alignment_.old_to_new[old_.parents[o]] == new_.parents[up]
                    && (pairs_.share_most_words(o, up, false) || only_gained_parts(o, n, up)))
                    return pair_up(o, up);
                break;
            }
        for (auto up = old_.parents[o]; up != 0 && old_free(up); up = old_.parents[up])
            if (level(old_, up) == level(new_, n)) {
                if (alignment_.old_to_new[old_.parents[up]] == new_.parents[n]
                    && pairs_.share_most_words(up, n, false))
                    return pair_up(up, n);
                break;
            }
        pair_up(o, n);
    }

    /// Whether `up` is `n`, which has the words of `o`, with new parts after it: "(f) The fee" became
    /// "(e) (1) The fee" with a new (2), which no other provision of the old list is like.
    bool only_gained_parts(ProvisionIndex o, ProvisionIndex n, ProvisionIndex up) const {
        auto const& parts = new_children_[up];
        if (pairs_.new_weights().direct[up] > 0 || parts.empty() || parts.front() != n)
            return false;
        auto const& siblings = old_children_[old_.parents[o]];
        return std::none_of(parts.begin() + 1, parts.end(), [&](ProvisionIndex part) {
            return std::any_of(siblings.begin(), siblings.end(), [&](ProvisionIndex sibling) {
                return sibling != o && similarity_.similarity(sibling, part) >= least_anywhere;
            });
        });
    }

    /// Pairs children of partners that have no partner yet: those that define the same term,
    /// anywhere in the list, and those similar enough even if more of their words are elsewhere.
    void pair_rewritten() {
        for (ProvisionIndex n = 0; n < new_.parents.size(); ++n) {
            auto const o = alignment_.new_to_old[n];
            if (o == no_provision)
                continue;
            pair_same_terms(o, n);
            for (auto const& [old_child, new_child] : best_pairs_under(o, n, RequiredShare::Any))
                pair_up(old_child, new_child);
            pair_in_place(o, n);
        }
    }

    /// Pairs list members with the same designator whose neighbors are partners: they were
    /// rewritten. Subsections that have no words in common are a deleted and an added one.
    void pair_in_place(ProvisionIndex o, ProvisionIndex n) {
        auto const& olds = old_children_[o];
        auto const& news = new_children_[n];
        for (auto const& [i, j] : in_same_place(olds, news))
            if (both_free(olds[i], news[j]) && level(old_, olds[i]) != Level::Subsection
                && level(old_, olds[i]) == level(new_, news[j])
                && !pairs_.terms_forbid(olds[i], news[j]) && !pairs_.is_elsewhere(olds[i], news[j]))
                pair_up(olds[i], news[j]);
    }

    /// Indices of children with the same designator, where those before are partners or there are
    /// none, and those after likewise.
    std::vector<std::pair<std::size_t, std::size_t>> in_same_place(
        std::vector<ProvisionIndex> const& olds, std::vector<ProvisionIndex> const& news) const {
        std::vector<std::pair<std::size_t, std::size_t>> places;
        auto const with_same_designator = with_same_designator_as(olds, news);
        for (std::size_t i = 0; i < olds.size(); ++i) {
            auto const j = with_same_designator[i];
            if (j == none)
                continue;
            bool const follows =
                i == 0 || j == 0 ? i == j : alignment_.old_to_new[olds[i - 1]] == news[j - 1];
            bool const is_last = i + 1 == olds.size() || j + 1 == news.size();
            bool const precedes = is_last ? i + 1 == olds.size() && j + 1 == news.size()
                                          : alignment_.old_to_new[olds[i + 1]] == news[j + 1];
            if (follows && precedes)
                places.emplace_back(i, j);
        }
        return places;
    }

    void pair_same_terms(ProvisionIndex o, ProvisionIndex n) {
        auto const olds = free_of(old_children_[o], true);
        auto const news = free_of(new_children_[n], false);
        auto const with_same_term = with_same_term_as(olds, news);
        for (std::size_t i = 0; i < olds.size(); ++i)
            if (with_same_term[i] != none && both_free(olds[i], news[with_same_term[i]])
                && level(old_, olds[i]) == level(new_, news[with_same_term[i]]))
                pair_up(olds[i], news[with_same_term[i]]);
    }

    void pair_moved() {
        std::vector<ProvisionIndex> olds;
        std::vector<ProvisionIndex> news;
        for (ProvisionIndex provision = 1; provision < old_.parents.size(); ++provision)
            if (old_free(provision))
                olds.push_back(provision);
        for (ProvisionIndex provision = 1; provision < new_.parents.size(); ++provision)
            if (new_free(provision))
                news.push_back(provision);
        for (auto const& [similarity, o, n] : moved_provisions(old_, new_, olds, news))
            if (both_free(o, n) && !pairs_.terms_forbid(o, n)
                && similarity_.similarity(o, n) >= least_moved)
                pair_up(o, n);
    }

    /// Finds existing text that got or lost a designator. If neither provision has a partner, the
    /// two become partners.
    void find_existing_text() {
        if (source_ == RunSource::Comparison)
            runs_ = runs_by_partner(old_side_, new_side_, runs_, alignment_);
        auto const kept = similarity_by_runs(pairs_.old_weights(), pairs_.new_weights(), runs_);
        auto const moved_from = containers_of(
            pairs_.new_weights(), pairs_.old_weights(), swapped(runs_), alignment_.new_to_old);
        auto const moved_to =
            containers_of(pairs_.old_weights(), pairs_.new_weights(), runs_, alignment_.old_to_new);
        std::vector<CandidatePair> candidate_pairs;
        auto const propose = [&](ProvisionIndex o, ProvisionIndex n) {
            if (o != 0 && n != 0 && o != no_provision && n != no_provision && both_free(o, n)
                && !pairs_.terms_forbid(o, n)
                && kept.common(o, n).plain >= least_common * pairs_.old_weights().all[o]
                && kept.common(o, n).plain >= least_common * pairs_.new_weights().all[n])
                candidate_pairs.push_back({kept.common(o, n).plain, o, n});
        };
        for (ProvisionIndex n = 0; n < moved_from.size(); ++n)
            propose(moved_from[n], n);
        for (ProvisionIndex o = 0; o < moved_to.size(); ++o)
            propose(o, moved_to[o]);
        std::sort(candidate_pairs.begin(), candidate_pairs.end());
        for (auto const& [weight, o, n] : candidate_pairs)
            if (both_free(o, n))
                pair_grown(o, n);
        alignment_.moved_from = moved_from;
        alignment_.moved_to = moved_to;
        for (ProvisionIndex n = 0; n < moved_from.size(); ++n)
            if (auto const o = moved_from[n]; o != no_provision && (!new_free(n) || old_free(o)))
                alignment_.moved_from[n] = no_provision;
        for (ProvisionIndex o = 0; o < moved_to.size(); ++o)
            if (auto const n = moved_to[o]; n != no_provision && (!old_free(o) || new_free(n)))
                alignment_.moved_to[o] = no_provision;
    }

    NumberedWords const& old_side_;
    NumberedWords const& new_side_;
    SectionWords const& old_;
    SectionWords const& new_;
    RunSource source_;
    std::vector<CommonRun> runs_;
    PairWeights pairs_;
    ChildLists const& old_children_;
    ChildLists const& new_children_;
    ProvisionSimilarity const& similarity_;
    Alignment alignment_;
};

} // namespace

Alignment align(NumberedWords const& old_side,
                NumberedWords const& new_side,
                std::vector<CommonRun> const& runs,
                RunSource source) {
    if (!is_swapped(old_side.words.section->text, new_side.words.section->text))
        return Aligner(old_side, new_side, runs, source).run();
    auto swapped_result = Aligner(new_side, old_side, swapped(runs), source).run();
    return {std::move(swapped_result.new_to_old),
            std::move(swapped_result.old_to_new),
            std::move(swapped_result.moved_to),
            std::move(swapped_result.moved_from)};
}

Alignment align(SectionWords const& old_words,
                SectionWords const& new_words,
                std::vector<CommonRun> const& runs,
                RunSource source) {
    Vocabulary vocabulary;
    auto const old_numbers = vocabulary.numbers(old_words.section->text, old_words.words);
    auto const new_numbers = vocabulary.numbers(new_words.section->text, new_words.words);
    return align(
        NumberedWords{old_words, old_numbers}, NumberedWords{new_words, new_numbers}, runs, source);
}

} // namespace nutmeg
