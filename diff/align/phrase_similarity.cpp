#include "diff/align/phrases/phrase_numbers.hpp"
#include "diff/align/phrases/segments.hpp"
#include "diff/align/similarity.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <optional>
#include <string_view>
#include <tuple>
#include <utility>

namespace nutmeg {

namespace {

constexpr std::uint32_t longest_phrase = 3;
constexpr double stop_word_weight = content_word_weight / 4;
constexpr double head_factor = 4;
/// Plain weight of a phrase of more than one word.
constexpr double longer_phrase_factor = 0.5;
/// A phrase that more pairs of provisions share does not help to identify any of them.
constexpr std::size_t most_pairs = 1024;

using Numbers = std::vector<std::uint32_t>;

/// A phrase in the direct words of a provision.
struct Occurrence {
    std::uint32_t phrase = 0;
    ProvisionIndex provision = 0;
};

/// A provision that has a phrase, among its direct words or in a child.
struct Posting {
    ProvisionIndex provision = 0;
    std::uint32_t count = 0;
};

struct Phrase {
    double weight = 0; ///< the distinctive weight, before rarity
    double plain_weight = 0;
    std::uint32_t provisions = 0; ///< that have it among their direct words, of both sides
};

bool ends_head(std::string_view word) {
    constexpr std::array<std::string_view, 7> ends{
        "shall", "may", "must", "means", "is", "are", ":"};
    return std::find(ends.begin(), ends.end(), word) != ends.end();
}

/// A provision with its parent and designator.
struct Child {
    ProvisionIndex parent = 0;
    std::string_view designator;
    ProvisionIndex provision = 0;
};

/// All provisions, ordered by parent and designator; of equal siblings only the first.
std::vector<Child> ordered_children(SectionWords const& words) {
    std::vector<Child> all;
    all.reserve(words.parents.size());
    for (ProvisionIndex p = 1; p < words.parents.size(); ++p)
        all.push_back({words.parents[p],
                       words.section->provisions[p - 1].designator.of(words.section->text),
                       p});
    auto const key = [](Child const& one) { return std::tie(one.parent, one.designator); };
    std::stable_sort(
        all.begin(), all.end(), [&](Child const& a, Child const& b) { return key(a) < key(b); });
    auto const same = [&](Child const& a, Child const& b) { return key(a) == key(b); };
    all.erase(std::unique(all.begin(), all.end(), same), all.end());
    return all;
}

/// One side, with what the search keeps of it.
struct Side {
    WordWeights const& words;
    Numbers const& numbers;
    Segments segments;
    std::vector<bool> is_settled; ///< per provision: the other side has its direct words in place
    std::vector<Occurrence> occurrences;
    std::vector<TextWeight> weights; ///< per provision, with its children

    SectionWords const& section() const { return *words.section_words; }
};

class PhraseSearch {
public:
    PhraseSearch(WordWeights const& olds,
                 WordWeights const& news,
                 Numbers const& old_numbers,
                 Numbers const& new_numbers)
        : old_(side_of(olds, old_numbers)), new_(side_of(news, new_numbers)) {}

    std::optional<ProvisionSimilarity> run() {
        settle();
        if (is_unambiguous())
            return std::nullopt;
        list_phrases(old_);
        list_phrases(new_);
        order_by_phrase(old_);
        order_by_phrase(new_);
        weigh_phrases();
        add_weights(old_);
        add_weights(new_);
        ProvisionSimilarity similarity(old_.weights, new_.weights);
        for (auto const& one : settled_)
            add_with_parents(one, similarity);
        match_phrases(similarity);
        return similarity;
    }

private:
    static Side side_of(WordWeights const& words, Numbers const& numbers) {
        Segments segments(*words.section_words);
        auto const provisions = words.section_words->parents.size();
        return {words,
                numbers,
                std::move(segments),
                std::vector<bool>(provisions, false),
                {},
                std::vector<TextWeight>(provisions)};
    }

    /// Finds the direct words that are the same on both sides, in provisions with the same path.
    void settle() {
        auto const olds = ordered_children(old_.section());
        auto const news = ordered_children(new_.section());
        auto const first_of = [](std::vector<Child> const& all, ProvisionIndex parent) {
            return std::lower_bound(
                all.begin(), all.end(), parent, [](Child const& one, ProvisionIndex wanted) {
                    return one.parent < wanted;
                });
        };
        std::vector<std::pair<ProvisionIndex, ProvisionIndex>> todo{{0, 0}};
        while (!todo.empty()) {
            auto const [o, n] = todo.back();
            todo.pop_back();
            in_place_ += o == n ? 1 : 0;
            if (has_same_words(o, n))
                settle(o, n);
            auto old_child = first_of(olds, o);
            auto new_child = first_of(news, n);
            while (old_child != olds.end() && old_child->parent == o && new_child != news.end()
                   && new_child->parent == n) {
                auto const order = old_child->designator.compare(new_child->designator);
                if (order == 0)
                    todo.emplace_back(old_child->provision, new_child->provision);
                old_child += order <= 0 ? 1 : 0;
                new_child += order >= 0 ? 1 : 0;
            }
        }
    }

