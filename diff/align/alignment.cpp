#include "diff/align/alignment.hpp"

#include "diff/align/candidate_pair.hpp"
#include "diff/align/defined_terms.hpp"
#include "diff/align/designation.hpp"
#include "diff/align/moved_provisions.hpp"
#include "diff/align/similarity.hpp"
#include "diff/words/weighted_lis.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>

namespace nutmeg {

namespace {

constexpr double same_designator_bonus = 0.12;
constexpr double same_term_bonus = 1;
/// Minimum similarity of partners.
constexpr double least_with_designator = 0.12; ///< with the same designator
constexpr double least_without = 0.3;          ///< with different designators
constexpr double least_anywhere = 0.5;         ///< with other parents
/// Share of their weight that existing text and its provision must have in common.
constexpr double least_common = 0.2;
/// Share of what a provision kept that its partner must have.
constexpr double least_share = 0.5;
constexpr double least_share_with_designator = 0.33;
constexpr double least_share_of_whole = 0.8;
constexpr double clearly_more_similar = 0.05;
constexpr double few = 4 * full_weight; ///< weight of a provision that may be rewritten entirely

/// How much of what the other kept a partner must have.
enum class RequiredShare : bool { Most, Any };

class Aligner {
public:
    Aligner(SectionWords const& old_words,
            SectionWords const& new_words,
            std::vector<CommonRun> runs,
            RunSource source)
        : old_(old_words), new_(new_words), runs_(std::move(runs)),
          old_children_(children_of(old_words)), new_children_(children_of(new_words)),
          old_weights_(compute_weights(old_words)), new_weights_(compute_weights(new_words)),
          similarity_(old_weights_, new_weights_, runs_), old_terms_(defined_terms(old_words)),
          new_terms_(defined_terms(new_words)),
          all_old_terms_(old_terms_.begin(), old_terms_.end()),
          all_new_terms_(new_terms_.begin(), new_terms_.end()) {
        alignment_.old_to_new.assign(old_.parents.size(), no_provision);
        alignment_.new_to_old.assign(new_.parents.size(), no_provision);
        kept_designators_.assign(old_.parents.size(), no_provision);
        if (source == RunSource::Marks)
            find_kept_designators();
    }

    Alignment run() {
        pair_up(0, 0);
        pair_anywhere();
        pair_rewritten();
        pair_moved();
        find_existing_text();
        return std::move(alignment_);
    }

private:
    using Children = std::vector<std::vector<ProvisionIndex>>;

    static Children children_of(SectionWords const& words) {
        Children children(words.parents.size());
        for (ProvisionIndex provision = 1; provision < words.parents.size(); ++provision)
            children[words.parents[provision]].push_back(provision);
        return children;
    }

    static std::string_view designator(SectionWords const& words, ProvisionIndex provision) {
        return words.section->provisions[provision - 1].designator.of(words.section->text);
    }
    static Level level(SectionWords const& words, ProvisionIndex provision) {
        return words.section->provisions[provision - 1].level;
    }

    void find_kept_designators() {
        for (auto const& run : runs_)
            for (std::uint32_t i = 0; i < run.size; ++i)
                if (is_designator(old_, run.old_begin + i)
                    && is_designator(new_, run.new_begin + i))
                    kept_designators_[old_.provision_of[run.old_begin + i]] =
                        new_.provision_of[run.new_begin + i];
    }

    bool same_term(ProvisionIndex o, ProvisionIndex n) const {
        return !old_terms_[o].empty() && old_terms_[o] == new_terms_[n];
    }

    /// Whether one of the two defines a term that another provision of the other text defines.
    bool terms_forbid(ProvisionIndex o, ProvisionIndex n) const {
        auto const& before = old_terms_[o];
        auto const& after = new_terms_[n];
        return before != after
            && ((!before.empty() && all_new_terms_.count(before) != 0)
                || (!after.empty() && all_old_terms_.count(after) != 0));
    }

