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
/// Share of their weight that an existing text and its provision must have in common.
constexpr double least_given = 0.2;
/// Share of what a provision kept that its partner must have.
constexpr double least_share = 0.5;
constexpr double least_share_with_designator = 0.33;
constexpr double least_share_of_whole = 0.8;
constexpr double clearly_liker = 0.05;
constexpr double few = 4 * full_weight; ///< weight of a provision that may be rewritten entirely

/// Whether partners must have most of what the other kept.
enum class Holding : bool { Most, Any };

class Aligner {
public:
    Aligner(PlacedWords const& old_words, PlacedWords const& new_words, std::vector<CommonRun> runs)
        : old_(old_words), new_(new_words), runs_(std::move(runs)),
          old_children_(children_of(old_words)), new_children_(children_of(new_words)),
          old_weighed_(weigh(old_words)), new_weighed_(weigh(new_words)),
          likeness_(old_weighed_, new_weighed_, runs_), old_terms_(defined_terms(old_words)),
          new_terms_(defined_terms(new_words)),
          all_old_terms_(old_terms_.begin(), old_terms_.end()),
          all_new_terms_(new_terms_.begin(), new_terms_.end()) {
        alignment_.old_to_new.assign(old_.parents.size(), nowhere);
        alignment_.new_to_old.assign(new_.parents.size(), nowhere);
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
    using Children = std::vector<std::vector<Place>>;

    static Children children_of(PlacedWords const& words) {
        Children children(words.parents.size());
        for (Place place = 1; place < words.parents.size(); ++place)
            children[words.parents[place]].push_back(place);
        return children;
    }

    static std::string_view designator(PlacedWords const& words, Place place) {
        return words.section->provisions[place - 1].designator.of(words.section->text);
    }
    static Level level(PlacedWords const& words, Place place) {
        return words.section->provisions[place - 1].level;
    }

    bool same_term(Place o, Place n) const {
        return !old_terms_[o].empty() && old_terms_[o] == new_terms_[n];
    }

    /// Whether one of the two defines a term that another provision of the other text defines.
    bool terms_forbid(Place o, Place n) const {
        auto const& before = old_terms_[o];
        auto const& after = new_terms_[n];
        return before != after
            && ((!before.empty() && all_new_terms_.count(before) != 0)
                || (!after.empty() && all_old_terms_.count(after) != 0));
    }

    /// The weight of pairing the two; 0 if they cannot be partners.
    double worth(Place o, Place n, Holding holding) const {
        if (level(old_, o) != level(new_, n))
            return 0;
        bool const same = designator(old_, o) == designator(new_, n);
        auto const bonus = same ? same_designator_bonus : 0;
        auto const alike = likeness_.likeness(o, n);
        if (same_term(o, n))
            return alike + bonus + same_term_bonus;
        if (terms_forbid(o, n))
            return 0;
        if (alike >= (same ? least_with_designator : least_without) || (same && has_grown(o, n)))
            return holding == Holding::Any || hold_each_other(o, n, same) ? alike + bonus : 0;
        return holding == Holding::Any && same && is_short(o, n) ? bonus : 0;
    }

    /// Whether most of the smaller one is in the larger one, whatever else that has.
    bool has_grown(Place o, Place n) const {
        auto const smaller = std::min(likeness_.old_weight(o), likeness_.new_weight(n));
        return likeness_.common(o, n) >= least_share * smaller;
    }

    /// Whether each of the two has most of what the other kept. If the designators differ and one
    /// is just a part of the other ("(b)" that became "(a)(2)", next to an old "(a)" that became
    /// "(a)(1)"), it must have nearly all of it. If they are the same, a part may have less,
    /// provided that the whole has no words besides its parts.
    bool hold_each_other(Place o, Place n, bool same) const {
        auto const shares = likeness_.shares(o, n);
        auto const least = std::min(shares.of_old, shares.of_new);
        if (!same)
            return least >= (is_part_of(o, n) ? least_share_of_whole : least_share);
        bool const only_parts = old_weighed_.own[o] <= 0 || new_weighed_.own[n] <= 0;
        return least
                >= (only_parts || !is_part_of(o, n) ? least_share_with_designator : least_share)
            && std::max(shares.of_old, shares.of_new) >= least_share;
    }

    /// Whether a child of one of the two is clearly more similar to the other.
    bool is_part_of(Place o, Place n) const {
        auto const least = likeness_.likeness(o, n) + clearly_liker;
        return std::any_of(new_children_[n].begin(),
                           new_children_[n].end(),
                           [&](Place child) { return likeness_.likeness(o, child) >= least; })
            || std::any_of(old_children_[o].begin(), old_children_[o].end(), [&](Place child) {
                   return likeness_.likeness(child, n) >= least;
               });
    }

    /// Short provisions with the same designator are partners even if every word changed.
    bool is_short(Place o, Place n) const {
        return likeness_.old_weight(o) <= few && likeness_.new_weight(n) <= few;
    }

    void link(Place o, Place n) {
        alignment_.old_to_new[o] = n;
        alignment_.new_to_old[n] = o;
    }

    bool old_free(Place place) const { return alignment_.old_to_new[place] == nowhere; }
    bool new_free(Place place) const { return alignment_.new_to_old[place] == nowhere; }
    bool both_free(Place o, Place n) const { return old_free(o) && new_free(n); }

    /// Pairs the two provisions and, level by level, their children.
    void pair_up(Place old_place, Place new_place) {
        std::vector<std::pair<Place, Place>> todo{{old_place, new_place}};
        while (!todo.empty()) {
            auto const [o, n] = todo.back();
            todo.pop_back();
            link(o, n);
            for (auto const& pair : best_pairs_under(o, n, Holding::Most))
                todo.push_back(pair);
        }
    }

    std::vector<std::pair<Place, Place>> best_pairs_under(Place o, Place n, Holding holding) const {
        return best_pairs(
            free_of(old_children_[o], true), free_of(new_children_[n], false), holding);
    }

    std::vector<Place> free_of(std::vector<Place> const& places, bool old_side) const {
        std::vector<Place> all;
        for (auto const place : places)
            if (old_side ? old_free(place) : new_free(place))
                all.push_back(place);
        return all;
    }

    static constexpr std::size_t none = ~std::size_t{0};

    /// The heaviest set of pairs that keeps the order of both lists. Only pairs that share words,
    /// the designator or the defined term are candidates, because a full table of long lists would
    /// be too large.
    std::vector<std::pair<Place, Place>> best_pairs(std::vector<Place> const& olds,
                                                    std::vector<Place> const& news,
                                                    Holding holding) const {
        std::vector<ChainPair> offers;
        auto const twins = twins_of(olds, news);
        auto const namesakes = namesakes_of(olds, news);
        for (std::size_t i = 0; i < olds.size(); ++i)
            for (auto const j : candidates(olds[i], news, {twins[i], namesakes[i]}))
                if (auto const value = worth(olds[i], news[j], holding); value > 0)
                    offers.push_back({i, j, value});
        std::vector<std::pair<Place, Place>> pairs;
        for (auto const& [i, j, value] : best_chain(offers, news.size()))
            pairs.emplace_back(olds[i], news[j]);
        return pairs;
    }

    /// For each old provision the index of the new one with the same level and designator, or
    /// `none`. Repeated designators are matched in order.
    std::vector<std::size_t> twins_of(std::vector<Place> const& olds,
                                      std::vector<Place> const& news) const {
        using Mark = std::pair<Level, std::string_view>;
        std::map<Mark, std::vector<std::size_t>> indices;
        for (std::size_t j = news.size(); j-- > 0;)
            indices[{level(new_, news[j]), designator(new_, news[j])}].push_back(j);
        std::vector<std::size_t> twins;
        for (auto const place : olds) {
            auto const found = indices.find({level(old_, place), designator(old_, place)});
            bool const has = found != indices.end() && !found->second.empty();
            twins.push_back(has ? found->second.back() : none);
            if (has)
                found->second.pop_back();
        }
        return twins;
    }

    /// For each old provision the index of the new one that defines the same term, or `none`.
    std::vector<std::size_t> namesakes_of(std::vector<Place> const& olds,
                                          std::vector<Place> const& news) const {
        std::map<std::string_view, std::size_t> indices;
        for (std::size_t j = 0; j < news.size(); ++j)
            if (!new_terms_[news[j]].empty())
                indices.try_emplace(new_terms_[news[j]], j);
        std::vector<std::size_t> namesakes;
        for (auto const place : olds) {
            auto const found = indices.find(old_terms_[place]);
            namesakes.push_back(found == indices.end() ? none : found->second);
        }
        return namesakes;
    }

    /// Indices of the new provisions that share words with the old one, and `others`.
    std::vector<std::size_t> candidates(Place old_place,
                                        std::vector<Place> const& news,
                                        std::array<std::size_t, 2> const& others) const {
        std::vector<std::size_t> indices;
        for (auto const place : likeness_.related_to(old_place)) {
            auto const found = std::lower_bound(news.begin(), news.end(), place);
            if (found != news.end() && *found == place)
                indices.push_back(static_cast<std::size_t>(found - news.begin()));
        }
        for (auto const other : others)
            if (other != none && std::find(indices.begin(), indices.end(), other) == indices.end())
                indices.push_back(other);
        return indices;
    }

    /// Pairs what is left on both sides and similar, whatever its parents and level, most similar
    /// first.
    void pair_anywhere() {
        std::vector<PairOffer> offers;
        for (auto const& [o, n] : likeness_.pairs())
            if (o != 0 && n != 0 && both_free(o, n) && !terms_forbid(o, n)
                && likeness_.likeness(o, n) >= least_anywhere)
                offers.push_back({likeness_.likeness(o, n), o, n});
        std::sort(offers.begin(), offers.end());
        for (auto const& [alike, o, n] : offers)
            if (both_free(o, n))
                pair_grown(o, n);
    }

    /// A provision that was divided, such as "(f)" into "(e)(1)" and a new "(e)(2)", became the
    /// whole, (e). So the partner of `o` is the ancestor of `n` with the level of `o` and a parent
    /// that is the partner of its parent. The same is tried with the sides exchanged.
    void pair_grown(Place o, Place n) {
        for (auto up = new_.parents[n]; up != 0 && new_free(up); up = new_.parents[up])
            if (level(new_, up) == level(old_, o)) {
                if (alignment_.old_to_new[old_.parents[o]] == new_.parents[up]
                    && hold_each_other(o, up, false))
                    return pair_up(o, up);
                break;
            }
        for (auto up = old_.parents[o]; up != 0 && old_free(up); up = old_.parents[up])
            if (level(old_, up) == level(new_, n)) {
                if (alignment_.old_to_new[old_.parents[up]] == new_.parents[n]
                    && hold_each_other(up, n, false))
                    return pair_up(up, n);
                break;
            }
        pair_up(o, n);
    }

    /// Pairs children of partners that are left on both sides: those that define the same term,
    /// anywhere in the list, and those similar enough even if more of their words are elsewhere.
    void pair_rewritten() {
        for (Place n = 0; n < new_.parents.size(); ++n) {
            auto const o = alignment_.new_to_old[n];
            if (o == nowhere)
                continue;
            pair_namesakes(o, n);
            for (auto const& [old_child, new_child] : best_pairs_under(o, n, Holding::Any))
                pair_up(old_child, new_child);
        }
    }

    void pair_namesakes(Place o, Place n) {
        auto const olds = free_of(old_children_[o], true);
        auto const news = free_of(new_children_[n], false);
        auto const namesakes = namesakes_of(olds, news);
        for (std::size_t i = 0; i < olds.size(); ++i)
            if (namesakes[i] != none && both_free(olds[i], news[namesakes[i]])
                && level(old_, olds[i]) == level(new_, news[namesakes[i]]))
                pair_up(olds[i], news[namesakes[i]]);
    }

    void pair_moved() {
        std::vector<Place> olds;
        std::vector<Place> news;
        for (Place place = 1; place < old_.parents.size(); ++place)
            if (old_free(place))
                olds.push_back(place);
        for (Place place = 1; place < new_.parents.size(); ++place)
            if (new_free(place))
                news.push_back(place);
        for (auto const& [alike, o, n] : moved_provisions(old_, new_, olds, news))
            if (both_free(o, n) && !terms_forbid(o, n))
                pair_up(o, n);
    }

    /// Finds existing text that got or lost a designator. If neither provision has a partner, the
    /// two become partners.
    void find_existing_text() {
        auto const taken_from =
            homes_of(new_weighed_, old_weighed_, exchanged(runs_), alignment_.new_to_old);
        auto const given_to = homes_of(old_weighed_, new_weighed_, runs_, alignment_.old_to_new);
        std::vector<PairOffer> offers;
        auto const offer = [&](Place o, Place n) {
            if (o != 0 && n != 0 && o != nowhere && n != nowhere && both_free(o, n)
                && !terms_forbid(o, n)
                && likeness_.common(o, n) >= least_given * likeness_.old_weight(o)
                && likeness_.common(o, n) >= least_given * likeness_.new_weight(n))
                offers.push_back({likeness_.common(o, n), o, n});
        };
        for (Place n = 0; n < taken_from.size(); ++n)
            offer(taken_from[n], n);
        for (Place o = 0; o < given_to.size(); ++o)
            offer(o, given_to[o]);
        std::sort(offers.begin(), offers.end());
        for (auto const& [weight, o, n] : offers)
            if (both_free(o, n))
                pair_up(o, n);
        alignment_.taken_from = taken_from;
        alignment_.given_to = given_to;
        for (Place n = 0; n < taken_from.size(); ++n)
            if (auto const o = taken_from[n]; o != nowhere && (!new_free(n) || old_free(o)))
                alignment_.taken_from[n] = nowhere;
        for (Place o = 0; o < given_to.size(); ++o)
            if (auto const n = given_to[o]; n != nowhere && (!old_free(o) || new_free(n)))
                alignment_.given_to[o] = nowhere;
    }

    PlacedWords const& old_;
    PlacedWords const& new_;
    std::vector<CommonRun> runs_;
    Children old_children_;
    Children new_children_;
    WeighedWords old_weighed_;
    WeighedWords new_weighed_;
    PlaceLikeness likeness_;
    std::vector<std::string> old_terms_;
    std::vector<std::string> new_terms_;
    std::set<std::string> all_old_terms_;
    std::set<std::string> all_new_terms_;
    Alignment alignment_;
};

} // namespace

Alignment align(PlacedWords const& old_words,
                PlacedWords const& new_words,
                std::vector<CommonRun> const& runs) {
    if (!is_turned(old_words.section->text, new_words.section->text))
        return Aligner(old_words, new_words, runs).run();
    auto turned = Aligner(new_words, old_words, exchanged(runs)).run();
    return {std::move(turned.new_to_old),
            std::move(turned.old_to_new),
            std::move(turned.given_to),
            std::move(turned.taken_from)};
}

} // namespace nutmeg
