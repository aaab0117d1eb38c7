#include "diff/align/alignment.hpp"

#include "diff/align/candidate_pair.hpp"
#include "diff/align/defined_terms.hpp"
#include "diff/align/designation.hpp"
#include "diff/align/moved_provisions.hpp"
#include "diff/align/runs_by_partner.hpp"
#include "diff/align/similarity.hpp"
#include "diff/words/weighted_lis.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <span>
#include <string>

namespace nutmeg {

namespace {

constexpr double same_designator_bonus = 0.12;
constexpr double same_term_bonus = 1;
constexpr double plain_bonus =
    0.2; ///< of the plain similarity, for those with few distinctive words
/// Minimum similarity of partners.
constexpr double least_with_designator = 0.25; ///< with the same designator
constexpr double least_without = 0.3;          ///< with different designators
constexpr double least_anywhere = 0.5;         ///< with other parents
constexpr double least_moved = 0.75;           ///< that changed places with a sibling
/// Factor of the plain similarity where it takes the place of the distinctive one.
constexpr double plain_factor = 0.8;
/// A provision that is nearly all in a larger one: the share that must be there, and the least
/// plain weight of a provision for which this counts.
constexpr double least_contained = 0.7;
constexpr double least_contained_weight = 40 * 768;
/// Share of their weight that existing text and its provision must have in common.
constexpr double least_common = 0.2;
/// Share of what a provision kept that its partner must have.
constexpr double least_share = 0.5;
constexpr double least_share_with_designator = 0.33;
constexpr double least_share_of_whole = 0.8;
constexpr double clearly_more_similar = 0.05;
/// How much more similar a provision in another place must be, so that two are not partners.
constexpr double much_more_similar = 0.3;
constexpr std::size_t words_of_head = 6; ///< that show which provision of a list it is
constexpr double few = 20 * full_weight; ///< weight of a provision that may be rewritten entirely

/// How much of what the other kept a partner must have.
enum class RequiredShare : bool { Most, Any };

class Aligner {
public:
    Aligner(NumberedWords const& old_side,
            NumberedWords const& new_side,
            std::vector<CommonRun> runs,
            RunSource source)
        : old_side_(old_side), new_side_(new_side), old_(old_side.words), new_(new_side.words),
          source_(source), runs_(std::move(runs)), old_children_(children_of(old_)),
          new_children_(children_of(new_)), old_weights_(compute_weights(old_)),
          new_weights_(compute_weights(new_)),
          kept_(similarity_by_runs(old_weights_, new_weights_, runs_)),
          similarity_(source == RunSource::Marks
                          ? kept_
                          : similarity_by_phrases(
                                old_weights_, new_weights_, old_side.numbers, new_side.numbers)
                                .value_or(kept_)),
          old_terms_(defined_terms(old_)), new_terms_(defined_terms(new_)),
          all_old_terms_(old_terms_.begin(), old_terms_.end()),
          all_new_terms_(new_terms_.begin(), new_terms_.end()) {
        find_most_similar();
        alignment_.old_to_new.assign(old_.parents.size(), no_provision);
        alignment_.new_to_old.assign(new_.parents.size(), no_provision);
        kept_designators_.assign(old_.parents.size(), no_provision);
        if (source == RunSource::Marks)
            find_kept_designators();
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
        auto const plain = similarity_.plain_similarity(o, n);
        if (std::max(similarity, plain * plain_factor)
                >= (same ? least_with_designator : least_without)
            || (same && (has_grown(o, n) || keeps_head(o, n))))
            return required == RequiredShare::Any || (same && keeps_head(o, n))
                        || share_most_words(o, n, same)
                     ? similarity * similarity + plain_bonus * plain + bonus
                     : 0;
        return required == RequiredShare::Any && same && is_short(o, n) ? bonus : 0;
    }

    /// Whether most of the smaller one is in the larger one, which may have other words too.
    bool has_grown(ProvisionIndex o, ProvisionIndex n) const {
        return similarity_.containment(o, n).distinctive >= least_share;
    }