    /// The weight of pairing the two; 0 if they cannot be partners.
    double weight(ProvisionIndex o, ProvisionIndex n, RequiredShare required) const {
        if (level(old_, o) != level(new_, n))
            return 0;
        bool const same = designator(old_, o) == designator(new_, n);
        auto const bonus = same ? same_designator_bonus : 0;
        auto const similarity = similarity_.similarity(o, n);
        if (same_term(o, n) || (required == RequiredShare::Any && kept_designators_[o] == n))
            return similarity + bonus + same_term_bonus;
        if (terms_forbid(o, n))
            return 0;
        if (similarity >= (same ? least_with_designator : least_without)
            || (same && has_grown(o, n)))
            return required == RequiredShare::Any || share_most_words(o, n, same)
                     ? similarity + bonus
                     : 0;
        return required == RequiredShare::Any && same && is_short(o, n) ? bonus : 0;
    }

    /// Whether most of the smaller one is in the larger one, which may have other words too.
    bool has_grown(ProvisionIndex o, ProvisionIndex n) const {
        auto const smaller = std::min(similarity_.old_weight(o), similarity_.new_weight(n));
        return similarity_.common(o, n) >= least_share * smaller;
    }

    /// Whether each of the two has most of what the other kept. If the designators differ and one
    /// is only a part of the other ("(b)" that became "(a)(2)", next to an old "(a)" that became
    /// "(a)(1)"), it must have nearly all of it. If they are the same, a part may have less,
    /// provided that the whole has no words besides its parts.
    bool share_most_words(ProvisionIndex o, ProvisionIndex n, bool same) const {
        auto const shares = similarity_.shares(o, n);
        auto const least = std::min(shares.of_old, shares.of_new);
        if (!same)
            return least >= (is_part_of(o, n) ? least_share_of_whole : least_share);
        bool const only_parts = old_weights_.direct[o] <= 0 || new_weights_.direct[n] <= 0;
        return least
                >= (only_parts || !is_part_of(o, n) ? least_share_with_designator : least_share)
            && std::max(shares.of_old, shares.of_new) >= least_share;
    }

    /// Whether a child of one of the two is clearly more similar to the other.
    bool is_part_of(ProvisionIndex o, ProvisionIndex n) const {
        auto const least = similarity_.similarity(o, n) + clearly_more_similar;
        return std::any_of(
                   new_children_[n].begin(),
                   new_children_[n].end(),
                   [&](ProvisionIndex child) { return similarity_.similarity(o, child) >= least; })
            || std::any_of(
                   old_children_[o].begin(), old_children_[o].end(), [&](ProvisionIndex child) {
                       return similarity_.similarity(child, n) >= least;
                   });
    }

    /// Short provisions with the same designator are partners even if every word changed.
    bool is_short(ProvisionIndex o, ProvisionIndex n) const {
        return similarity_.old_weight(o) <= few && similarity_.new_weight(n) <= few;
    }

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
                if (auto const value = weight(olds[i], news[j], required); value > 0)
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
            if (!new_terms_[news[j]].empty())
                indices.try_emplace(new_terms_[news[j]], j);
        std::vector<std::size_t> with_same_term;
        for (auto const provision : olds) {
            auto const found = indices.find(old_terms_[provision]);
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

    /// Pairs similar provisions that have no partner yet, whatever their parents and levels, most
    /// similar first.
    void pair_anywhere() {
        std::vector<CandidatePair> candidate_pairs;
        for (auto const& [o, n] : similarity_.pairs())
            if (o != 0 && n != 0 && both_free(o, n) && !terms_forbid(o, n)
                && similarity_.similarity(o, n) >= least_anywhere)
                candidate_pairs.push_back({similarity_.similarity(o, n), o, n});
        std::sort(candidate_pairs.begin(), candidate_pairs.end());
        for (auto const& [similarity, o, n] : candidate_pairs)
            if (both_free(o, n))
                pair_grown(o, n);
    }

    /// A provision that was divided, such as "(f)" into "(e)(1)" and a new "(e)(2)", became the
    /// whole, (e). So the partner of `o` is the ancestor of `n` with the level of `o` and a parent
    /// that is the partner of its parent. The same is tried with the sides exchanged.
    void pair_grown(ProvisionIndex o, ProvisionIndex n) {
        for (auto up = new_.parents[n]; up != 0 && new_free(up); up = new_.parents[up])
            if (level(new_, up) == level(old_, o)) {
                if (alignment_.old_to_new[old_.parents[o]] == new_.parents[up]
                    && share_most_words(o, up, false))
                    return pair_up(o, up);
                break;
            }
        for (auto up = old_.parents[o]; up != 0 && old_free(up); up = old_.parents[up])
            if (level(old_, up) == level(new_, n)) {
                if (alignment_.old_to_new[old_.parents[up]] == new_.parents[n]
                    && share_most_words(up, n, false))
                    return pair_up(up, n);
                break;
            }
        pair_up(o, n);
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
        }
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
            if (both_free(o, n) && !terms_forbid(o, n))
                pair_up(o, n);
    }

