#include "diff/align/similarity.hpp"

namespace nutmeg {

namespace {

constexpr unsigned half_bits = 32;

std::uint64_t key(ProvisionIndex old_provision, ProvisionIndex new_provision) {
    return std::uint64_t{old_provision} << half_bits | new_provision;
}

ProvisionIndex old_of(std::uint64_t pair) {
    return static_cast<ProvisionIndex>(pair >> half_bits);
}

ProvisionIndex new_of(std::uint64_t pair) {
    return static_cast<ProvisionIndex>(pair & 0xFFFFFFFFU);
}

} // namespace

WordWeights compute_weights(SectionWords const& words) {
    WordWeights weights;
    weights.section_words = &words;
    weights.is_content.reserve(words.words.size());
    weights.direct.assign(words.parents.size(), 0);
    std::vector<double> designators(words.parents.size(), 0);
    for (std::size_t i = 0; i < words.words.size(); ++i) {
        weights.is_content.push_back(is_stop_word(words.words[i].of(words.section->text)) ? 0 : 1);
        if (auto const provision = words.provision_of[i]; provision != no_provision)
            (words.is_designator[i] != 0 ? designators : weights.direct)[provision] +=
                weights.weight(i, long_run);
    }
    weights.all = weights.direct;
    for (auto provision = words.parents.size(); provision-- > 0;) {
        weights.all[provision] += designators[provision];
        if (provision > 0)
            weights.all[words.parents[provision]] += weights.all[provision];
    }
    return weights;
}

ProvisionSimilarity::ProvisionSimilarity(WordWeights const& old_words,
                                         WordWeights const& new_words,
                                         std::vector<CommonRun> const& runs)
    : old_weights_(old_words.all), new_weights_(new_words.all) {
    auto const& olds = *old_words.section_words;
    auto const& news = *new_words.section_words;
    std::map<std::uint64_t, double> direct_common;
    auto pair = key(no_provision, no_provision);
    double* in_pair = nullptr; // adjacent words are mostly in the same pair
    for (auto const& run : runs)
        for (std::uint32_t i = 0; i < run.size; ++i) {
            auto const o = olds.provision_of[run.old_begin + i];
            auto const n = news.provision_of[run.new_begin + i];
            if (o == no_provision || n == no_provision)
                continue;
            if (pair != key(o, n)) {
                pair = key(o, n);
                in_pair = &direct_common[pair];
            }
            *in_pair += old_words.weight(run.old_begin + i, run.size);
        }
    for (auto const& [provisions, weight] : direct_common)
        for (auto o = old_of(provisions); o != no_provision; o = olds.parents[o])
            for (auto n = new_of(provisions); n != no_provision; n = news.parents[n])
                common_[key(o, n)] += weight;
}

double ProvisionSimilarity::common(ProvisionIndex old_provision,
                                   ProvisionIndex new_provision) const {
    auto const found = common_.find(key(old_provision, new_provision));
    return found == common_.end() ? 0 : found->second;
}

double ProvisionSimilarity::similarity(ProvisionIndex old_provision,
                                       ProvisionIndex new_provision) const {
    auto const both = old_weights_[old_provision] + new_weights_[new_provision];
    return both <= 0 ? 0 : 2 * common(old_provision, new_provision) / both;
}

ProvisionSimilarity::Shares ProvisionSimilarity::shares(ProvisionIndex old_provision,
                                                        ProvisionIndex new_provision) const {
    auto const both = common(old_provision, new_provision);
    if (both <= 0)
        return {};
    return {both / common(old_provision, 0), both / common(0, new_provision)};
}

std::vector<ProvisionIndex> ProvisionSimilarity::related_to(ProvisionIndex old_provision) const {
    std::vector<ProvisionIndex> provisions;
    auto pair = common_.lower_bound(key(old_provision, 0));
    for (; pair != common_.end() && old_of(pair->first) == old_provision; ++pair)
        provisions.push_back(new_of(pair->first));
    return provisions;
}

std::vector<ProvisionSimilarity::Pair> ProvisionSimilarity::pairs() const {
    std::vector<Pair> all;
    all.reserve(common_.size());
    for (auto const& entry : common_)
        all.push_back({old_of(entry.first), new_of(entry.first)});
    return all;
}

} // namespace nutmeg
