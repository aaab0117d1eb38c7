#include "diff/alignment.hpp"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace nutmeg {

namespace {

constexpr double same_designator_bonus = 0.12;
constexpr double least_with_designator =
    0.12;                              ///< likeness that partners of one designator must have
constexpr double least_without = 0.3;  ///< and those of another designator
constexpr double least_anywhere = 0.5; ///< partners with other parents
constexpr double least_taken = 0.5;    ///< share of a new provision's words that one old place gave
constexpr std::size_t most_unmatched_pairs = 4096;
constexpr std::uint32_t least_moved = 6; ///< words of a provision that can be seen to have moved

/// A word counts by how much it tells; words of a long equal run tell more than a lone match.
double weight_of(std::string_view word, std::uint32_t run) {
    double const own = is_stop_word(word) ? 0.25 : 1.0;
    return own * std::min(1.0, 0.25 + run * 0.15);
}

class Aligner {
public:
    Aligner(PlacedWords const& old_words,
            PlacedWords const& new_words,
            std::vector<CommonRun> const& runs)
        : old_(old_words), new_(new_words), old_children_(children_of(old_words)),
          new_children_(children_of(new_words)) {
        alignment_.old_to_new.assign(old_.parents.size(), nowhere);
        alignment_.new_to_old.assign(new_.parents.size(), nowhere);
        alignment_.taken_from.assign(new_.parents.size(), nowhere);
        old_weight_ = weights_of(old_);
        new_weight_ = weights_of(new_);
        count_common(runs);
    }