    /// Finds existing text that got or lost a designator. If neither provision has a partner, the
    /// two become partners.
    void find_existing_text() {
        auto const moved_from =
            containers_of(new_weights_, old_weights_, swapped(runs_), alignment_.new_to_old);
        auto const moved_to =
            containers_of(old_weights_, new_weights_, runs_, alignment_.old_to_new);
        std::vector<CandidatePair> candidate_pairs;
        auto const propose = [&](ProvisionIndex o, ProvisionIndex n) {
            if (o != 0 && n != 0 && o != no_provision && n != no_provision && both_free(o, n)
                && !terms_forbid(o, n)
                && similarity_.common(o, n) >= least_common * similarity_.old_weight(o)
                && similarity_.common(o, n) >= least_common * similarity_.new_weight(n))
                candidate_pairs.push_back({similarity_.common(o, n), o, n});
        };
        for (ProvisionIndex n = 0; n < moved_from.size(); ++n)
            propose(moved_from[n], n);
        for (ProvisionIndex o = 0; o < moved_to.size(); ++o)
            propose(o, moved_to[o]);
        std::sort(candidate_pairs.begin(), candidate_pairs.end());
        for (auto const& [weight, o, n] : candidate_pairs)
            if (both_free(o, n))
                pair_up(o, n);
        alignment_.moved_from = moved_from;
        alignment_.moved_to = moved_to;
        for (ProvisionIndex n = 0; n < moved_from.size(); ++n)
            if (auto const o = moved_from[n]; o != no_provision && (!new_free(n) || old_free(o)))
                alignment_.moved_from[n] = no_provision;
        for (ProvisionIndex o = 0; o < moved_to.size(); ++o)
            if (auto const n = moved_to[o]; n != no_provision && (!old_free(o) || new_free(n)))
                alignment_.moved_to[o] = no_provision;
    }

    SectionWords const& old_;
    SectionWords const& new_;
    std::vector<CommonRun> runs_;
    Children old_children_;
    Children new_children_;
    WordWeights old_weights_;
    WordWeights new_weights_;
    ProvisionSimilarity similarity_;
    std::vector<std::string> old_terms_;
    std::vector<std::string> new_terms_;
    std::set<std::string> all_old_terms_;
    std::set<std::string> all_new_terms_;
    /// Per old provision: the new one that has its designator, by the marks, or `no_provision`.
    std::vector<ProvisionIndex> kept_designators_;
    Alignment alignment_;
};

} // namespace

Alignment align(SectionWords const& old_words,
                SectionWords const& new_words,
                std::vector<CommonRun> const& runs,
                RunSource source) {
    if (!is_swapped(old_words.section->text, new_words.section->text))
        return Aligner(old_words, new_words, runs, source).run();
    auto swapped_result = Aligner(new_words, old_words, swapped(runs), source).run();
    return {std::move(swapped_result.new_to_old),
            std::move(swapped_result.old_to_new),
            std::move(swapped_result.moved_to),
            std::move(swapped_result.moved_from)};
}

} // namespace nutmeg