    /// Whether all provisions are in place on both sides, and of siblings at most one has changed.
    /// Then each can have only one partner.
    bool is_unambiguous() const {
        auto const& parents = old_.section().parents;
        auto const size = parents.size();
        if (in_place_ != size || in_place_ != new_.section().parents.size())
            return false;
        std::vector<bool> has_changed_child(size, false);
        for (auto p = static_cast<ProvisionIndex>(size); p-- > 1;) {
            if (old_.is_settled[p] && !has_changed_child[p])
                continue;
            if (has_changed_child[parents[p]])
                return false;
            has_changed_child[parents[p]] = true;
        }
        return true;
    }

    bool has_same_words(ProvisionIndex o, ProvisionIndex n) const {
        auto const olds = old_.segments.of(o);
        auto const news = new_.segments.of(n);
        return std::equal(olds.begin(),
                          olds.end(),
                          news.begin(),
                          news.end(),
                          [&](Segment const& a, Segment const& b) {
                              return std::equal(old_.numbers.begin() + a.begin,
                                                old_.numbers.begin() + a.end,
                                                new_.numbers.begin() + b.begin,
                                                new_.numbers.begin() + b.end);
                          });
    }

    void settle(ProvisionIndex o, ProvisionIndex n) {
        old_.is_settled[o] = true;
        new_.is_settled[n] = true;
        TextWeight weight;
        for (auto const& segment : old_.segments.of(o))
            for (auto i = segment.begin; i < segment.end; ++i)
                weight.plain += word_weight(old_, i);
        // As much as if its phrases were counted one by one.
        weight.distinctive = weight.plain * longest_phrase;
        weight.plain *= 1 + longer_phrase_factor * (longest_phrase - 1);
        old_.weights[o] += weight;
        new_.weights[n] += weight;
        settled_.push_back({o, n, weight});
    }

    static double word_weight(Side const& side, std::uint32_t word) {
        return side.words.is_content[word] != 0 ? content_word_weight : stop_word_weight;
    }

    void list_phrases(Side& side) {
        auto const provisions = static_cast<ProvisionIndex>(side.is_settled.size());
        for (ProvisionIndex p = 0; p < provisions; ++p)
            if (!side.is_settled[p])
                list_phrases(side, p);
    }

    void list_phrases(Side& side, ProvisionIndex provision) {
        auto const& text = side.section().section->text;
        bool is_head = true;
        for (auto const& segment : side.segments.of(provision)) {
            for (auto i = segment.begin; i < segment.end; ++i) {
                is_head = is_head && !ends_head(side.section().words[i].of(text));
                list_phrases_at(side, provision, {i, segment.end}, is_head ? head_factor : 1);
            }
            is_head = false;
        }
    }

    /// Lists the phrases that begin with the first word of `rest`.
    void list_phrases_at(Side& side, ProvisionIndex provision, Segment rest, double factor) {
        std::uint64_t hash = 0;
        double sum = 0;
        for (std::uint32_t size = 1; size <= longest_phrase && rest.begin + size <= rest.end;
             ++size) {
            auto const word = rest.begin + size - 1;
            hash = PhraseNumbers::mix(hash, side.numbers[word]);
            sum += word_weight(side, word);
            auto const mean = sum / size; // a whole number
            auto const number = size == 1 ? phrase_numbers_.number_of_word(side.numbers[word])
                                          : phrase_numbers_.number(hash + size);
            if (number == phrases_.size())
                phrases_.push_back({0, (size == 1 ? 1 : longer_phrase_factor) * mean, 0});
            auto& phrase = phrases_[number];
            phrase.weight = std::max(phrase.weight, factor * mean);
            side.occurrences.push_back({number, provision});
        }
    }

    /// Orders the occurrences by phrase, and counts the provisions that have each.
    void order_by_phrase(Side& side) {
        Numbers next(phrases_.size() + 1, 0);
        for (auto const& one : side.occurrences)
            ++next[one.phrase + 1];
        std::partial_sum(next.begin(), next.end(), next.begin());
        std::vector<Occurrence> ordered(side.occurrences.size());
        for (auto const& one : side.occurrences)
            ordered[next[one.phrase]++] = one;
        side.occurrences = std::move(ordered);
        Occurrence const* previous = nullptr;
        for (auto const& one : side.occurrences) {
            if (previous == nullptr || previous->phrase != one.phrase
                || previous->provision != one.provision)
                ++phrases_[one.phrase].provisions;
            previous = &one;
        }
    }