    Alignment run() {
        pair_up(0, 0);
        pair_anywhere();
        pair_moved();
        find_taken();
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

    static std::vector<double> weights_of(PlacedWords const& words) {
        std::vector<double> weights(words.parents.size(), 0);
        for (std::size_t i = 0; i < words.words.size(); ++i)
            for (auto place = words.places[i]; place != nowhere; place = words.parents[place])
                weights[place] += weight_of(words.words[i].of(words.section->text), 10);
        return weights;
    }

    static std::uint64_t key(Place old_place, Place new_place) {
        return std::uint64_t{old_place} << 32U | new_place;
    }

    void count_common(std::vector<CommonRun> const& runs) {
        for (auto const& run : runs)
            for (std::uint32_t i = 0; i < run.size; ++i) {
                if (old_.places[run.old_begin + i] == nowhere
                    || new_.places[run.new_begin + i] == nowhere)
                    continue;
                auto const word = old_.words[run.old_begin + i].of(old_.section->text);
                own_common_[key(old_.places[run.old_begin + i], new_.places[run.new_begin + i])] +=
                    weight_of(word, run.size);
            }
        for (auto const& [pair, weight] : own_common_)
            for (auto o = static_cast<Place>(pair >> 32U); o != nowhere; o = old_.parents[o])
                for (auto n = static_cast<Place>(pair & 0xFFFFFFFFU); n != nowhere;
                     n = new_.parents[n])
                    common_[key(o, n)] += weight;
    }

    double common(Place old_place, Place new_place) const {
        auto const found = common_.find(key(old_place, new_place));
        return found == common_.end() ? 0 : found->second;
    }

    double likeness(Place old_place, Place new_place) const {
        auto const both = old_weight_[old_place] + new_weight_[new_place];
        return both <= 0 ? 0 : 2 * common(old_place, new_place) / both;
    }

    static std::string_view designator(PlacedWords const& words, Place place) {
        return words.section->provisions[place - 1].designator.of(words.section->text);
    }
    static Level level(PlacedWords const& words, Place place) {
        return words.section->provisions[place - 1].level;
    }

    /// What pairing the two is worth, 0 where they are no partners.
    double worth(Place old_place, Place new_place) const {
        if (level(old_, old_place) != level(new_, new_place))
            return 0;
        bool const same = designator(old_, old_place) == designator(new_, new_place);
        auto const alike = likeness(old_place, new_place);
        if (alike < (same ? least_with_designator : least_without))
            return short_and_same(old_place, new_place, same) ? same_designator_bonus : 0;
        return alike + (same ? same_designator_bonus : 0);
    }

    /// A provision of a few words, rewritten under the same designator, is still that provision.
    bool short_and_same(Place old_place, Place new_place, bool same) const {
        constexpr double few = 4;
        return same && old_weight_[old_place] <= few && new_weight_[new_place] <= few;
    }

    void link(Place old_place, Place new_place) {
        alignment_.old_to_new[old_place] = new_place;
        alignment_.new_to_old[new_place] = old_place;
    }

    bool old_free(Place place) const { return alignment_.old_to_new[place] == nowhere; }
    bool new_free(Place place) const { return alignment_.new_to_old[place] == nowhere; }

    /// Pairs the two and, going down, their children: the non-crossing set of pairs that is worth
    /// most.
    void pair_up(Place old_place, Place new_place) {
        std::vector<std::pair<Place, Place>> todo{{old_place, new_place}};
        while (!todo.empty()) {
            auto const [o, n] = todo.back();
            todo.pop_back();
            link(o, n);
            for (auto const& pair :
                 best_pairs(free_of(old_children_[o], true), free_of(new_children_[n], false)))
                todo.push_back(pair);
        }
    }

    std::vector<Place> free_of(std::vector<Place> const& places, bool old_side) const {
        std::vector<Place> all;
        for (auto const place : places)
            if (old_side ? old_free(place) : new_free(place))
                all.push_back(place);
        return all;
    }

    /// A pair of the best chain, and the pair before it.
    struct Link {
        double sum = 0;
        std::size_t old_index = 0;
        std::size_t new_index = 0;
        std::size_t before = none;
    };
    static constexpr std::size_t none = ~std::size_t{0};

    /// The best chain that ends before a place of the new list: a Fenwick tree of maxima.
    class Best {
    public:
        explicit Best(std::size_t size) : tree_(size + 1, none) {}

        std::size_t before(std::size_t place, std::vector<Link> const& links) const {
            auto best = none;
            for (auto i = place; i > 0; i &= i - 1)
                best = better(best, tree_[i], links);
            return best;
        }

        void add(std::size_t place, std::size_t link, std::vector<Link> const& links) {
            for (auto i = place + 1; i < tree_.size(); i += i & (~i + 1))
                tree_[i] = better(tree_[i], link, links);
        }

    private:
        static std::size_t better(std::size_t a, std::size_t b, std::vector<Link> const& links) {
            if (a == none || b == none)
                return a == none ? b : a;
            return links[b].sum > links[a].sum ? b : a;
        }

        std::vector<std::size_t> tree_;
    };

    /// The chain of pairs, rising on both sides, that is worth most. Only pairs that have words or
    /// the designator in common are looked at, so that long lists cost no table.
    std::vector<std::pair<Place, Place>> best_pairs(std::vector<Place> const& olds,
                                                    std::vector<Place> const& news) const {
        std::vector<Link> links;
        Best best(news.size());
        auto const twins = twins_of(olds, news);
        for (std::size_t i = 0; i < olds.size(); ++i) {
            auto const first = links.size();
            for (auto const j : candidates(olds[i], news, twins[i])) {
                auto const value = worth(olds[i], news[j]);
                if (value <= 0)
                    continue;
                auto const before = best.before(j, links);
                links.push_back({value + (before == none ? 0 : links[before].sum), i, j, before});
            }
            for (auto link = first; link < links.size(); ++link)
                best.add(links[link].new_index, link, links);
        }
        std::vector<std::pair<Place, Place>> pairs;
        for (auto at = best.before(news.size(), links); at != none; at = links[at].before)
            pairs.emplace_back(olds[links[at].old_index], news[links[at].new_index]);
        std::reverse(pairs.begin(), pairs.end());
        return pairs;
    }

    /// For each old place the index of the new one with its level and designator, or none; the
    /// second of a repeated designator goes with the second.
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

    /// Indices of the new places that have words in common with the old one, and its twin's.
    std::vector<std::size_t> candidates(Place old_place,
                                        std::vector<Place> const& news,
                                        std::size_t twin) const {
        std::vector<std::size_t> indices;
        auto pair = common_.lower_bound(key(old_place, 0));
        for (; pair != common_.end() && pair->first >> 32U == old_place; ++pair) {
            auto const place = static_cast<Place>(pair->first & 0xFFFFFFFFU);
            auto const found = std::lower_bound(news.begin(), news.end(), place);
            if (found != news.end() && *found == place)
                indices.push_back(static_cast<std::size_t>(found - news.begin()));
        }
        if (twin != none && std::find(indices.begin(), indices.end(), twin) == indices.end())
            indices.push_back(twin);
        return indices;
    }

    /// What is left on both sides and alike, whatever its parents and level, best pairs first.
    void pair_anywhere() {
        std::vector<std::tuple<double, Place, Place>> pairs;
        for (auto const& [pair, weight] : common_) {
            auto const o = static_cast<Place>(pair >> 32U);
            auto const n = static_cast<Place>(pair & 0xFFFFFFFFU);
            if (o != 0 && n != 0 && old_free(o) && new_free(n) && likeness(o, n) >= least_anywhere)
                pairs.emplace_back(-likeness(o, n), o, n);
        }
        std::sort(pairs.begin(), pairs.end());
        for (auto const& [alike, o, n] : pairs)
            if (old_free(o) && new_free(n))
                pair_up(o, grown_into(o, n));
    }

    /// A provision that was divided, "(f)" into "(e)(1)" and a new "(e)(2)", became the whole, (e):
    /// the ancestor of `n` that is of its level and in its parent's partner, where it is free; else
    /// `n`.
    Place grown_into(Place o, Place n) const {
        for (auto up = new_.parents[n]; up != 0 && up != nowhere; up = new_.parents[up]) {
            if (!new_free(up))
                return n;
            if (level(new_, up) == level(old_, o))
                return alignment_.old_to_new[old_.parents[o]] == new_.parents[up] ? up : n;
        }
        return n;
    }

    /// The words under a place, for comparing provisions that the common runs cannot see because
    /// they changed places.
    std::map<std::string_view, int> bag(PlacedWords const& words, Place place) const {
        std::map<std::string_view, int> all;
        auto const span = words.section->provisions[place - 1].span;
        auto first = std::lower_bound(words.words.begin(),
                                      words.words.end(),
                                      span.begin,
                                      [](Span word, std::uint32_t at) { return word.begin < at; });
        for (; first != words.words.end() && first->begin < span.end; ++first)
            if (auto const word = first->of(words.section->text);
                !is_stop_word(word) && word.front() != '(')
                ++all[word];
        return all;
    }

    static double bag_likeness(std::map<std::string_view, int> const& a,
                               std::map<std::string_view, int> const& b) {
        int common = 0;
        int sum = 0;
        for (auto const& [word, count] : a) {
            sum += count;
            if (auto const found = b.find(word); found != b.end())
                common += std::min(count, found->second);
        }
        for (auto const& [word, count] : b)
            sum += count;
        return sum == 0 ? 0 : 2.0 * common / sum;
    }

    void pair_moved() {
        std::vector<Place> olds;
        std::vector<Place> news;
        for (Place place = 1; place < old_.parents.size(); ++place)
            if (old_free(place) && old_.sizes[place] >= least_moved)
                olds.push_back(place);
        for (Place place = 1; place < new_.parents.size(); ++place)
            if (new_free(place) && new_.sizes[place] >= least_moved)
                news.push_back(place);
        if (olds.size() * news.size() > most_unmatched_pairs || olds.empty() || news.empty())
            return;
        std::vector<std::map<std::string_view, int>> old_bags;
        old_bags.reserve(olds.size());
        for (auto const place : olds)
            old_bags.push_back(bag(old_, place));
        std::vector<std::tuple<double, Place, Place>> pairs;
        constexpr double least_moved_likeness = 0.75;
        for (auto const n : news) {
            auto const words = bag(new_, n);
            for (std::size_t i = 0; i < olds.size(); ++i)
                if (auto const alike = bag_likeness(old_bags[i], words);
                    alike >= least_moved_likeness)
                    pairs.emplace_back(-alike, olds[i], n);
        }
        std::sort(pairs.begin(), pairs.end());
        for (auto const& [alike, o, n] : pairs)
            if (old_free(o) && new_free(n))
                pair_up(o, n);
    }

    /// New provisions whose words stood without a designator of their own before.
    void find_taken() {
        std::map<std::uint64_t, double> given;
        for (auto const& [pair, weight] : own_common_)
            for (auto n = static_cast<Place>(pair & 0xFFFFFFFFU); n != nowhere; n = new_.parents[n])
                if (n != 0 && new_free(n))
                    given[key(static_cast<Place>(pair >> 32U), n)] += weight;
        std::vector<double> most(new_.parents.size(), 0);
        for (auto const& [pair, weight] : given) {
            auto const n = static_cast<Place>(pair & 0xFFFFFFFFU);
            if (weight > most[n] && weight / new_weight_[n] >= least_taken) {
                most[n] = weight;
                alignment_.taken_from[n] = static_cast<Place>(pair >> 32U);
            }
        }
    }

    PlacedWords const& old_;
    PlacedWords const& new_;
    Children old_children_;
    Children new_children_;
    std::vector<double> old_weight_;
    std::vector<double> new_weight_;
    std::map<std::uint64_t, double> own_common_;
    std::map<std::uint64_t, double> common_;
    Alignment alignment_;
};

} // namespace

Alignment align(PlacedWords const& old_words,
                PlacedWords const& new_words,
                std::vector<CommonRun> const& runs) {
    return Aligner(old_words, new_words, runs).run();
}

} // namespace nutmeg