    /// Whether nearly all of the smaller one is in the larger one, and it is not so short that this
    /// may be by chance.
    bool is_contained(ProvisionIndex o, ProvisionIndex n) const {
        if (source_ == RunSource::Marks
            || std::min(similarity_.old_weight(o).plain, similarity_.new_weight(n).plain)
                   < least_contained_weight)
            return false;
        auto const contained = similarity_.containment(o, n);
        return std::min(contained.distinctive, contained.plain) >= least_contained;
    }

    /// Whether each of the two has most of what the other kept. If the designators differ and one
    /// is only a part of the other ("(b)" that became "(a)(2)", next to an old "(a)" that became
    /// "(a)(1)"), it must have nearly all of it. If they are the same, a part may have less,
    /// provided that the whole has no words besides its parts.
    bool share_most_words(ProvisionIndex o, ProvisionIndex n, bool same) const {
        if (is_elsewhere(o, n))
            return false;
        auto const shares = similarity_.shares(o, n);
        auto const least = std::min(shares.of_old, shares.of_new);
        if (!same)
            return least >= (is_part_of(o, n) ? least_share_of_whole : least_share);
        bool const only_parts = old_weights_.direct[o] <= 0 || new_weights_.direct[n] <= 0;
        return least
                >= (only_parts || !is_part_of(o, n) ? least_share_with_designator : least_share)
            && std::max(shares.of_old, shares.of_new) >= least_share;
    }

    /// Whether one of the two is much more similar to a provision in another place.
    bool is_elsewhere(ProvisionIndex o, ProvisionIndex n) const {
        auto const least = similarity_.similarity(o, n) + much_more_similar;
        auto const new_best = most_similar_new_[o];
        auto const old_best = most_similar_old_[n];
        return (new_best != no_provision && similarity_.similarity(o, new_best) >= least
                && !is_within(new_, new_best, n) && !is_within(new_, n, new_best)
                && !is_parallel(o, new_best))
            || (old_best != no_provision && similarity_.similarity(old_best, n) >= least
                && !is_within(old_, old_best, o) && !is_within(old_, o, old_best)
                && !is_parallel(old_best, n));
    }

    /// Whether the two begin with the same words, and a provision that is more similar to one of
    /// them is or is in a definition and begins otherwise: standards became a definition, and the
    /// rule that they were in is itself.
    bool keeps_head(ProvisionIndex o, ProvisionIndex n) const {
        auto const new_best = most_similar_new_[o];
        auto const old_best = most_similar_old_[n];
        bool const is_new_definition = new_best != n && is_definition(new_, new_terms_, new_best);
        bool const is_old_definition = old_best != o && is_definition(old_, old_terms_, old_best);
        return (is_new_definition || is_old_definition) && begin_alike(o, n)
            && (new_best == n || !begin_alike(o, new_best))
            && (old_best == o || !begin_alike(old_best, n));
    }

    /// Whether the provision or one that contains it defines a term.
    static bool is_definition(SectionWords const& words,
                              std::vector<std::string> const& terms,
                              ProvisionIndex provision) {
        while (provision != no_provision && terms[provision].empty())
            provision = words.parents[provision];
        return provision != no_provision;
    }

    bool begin_alike(ProvisionIndex o, ProvisionIndex n) const {
        if (o == no_provision || n == no_provision || source_ == RunSource::Marks)
            return false;
        auto const before = head_of(old_side_, o);
        auto const after = head_of(new_side_, n);
        return before.size() == words_of_head
            && std::equal(before.begin(), before.end(), after.begin(), after.end());
    }

    /// The first words of a provision after its designator.
    static std::span<std::uint32_t const> head_of(NumberedWords const& side,
                                                  ProvisionIndex provision) {
        auto const& words = side.words;
        auto const span = words.section->provisions[provision - 1].span;
        auto const first = std::partition_point(words.words.begin(),
                                                words.words.end(),
                                                [&](Span one) { return one.begin < span.begin; });
        auto const begin = static_cast<std::size_t>(first - words.words.begin()) + 1;
        auto end = begin;
        while (end < words.words.size() && end < begin + words_of_head
               && words.provision_of[end] == provision)
            ++end;
        return std::span(side.numbers).subspan(begin, end - begin);
    }

