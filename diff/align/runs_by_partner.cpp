#include "diff/align/runs_by_partner.hpp"

#include "diff/align/direct_words.hpp"
#include "diff/words/weighted_lis.hpp"

#include <utility>

namespace nutmeg {

namespace {

constexpr std::uint32_t no_match = 0xFFFFFFFFU;

/// Words that the partners must match among themselves beyond those that the runs match, so that
/// their match is preferred.
constexpr std::size_t clearly_more = 4;

using Indices = std::vector<std::uint32_t>;

class Rematch {
public:
    Rematch(NumberedWords const& old_side,
            NumberedWords const& new_side,
            std::vector<CommonRun> const& runs,
            Alignment const& alignment)
        : old_(old_side), new_(new_side), runs_(runs), alignment_(alignment) {}

    /// False if no word of a partner is matched with another provision.
    bool find_disputed() {
        disputed_.assign(alignment_.old_to_new.size(), false);
        bool any = false;
        auto before = std::pair(no_provision, no_provision); // mostly the pair of the next word too
        for (auto const& run : runs_)
            for (std::uint32_t i = 0; i < run.size; ++i) {
                auto const o = old_.words.provision_of[run.old_begin + i];
                auto const n = new_.words.provision_of[run.new_begin + i];
                if (std::exchange(before, {o, n}) == std::pair(o, n))
                    continue;
                if (o == no_provision || n == no_provision || is_family(o, n))
                    continue;
                if (alignment_.old_to_new[o] != no_provision)
                    any = disputed_[o] = true;
                if (auto const from = alignment_.new_to_old[n]; from != no_provision)
                    any = disputed_[from] = true;
            }
        return any;
    }

    std::vector<CommonRun> run() {
        to_new_.assign(old_.words.words.size(), no_match);
        to_old_.assign(new_.words.words.size(), no_match);
        for (auto const& run : runs_)
            for (std::uint32_t i = 0; i < run.size; ++i)
                link(run.old_begin + i, run.new_begin + i);
        DirectWords const old_direct(old_.words);
        DirectWords const new_direct(new_.words);
        for (ProvisionIndex o = 1; o < disputed_.size(); ++o)
            if (disputed_[o])
                match_partners(old_direct, new_direct, o);
        std::vector<CommonRun> runs;
        for (std::uint32_t i = 0; i < to_new_.size(); ++i)
            if (to_new_[i] != no_match)
                append_run(runs, {i, to_new_[i], 1});
        return runs;
    }

private:
    void link(std::uint32_t old_word, std::uint32_t new_word) {
        to_new_[old_word] = new_word;
        to_old_[new_word] = old_word;
    }

    /// Whether one of the two provisions is the partner of the other, or contains it or is part of
    /// it. Words of a provision often become those of its part, without being a dispute.
    bool is_family(ProvisionIndex o, ProvisionIndex n) const {
        auto const new_partner = alignment_.old_to_new[o];
        auto const old_partner = alignment_.new_to_old[n];
        return (new_partner != no_provision
                && (is_within(new_.words, new_partner, n) || is_within(new_.words, n, new_partner)))
            || (old_partner != no_provision
                && (is_within(old_.words, old_partner, o)
                    || is_within(old_.words, o, old_partner)));
    }

    static bool is_within(SectionWords const& words, ProvisionIndex part, ProvisionIndex whole) {
        while (part != no_provision && part != whole)
            part = words.parents[part];
        return part == whole;
    }

    void match_partners(DirectWords const& old_direct,
                        DirectWords const& new_direct,
                        ProvisionIndex o) {
        auto const n = alignment_.old_to_new[o];
        Indices olds;
        Indices news;
        std::size_t kept = 0;
        for (auto const i : old_direct[o]) {
            auto const to =
                to_new_[i] == no_match ? no_provision : new_.words.provision_of[to_new_[i]];
            bool const in_family = to != no_provision && is_family(o, to);
            kept += to == n ? 1 : 0;
            if (to == n || !in_family)
                olds.push_back(i);
        }
        for (auto const i : new_direct[n]) {
            auto const from =
                to_old_[i] == no_match ? no_provision : old_.words.provision_of[to_old_[i]];
            if (from == no_provision || from == o || !is_family(from, n))
                news.push_back(i);
        }
        Indices old_numbers;
        Indices new_numbers;
        for (auto const i : olds)
            old_numbers.push_back(old_.numbers[i]);
        for (auto const i : news)
            new_numbers.push_back(new_.numbers[i]);
        auto const common = common_runs(old_numbers, new_numbers);
        std::size_t words = 0;
        for (auto const& run : common)
            words += run.size;
        if (words <= kept + clearly_more)
            return;
        for (auto const i : olds)
            unlink_old(i);
        for (auto const i : news)
            if (to_old_[i] != no_match)
                unlink_old(to_old_[i]);
        for (auto const& run : common)
            for (std::uint32_t i = 0; i < run.size; ++i)
                link(olds[run.old_begin + i], news[run.new_begin + i]);
    }

    void unlink_old(std::uint32_t i) {
        if (to_new_[i] != no_match)
            to_old_[to_new_[i]] = no_match;
        to_new_[i] = no_match;
    }

    NumberedWords const& old_;
    NumberedWords const& new_;
    std::vector<CommonRun> const& runs_;
    Alignment const& alignment_;
    Indices to_new_; ///< per old word: the new one, or `no_match`
    Indices to_old_;
    std::vector<bool> disputed_; ///< per old provision: whether another one claims its words
};

} // namespace

std::vector<CommonRun> runs_by_partner(NumberedWords const& old_side,
                                       NumberedWords const& new_side,
                                       std::vector<CommonRun> const& runs,
                                       Alignment const& alignment) {
    Rematch rematch(old_side, new_side, runs, alignment);
    return rematch.find_disputed() ? rematch.run() : runs;
}

std::vector<CommonRun> rising_runs(std::vector<CommonRun> const& runs) {
    std::vector<WeightedPair> pairs;
    pairs.reserve(runs.size());
    for (auto const& run : runs)
        pairs.push_back({run.old_begin, run.new_begin, static_cast<double>(run.size)});
    std::vector<CommonRun> rising;
    auto next = runs.begin();
    for (auto const& pair : heaviest_increasing_subsequence(pairs)) {
        while (next->old_begin != pair.old_index)
            ++next;
        append_run(rising, *next);
    }
    return rising;
}

} // namespace nutmeg