    /// Computes the weight of one occurrence of each phrase.
    void weigh_phrases() {
        weights_.reserve(phrases_.size());
        for (auto const& [weight, plain_weight, provisions] : phrases_) {
            auto const share = provisions <= 2 ? 1 : 2.0 / provisions;
            weights_.push_back({std::round(weight * share * share), plain_weight});
        }
    }

    /// Adds the weights of the phrases, and for each provision those of its children.
    void add_weights(Side& side) {
        for (auto const& one : side.occurrences)
            side.weights[one.provision] += weights_[one.phrase];
        for (auto p = side.weights.size(); p-- > 1;)
            side.weights[side.section().parents[p]] += side.weights[p];
    }

    using Iterator = std::vector<Occurrence>::const_iterator;

    /// The provisions that have the phrase of [begin, end) in their words or those of a child.
    static void list_provisions(Side const& side,
                                Iterator begin,
                                Iterator end,
                                Numbers& count_of,
                                std::vector<Posting>& postings) {
        postings.clear();
        auto const& parents = side.section().parents;
        for (auto one = begin; one != end; ++one)
            for (auto p = one->provision; p != no_provision; p = parents[p])
                if (++count_of[p] == 1)
                    postings.push_back({p, 0});
        for (auto& posting : postings)
            posting.count = std::exchange(count_of[posting.provision], 0);
    }

    void match_phrases(ProvisionSimilarity& similarity) {
        Numbers old_counts(old_.weights.size(), 0);
        Numbers new_counts(new_.weights.size(), 0);
        std::vector<Posting> olds;
        std::vector<Posting> news;
        InBoth in_pair; // adjacent phrases are mostly in the same pair of provisions
        auto o = old_.occurrences.cbegin();
        auto n = new_.occurrences.cbegin();
        while (o != old_.occurrences.cend() && n != new_.occurrences.cend()) {
            auto const phrase = std::max(o->phrase, n->phrase);
            o = skip_to(o, old_.occurrences.cend(), phrase);
            n = skip_to(n, new_.occurrences.cend(), phrase);
            auto const old_end = skip_to(o, old_.occurrences.cend(), phrase + 1);
            auto const new_end = skip_to(n, new_.occurrences.cend(), phrase + 1);
            if (old_end - o == 1 && new_end - n == 1) {
                if (o->provision != in_pair.old_provision
                    || n->provision != in_pair.new_provision) {
                    add_with_parents(in_pair, similarity);
                    in_pair = {o->provision, n->provision, {}};
                }
                in_pair.weight += weights_[phrase];
            } else if (o != old_end && n != new_end) {
                list_provisions(old_, o, old_end, old_counts, olds);
                list_provisions(new_, n, new_end, new_counts, news);
                if (olds.size() * news.size() <= most_pairs)
                    add_pairs(olds, news, weights_[phrase], similarity);
            }
            o = old_end;
            n = new_end;
        }
        add_with_parents(in_pair, similarity);
    }

    static Iterator skip_to(Iterator from, Iterator end, std::uint32_t phrase) {
        return std::find_if(
            from, end, [phrase](Occurrence const& one) { return one.phrase >= phrase; });
    }

    static void add_pairs(std::vector<Posting> const& olds,
                          std::vector<Posting> const& news,
                          TextWeight weight,
                          ProvisionSimilarity& similarity) {
        for (auto const& o : olds)
            for (auto const& n : news) {
                auto const times = static_cast<double>(std::min(o.count, n.count));
                similarity.add(
                    o.provision, n.provision, {times * weight.distinctive, times * weight.plain});
            }
    }

    /// Words that two provisions have in common among their direct words.
    struct InBoth {
        ProvisionIndex old_provision = 0;
        ProvisionIndex new_provision = 0;
        TextWeight weight;
    };

    void add_with_parents(InBoth const& both, ProvisionSimilarity& similarity) const {
        for (auto o = both.old_provision; o != no_provision; o = old_.section().parents[o])
            for (auto n = both.new_provision; n != no_provision; n = new_.section().parents[n])
                similarity.add(o, n, both.weight);
    }

    Side old_;
    Side new_;
    std::size_t in_place_ = 0; ///< provisions with the same path and index on both sides
    PhraseNumbers phrase_numbers_;
    std::vector<Phrase> phrases_;
    std::vector<TextWeight> weights_; ///< of one occurrence of each phrase
    std::vector<InBoth> settled_;     ///< provisions with the same direct words in place
};

} // namespace

std::optional<ProvisionSimilarity> similarity_by_phrases(WordWeights const& old_words,
                                                         WordWeights const& new_words,
                                                         Numbers const& old_numbers,
                                                         Numbers const& new_numbers) {
    return PhraseSearch(old_words, new_words, old_numbers, new_numbers).run();
}

} // namespace nutmeg