    /// Whether the two have the same designator, perhaps in provisions that say nearly the same.
    bool is_parallel(ProvisionIndex o, ProvisionIndex n) const {
        return level(old_, o) == level(new_, n) && designator(old_, o) == designator(new_, n);
    }

    static bool is_within(SectionWords const& words, ProvisionIndex part, ProvisionIndex whole) {
        while (part != no_provision && part != whole)
            part = words.parents[part];
        return part == whole;
    }

    void find_most_similar() {
        most_similar_new_.assign(old_.parents.size(), no_provision);
        most_similar_old_.assign(new_.parents.size(), no_provision);
        std::vector<double> of_old(old_.parents.size(), 0);
        std::vector<double> of_new(new_.parents.size(), 0);
        for (auto const& [o, n] : similarity_.pairs()) {
            if (o == 0 || n == 0)
                continue;
            auto const similarity = similarity_.similarity(o, n);
            if (similarity > of_old[o]) {
                of_old[o] = similarity;
                most_similar_new_[o] = n;
            }
            if (similarity > of_new[n]) {
                of_new[n] = similarity;
                most_similar_old_[n] = o;
            }
        }
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
        return old_weights_.all[o] <= few && new_weights_.all[n] <= few;
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
                if (auto const value = weight(olds[i], news[j], required);
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

    /// Pairs provisions that define a term that no other provision of their text defines, wherever
    /// they are.
    void pair_moved_terms() {
        auto const olds = by_term(old_terms_);
        auto const news = by_term(new_terms_);
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
            if (o != 0 && n != 0 && both_free(o, n) && !terms_forbid(o, n)
                && (similarity_.similarity(o, n) >= least_anywhere || is_contained(o, n)))
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
                && level(old_, olds[i]) == level(new_, news[j]) && !terms_forbid(olds[i], news[j])
                && !is_elsewhere(olds[i], news[j]))
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
            if (both_free(o, n) && !terms_forbid(o, n)
                && similarity_.similarity(o, n) >= least_moved)
                pair_up(o, n);
    }

    /// Finds existing text that got or lost a designator. If neither provision has a partner, the
    /// two become partners.
    void find_existing_text() {
        if (source_ == RunSource::Comparison) {
            runs_ = runs_by_partner(old_side_, new_side_, runs_, alignment_);
            kept_ = similarity_by_runs(old_weights_, new_weights_, runs_);
        }
        auto const moved_from =
            containers_of(new_weights_, old_weights_, swapped(runs_), alignment_.new_to_old);
        auto const moved_to =
            containers_of(old_weights_, new_weights_, runs_, alignment_.old_to_new);
        std::vector<CandidatePair> candidate_pairs;
        auto const propose = [&](ProvisionIndex o, ProvisionIndex n) {
            if (o != 0 && n != 0 && o != no_provision && n != no_provision && both_free(o, n)
                && !terms_forbid(o, n)
                && kept_.common(o, n).plain >= least_common * old_weights_.all[o]
                && kept_.common(o, n).plain >= least_common * new_weights_.all[n])
                candidate_pairs.push_back({kept_.common(o, n).plain, o, n});
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

    NumberedWords const& old_side_;
    NumberedWords const& new_side_;
    SectionWords const& old_;
    SectionWords const& new_;
    RunSource source_;
    std::vector<CommonRun> runs_;
    Children old_children_;
    Children new_children_;
    WordWeights old_weights_;
    WordWeights new_weights_;
    ProvisionSimilarity kept_;       ///< by the words that the common runs keep
    ProvisionSimilarity similarity_; ///< of the texts of the provisions
    std::vector<std::string> old_terms_;
    std::vector<std::string> new_terms_;
    std::set<std::string> all_old_terms_;
    std::set<std::string> all_new_terms_;
    /// Per old provision: the new one that has its designator, by the marks, or `no_provision`.
    std::vector<ProvisionIndex> kept_designators_;
    /// Per provision: the most similar one of the other side, or `no_provision`.
    std::vector<ProvisionIndex> most_similar_new_;
    std::vector<ProvisionIndex> most_similar_old_;
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
