#include "diff/effects/matching/word_matching.hpp"

#include "diff/align/direct_words.hpp"
#include "diff/words/edit_cleanup.hpp"

#include <algorithm>

namespace nutmeg {

namespace {

constexpr std::size_t min_direct = 4;  ///< words of a provision that is matched again
constexpr std::size_t most_times = 16; ///< limit of the total work, in multiples of all words

class Matcher {
public:
    Matcher(AnnotatedText& old_side, AnnotatedText& new_side, ProvisionMapping const& mapping)
        : old_side_(old_side), new_side_(new_side), mapping_(mapping) {}

    void run(std::vector<CommonRun> const& runs) {
        for (auto const& run : runs)
            for (std::uint32_t i = 0; i < run.size; ++i)
                link(old_side_, run.old_begin + i, new_side_, run.new_begin + i);
        rematch();
        find_entire_provisions();
    }

private:
    /// Matches provisions again that moved, and text that got a designator elsewhere. The common
    /// runs rise on both sides and so miss their words.
    void rematch() {
        DirectWords const old_direct(*old_side_.placed);
        DirectWords const new_direct(*new_side_.placed);
        std::size_t left = most_times * old_side_.size();
        for (bool const partners : {true, false})
            for (ProvisionIndex n = 1; n < new_direct.size(); ++n) {
                auto const o = mapping_.from(n, new_side_);
                if (o == no_provision || (mapping_.old_partner(n) == o) != partners)
                    continue;
                auto const matched = static_cast<std::size_t>(
                    std::count_if(new_direct[n].begin(), new_direct[n].end(), [&](std::uint32_t i) {
                        auto const match = new_side_.match[i];
                        return match != no_word && old_side_.provision(match) == o;
                    }));
                if (new_direct[n].size() < min_direct || matched * 2 >= new_direct[n].size()
                    || old_direct[o].size() > left)
                    continue;
                left -= old_direct[o].size();
                auto const old_free = free_words(old_direct[o], o, n);
                if (old_free.size() >= min_direct && matched * 2 < old_free.size())
                    match_provisions(old_free, new_direct[n], matched);
            }
    }

    /// The words of an old provision, except those matched in another new provision that has words
    /// of it.
    std::vector<std::uint32_t> free_words(std::span<std::uint32_t const> direct,
                                          ProvisionIndex o,
                                          ProvisionIndex n) const {
        std::vector<std::uint32_t> rest;
        for (auto const i : direct) {
            auto const match = old_side_.match[i];
            auto const home = match == no_word ? n : new_side_.provision(match);
            if (home == n || mapping_.from(home, new_side_) != o)
                rest.push_back(i);
        }
        return rest;
    }

    void match_provisions(std::span<std::uint32_t const> old_direct,
                          std::span<std::uint32_t const> new_direct,
                          std::size_t matched) {
        std::vector<Span> old_words;
        old_words.reserve(old_direct.size());
        for (auto const i : old_direct)
            old_words.push_back(old_side_.span(i));
        std::vector<Span> new_words;
        new_words.reserve(new_direct.size());
        for (auto const i : new_direct)
            new_words.push_back(new_side_.span(i));
        auto const runs = readable_runs({old_side_.text, new_side_.text, old_words, new_words});
        std::size_t found = 0;
        for (auto const& run : runs)
            found += run.size;
        if (found <= matched)
            return;
        for (auto const i : old_direct)
            if (old_side_.match[i] != no_word) {
                new_side_.match[old_side_.match[i]] = no_word;
                old_side_.match[i] = no_word;
            }
        for (auto const i : new_direct)
            if (new_side_.match[i] != no_word) {
                old_side_.match[new_side_.match[i]] = no_word;
                new_side_.match[i] = no_word;
            }
        for (auto const& run : runs)
            for (std::uint32_t i = 0; i < run.size; ++i)
                link(old_side_,
                     old_direct[run.old_begin + i],
                     new_side_,
                     new_direct[run.new_begin + i]);
    }

    /// Marks the words of provisions without a partner, unless half of them are on the other side.
    void find_entire_provisions() {
        std::vector<char> old_entire(old_side_.paths.size(), 0);
        std::vector<char> new_entire(new_side_.paths.size(), 0);
        for (ProvisionIndex o = 1; o < old_entire.size(); ++o)
            old_entire[o] = mapping_.counterpart(o) == no_provision ? 1 : 0;
        for (ProvisionIndex n = 1; n < new_entire.size(); ++n)
            new_entire[n] = mapping_.from(n, new_side_) == no_provision ? 1 : 0;
        spare_kept(old_side_, new_side_, old_entire);
        spare_kept(new_side_, old_side_, new_entire);
        for (std::uint32_t i = 0; i < old_side_.size(); ++i)
            old_side_.is_added_or_removed[i] =
                old_side_.is_in_force(i) ? old_entire[old_side_.provision(i)] : char{1};
        for (std::uint32_t i = 0; i < new_side_.size(); ++i)
            new_side_.is_added_or_removed[i] =
                new_side_.is_in_force(i) ? new_entire[new_side_.provision(i)] : char{1};
        unlink(old_side_, new_side_);
        unlink(new_side_, old_side_);
    }

