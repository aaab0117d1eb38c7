#include "diff/align/similarity.hpp"

#include <utility>

namespace nutmeg {

namespace {

using Pair = ProvisionSimilarity::Pair;

constexpr std::size_t largest_table = 1U << 16U;
constexpr unsigned half_bits = 32;

std::uint64_t key(ProvisionIndex old_provision, ProvisionIndex new_provision) {
    return std::uint64_t{old_provision} << half_bits | new_provision;
}

Pair pair_of(std::uint64_t key) {
    return {static_cast<ProvisionIndex>(key >> half_bits),
            static_cast<ProvisionIndex>(key & 0xFFFFFFFFU)};
}

double share(double part, double whole) {
    return whole <= 0 ? 0 : part / whole;
}

std::vector<TextWeight> same_weights(std::vector<double> const& weights) {
    std::vector<TextWeight> all;
    all.reserve(weights.size());
    for (auto const weight : weights)
        all.push_back({weight, weight});
    return all;
}

/// One per word: 1 for content words, 0 for stop words. Each word of the vocabulary is looked up
/// once.
std::vector<char> content_words(NumberedWords const& side) {
    auto const& words = side.words;
    std::vector<char> is_content;
    is_content.reserve(words.words.size());
    constexpr char unknown = 2;
    std::vector<char> by_number;
    for (std::size_t i = 0; i < words.words.size(); ++i) {
        auto const number = side.numbers[i];
        if (number >= by_number.size())
            by_number.resize(std::size_t{number} + number / 2 + 1, unknown);
        auto& known = by_number[number];
        if (known == unknown)
            known = is_stop_word(words.words[i].of(words.section->text)) ? 0 : 1;
        is_content.push_back(known);
    }
    return is_content;
}

} // namespace

WordWeights compute_weights(NumberedWords const& side) {
    auto const& words = side.words;
    WordWeights weights;
    weights.section_words = &words;
    weights.is_content = content_words(side);
    weights.direct.assign(words.parents.size(), 0);
    std::vector<double> designators(words.parents.size(), 0);
    for (auto const& run : words.runs) {
        double sum = 0;
        for (auto i = run.begin; i < run.end; ++i)
            sum += weights.weight(i, long_run);
        weights.direct[run.provision] += sum;
    }
    auto const& is_designator = words.is_designator;
    for (auto at = is_designator.begin();
         (at = std::find(at, is_designator.end(), char{1})) != is_designator.end();
         ++at) {
        auto const i = static_cast<std::size_t>(at - is_designator.begin());
        designators[words.provision_of[i]] += weights.weight(i, long_run);
    }
    weights.all = weights.direct;
    for (auto provision = words.parents.size(); provision-- > 0;) {
        weights.all[provision] += designators[provision];
        if (provision > 0)
            weights.all[words.parents[provision]] += weights.all[provision];
    }
    return weights;
}

ProvisionSimilarity::ProvisionSimilarity(std::vector<TextWeight> olds, std::vector<TextWeight> news)
    : olds_(std::move(olds)), news_(std::move(news)) {
    if (olds_.size() * news_.size() <= largest_table)
        table_.resize(olds_.size() * news_.size());
}

void ProvisionSimilarity::add(ProvisionIndex old_provision,
                              ProvisionIndex new_provision,
                              TextWeight weight) {
    if (is_dense())
        table_[old_provision * news_.size() + new_provision] += weight;
    else
        common_[key(old_provision, new_provision)] += weight;
}

TextWeight ProvisionSimilarity::common(ProvisionIndex old_provision,
                                       ProvisionIndex new_provision) const {
    if (is_dense())
        return table_[old_provision * news_.size() + new_provision];
    auto const found = common_.find(key(old_provision, new_provision));
    return found == common_.end() ? TextWeight{} : found->second;
}

double ProvisionSimilarity::similarity(ProvisionIndex old_provision,
                                       ProvisionIndex new_provision) const {
    return share(2 * common(old_provision, new_provision).distinctive,
                 olds_[old_provision].distinctive + news_[new_provision].distinctive);
}

double ProvisionSimilarity::plain_similarity(ProvisionIndex old_provision,
                                             ProvisionIndex new_provision) const {
    return share(2 * common(old_provision, new_provision).plain,
                 olds_[old_provision].plain + news_[new_provision].plain);
}

TextWeight ProvisionSimilarity::containment(ProvisionIndex old_provision,
                                            ProvisionIndex new_provision) const {
    auto const both = common(old_provision, new_provision);
    auto const& o = olds_[old_provision];
    auto const& n = news_[new_provision];
    return {share(both.distinctive, std::min(o.distinctive, n.distinctive)),
            share(both.plain, std::min(o.plain, n.plain))};
}

ProvisionSimilarity::Shares ProvisionSimilarity::shares(ProvisionIndex old_provision,
                                                        ProvisionIndex new_provision) const {
    auto const both = common(old_provision, new_provision).plain;
    return {share(both, common(old_provision, 0).plain),
            share(both, common(0, new_provision).plain)};
}

std::vector<ProvisionIndex> ProvisionSimilarity::related_to(ProvisionIndex old_provision) const {
    std::vector<ProvisionIndex> provisions;
    if (is_dense()) {
        for (ProvisionIndex n = 0; n < news_.size(); ++n)
            if (common(old_provision, n).plain > 0)
                provisions.push_back(n);
        return provisions;
    }
    auto one = common_.lower_bound(key(old_provision, 0));
    for (; one != common_.end() && pair_of(one->first).old_provision == old_provision; ++one)
        provisions.push_back(pair_of(one->first).new_provision);
    return provisions;
}

std::vector<Pair> ProvisionSimilarity::pairs() const {
    std::vector<Pair> all;
    for (std::size_t i = 0; i < table_.size(); ++i)
        if (table_[i].plain > 0)
            all.push_back({static_cast<ProvisionIndex>(i / news_.size()),
                           static_cast<ProvisionIndex>(i % news_.size())});
    for (auto const& entry : common_)
        all.push_back(pair_of(entry.first));
    return all;
}

ProvisionSimilarity similarity_by_runs(WordWeights const& old_words,
                                       WordWeights const& new_words,
                                       std::vector<CommonRun> const& runs) {
    auto const& olds = *old_words.section_words;
    auto const& news = *new_words.section_words;
    ProvisionSimilarity similarity(same_weights(old_words.all), same_weights(new_words.all));
    ProvisionIndex old_provision = no_provision; // adjacent words are mostly in the same pair
    ProvisionIndex new_provision = no_provision;
    TextWeight in_pair;
    auto const add_pair = [&] {
        if (old_provision != no_provision && new_provision != no_provision)
            for (auto o = old_provision; o != no_provision; o = olds.parents[o])
                for (auto n = new_provision; n != no_provision; n = news.parents[n])
                    similarity.add(o, n, in_pair);
        in_pair = {};
    };
    for (auto const& run : runs)
        for (std::uint32_t i = 0; i < run.size; ++i) {
            auto const o = olds.provision_of[run.old_begin + i];
            auto const n = news.provision_of[run.new_begin + i];
            if (o != old_provision || n != new_provision) {
                add_pair();
                old_provision = o;
                new_provision = n;
            }
            auto const weight = old_words.weight(run.old_begin + i, run.size);
            in_pair += {weight, weight};
        }
    add_pair();
    return similarity;
}

} // namespace nutmeg