    /// A provision without a partner is not new if most of its direct words were there before, or
    /// if its designator was inserted between words that were adjacent.
    static void spare_kept(AnnotatedText& side,
                           AnnotatedText const& other,
                           std::vector<char>& entire) {
        side.container_of.assign(entire.size(), no_provision);
        std::vector<std::uint32_t> all(entire.size(), 0);
        std::vector<std::uint32_t> kept(entire.size(), 0);
        std::vector<std::uint32_t> first(entire.size(), no_word);
        for (std::uint32_t i = 0; i < side.size(); ++i) {
            auto const provision = side.provision(i);
            if (side.is_designator[i] != 0) {
                if (is_between(side, i))
                    first[provision] = i + 1;
                continue;
            }
            ++all[provision];
            kept[provision] += side.match[i] != no_word;
        }
        for (ProvisionIndex provision = 1; provision < entire.size(); ++provision) {
            if (entire[provision] == 0
                || (kept[provision] * 2 <= all[provision] && first[provision] == no_word))
                continue;
            entire[provision] = 0;
            side.container_of[provision] = home_of(side, other, provision, first[provision]);
        }
    }

    /// Whether a new designator is between words that were adjacent.
    static bool is_between(AnnotatedText const& side, std::uint32_t designator) {
        if (side.match[designator] != no_word || designator + 1 >= side.size()
            || side.match[designator + 1] == no_word)
            return false;
        auto i = designator;
        while (i > 0 && side.match[i - 1] == no_word)
            --i;
        return i > 0 && side.match[i - 1] + 1 == side.match[designator + 1]
            && designator + 2 < side.size()
            && side.match[designator + 2] == side.match[designator + 1] + 1
            && !(is_stop_word(side.lower[designator + 1])
                 && is_stop_word(side.lower[designator + 2]));
    }

    /// The provision of the other side that has the first matched word of `provision`.
    static ProvisionIndex home_of(AnnotatedText const& side,
                                  AnnotatedText const& other,
                                  ProvisionIndex provision,
                                  std::uint32_t from_word) {
        auto const span = side.section->provisions[provision - 1].span;
        auto const range = side.words_in(span);
        for (auto i = from_word != no_word ? from_word : range.begin; i < range.end; ++i)
            if (side.provision(i) == provision && side.is_designator[i] == 0
                && side.match[i] != no_word)
                return other.provision(side.match[i]);
        return no_provision;
    }

    /// All words of an entirely new provision are new, even if some were matched.
    static void unlink(AnnotatedText& side, AnnotatedText& other) {
        for (std::uint32_t i = 0; i < side.size(); ++i)
            if (side.is_added_or_removed[i] != 0 && side.match[i] != no_word) {
                other.match[side.match[i]] = no_word;
                side.match[i] = no_word;
            }
    }

    AnnotatedText& old_side_;
    AnnotatedText& new_side_;
    ProvisionMapping const& mapping_;
};

} // namespace

ProvisionMapping::ProvisionMapping(Alignment const& alignment)
    : alignment_(&alignment), counterpart_(alignment.old_to_new) {
    for (ProvisionIndex n = 0; n < alignment.moved_from.size(); ++n)
        if (auto const o = alignment.moved_from[n];
            o != no_provision && counterpart_[o] == no_provision)
            counterpart_[o] = n;
    for (ProvisionIndex o = 0; o < alignment.moved_to.size(); ++o)
        if (counterpart_[o] == no_provision)
            counterpart_[o] = alignment.moved_to[o];
}

ProvisionIndex ProvisionMapping::from(ProvisionIndex new_provision,
                                      AnnotatedText const& new_side) const {
    if (alignment_->new_to_old[new_provision] != no_provision)
        return alignment_->new_to_old[new_provision];
    auto const& homes = new_side.container_of;
    auto const taken = alignment_->moved_from[new_provision];
    return taken == no_provision && new_provision < homes.size() ? homes[new_provision] : taken;
}

void match_words(AnnotatedText& old_side,
                 AnnotatedText& new_side,
                 ProvisionMapping const& mapping,
                 std::vector<CommonRun> const& runs) {
    Matcher(old_side, new_side, mapping).run(runs);
}

} // namespace nutmeg
