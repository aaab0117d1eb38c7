#include "diff/effects/edits/word_matching.hpp"

#include "diff/words/edit_cleanup.hpp"

#include <algorithm>

namespace nutmeg {

namespace {

constexpr std::size_t least_own = 4;   ///< words of a provision that is matched again
constexpr std::size_t most_times = 16; ///< limit of the total work, in multiples of all words

/// Indices of the direct words of each provision, without designators.
std::vector<std::vector<std::uint32_t>> own_words(EffectSide const& side) {
    std::vector<std::vector<std::uint32_t>> own(side.paths.size());
    for (std::uint32_t i = 0; i < side.size(); ++i)
        if (side.marks[i] == 0)
            own[side.place(i)].push_back(i);
    return own;
}

class Matcher {
public:
    Matcher(EffectSide& old_side, EffectSide& new_side, Kin const& kin)
        : old_side_(old_side), new_side_(new_side), kin_(kin) {}

    void run(std::vector<CommonRun> const& runs) {
        for (auto const& run : runs)
            for (std::uint32_t i = 0; i < run.size; ++i)
                marry(old_side_, run.old_begin + i, new_side_, run.new_begin + i);
        rematch();
        find_whole();
    }

private:
    /// Matches provisions again that moved, and text that got a designator elsewhere. The common
    /// runs rise on both sides and so miss their words.
    void rematch() {
        auto const old_own = own_words(old_side_);
        auto const new_own = own_words(new_side_);
        std::size_t left = most_times * old_side_.size();
        for (bool const partners : {true, false})
            for (Place n = 1; n < new_own.size(); ++n) {
                auto const o = kin_.from(n, new_side_);
                if (o == nowhere || (kin_.old_partner(n) == o) != partners)
                    continue;
                auto const matched = static_cast<std::size_t>(
                    std::count_if(new_own[n].begin(), new_own[n].end(), [&](std::uint32_t i) {
                        auto const mate = new_side_.mate[i];
                        return mate != no_word && old_side_.place(mate) == o;
                    }));
                if (new_own[n].size() < least_own || matched * 2 >= new_own[n].size()
                    || old_own[o].size() > left)
                    continue;
                left -= old_own[o].size();
                auto const old_free = free_words(old_own[o], o, n);
                if (old_free.size() >= least_own && matched * 2 < old_free.size())
                    match_places(old_free, new_own[n], matched);
            }
    }

    /// The words of an old provision, except those matched in another new provision that has words
    /// of it.
    std::vector<std::uint32_t> free_words(std::vector<std::uint32_t> const& own,
                                          Place o,
                                          Place n) const {
        std::vector<std::uint32_t> rest;
        for (auto const i : own) {
            auto const mate = old_side_.mate[i];
            auto const home = mate == no_word ? n : new_side_.place(mate);
            if (home == n || kin_.from(home, new_side_) != o)
                rest.push_back(i);
        }
        return rest;
    }

    void match_places(std::vector<std::uint32_t> const& old_own,
                      std::vector<std::uint32_t> const& new_own,
                      std::size_t matched) {
        std::vector<Span> old_words;
        old_words.reserve(old_own.size());
        for (auto const i : old_own)
            old_words.push_back(old_side_.span(i));
        std::vector<Span> new_words;
        new_words.reserve(new_own.size());
        for (auto const i : new_own)
            new_words.push_back(new_side_.span(i));
        auto const runs = readable_runs({old_side_.text, new_side_.text, old_words, new_words});
        std::size_t found = 0;
        for (auto const& run : runs)
            found += run.size;
        if (found <= matched)
            return;
        for (auto const i : old_own)
            if (old_side_.mate[i] != no_word) {
                new_side_.mate[old_side_.mate[i]] = no_word;
                old_side_.mate[i] = no_word;
            }
        for (auto const i : new_own)
            if (new_side_.mate[i] != no_word) {
                old_side_.mate[new_side_.mate[i]] = no_word;
                new_side_.mate[i] = no_word;
            }
        for (auto const& run : runs)
            for (std::uint32_t i = 0; i < run.size; ++i)
                marry(old_side_, old_own[run.old_begin + i], new_side_, new_own[run.new_begin + i]);
    }

    /// Marks the words of provisions without a partner, unless half of them are on the other side.
    void find_whole() {
        std::vector<char> old_gone(old_side_.paths.size(), 0);
        std::vector<char> new_come(new_side_.paths.size(), 0);
        for (Place o = 1; o < old_gone.size(); ++o)
            old_gone[o] = kin_.kept_as(o) == nowhere ? 1 : 0;
        for (Place n = 1; n < new_come.size(); ++n)
            new_come[n] = kin_.from(n, new_side_) == nowhere ? 1 : 0;
        spare_kept(old_side_, new_side_, old_gone);
        spare_kept(new_side_, old_side_, new_come);
        for (std::uint32_t i = 0; i < old_side_.size(); ++i)
            old_side_.whole[i] = old_side_.is_in_force(i) ? old_gone[old_side_.place(i)] : char{1};
        for (std::uint32_t i = 0; i < new_side_.size(); ++i)
            new_side_.whole[i] = new_side_.is_in_force(i) ? new_come[new_side_.place(i)] : char{1};
        divorce(old_side_, new_side_);
        divorce(new_side_, old_side_);
    }

    /// A provision without a partner is not new if most of its direct words were there before, or
    /// if its designator was inserted between words that were adjacent.
    static void spare_kept(EffectSide& side, EffectSide const& other, std::vector<char>& gone) {
        side.stands_in.assign(gone.size(), nowhere);
        std::vector<std::uint32_t> all(gone.size(), 0);
        std::vector<std::uint32_t> kept(gone.size(), 0);
        std::vector<std::uint32_t> first(gone.size(), no_word);
        for (std::uint32_t i = 0; i < side.size(); ++i) {
            auto const place = side.place(i);
            if (side.marks[i] != 0) {
                if (is_between(side, i))
                    first[place] = i + 1;
                continue;
            }
            ++all[place];
            kept[place] += side.mate[i] != no_word;
        }
        for (Place place = 1; place < gone.size(); ++place) {
            if (gone[place] == 0 || (kept[place] * 2 <= all[place] && first[place] == no_word))
                continue;
            gone[place] = 0;
            side.stands_in[place] = home_of(side, other, place, first[place]);
        }
    }

    /// Whether a new designator is between words that were adjacent.
    static bool is_between(EffectSide const& side, std::uint32_t mark) {
        if (side.mate[mark] != no_word || mark + 1 >= side.size() || side.mate[mark + 1] == no_word)
            return false;
        auto i = mark;
        while (i > 0 && side.mate[i - 1] == no_word)
            --i;
        return i > 0 && side.mate[i - 1] + 1 == side.mate[mark + 1] && mark + 2 < side.size()
            && side.mate[mark + 2] == side.mate[mark + 1] + 1
            && !(is_stop_word(side.lower[mark + 1]) && is_stop_word(side.lower[mark + 2]));
    }

    /// The provision of the other side that has the first matched word of `place`.
    static Place home_of(EffectSide const& side,
                         EffectSide const& other,
                         Place place,
                         std::uint32_t from_word) {
        auto const span = side.section->provisions[place - 1].span;
        auto const range = side.words_in(span);
        for (auto i = from_word != no_word ? from_word : range.begin; i < range.end; ++i)
            if (side.place(i) == place && side.marks[i] == 0 && side.mate[i] != no_word)
                return other.place(side.mate[i]);
        return nowhere;
    }

    /// All words of an entirely new provision are new, even if some were matched.
    static void divorce(EffectSide& side, EffectSide& other) {
        for (std::uint32_t i = 0; i < side.size(); ++i)
            if (side.whole[i] != 0 && side.mate[i] != no_word) {
                other.mate[side.mate[i]] = no_word;
                side.mate[i] = no_word;
            }
    }

    EffectSide& old_side_;
    EffectSide& new_side_;
    Kin const& kin_;
};

} // namespace

Kin::Kin(Alignment const& alignment) : alignment_(&alignment), kept_as_(alignment.old_to_new) {
    for (Place n = 0; n < alignment.taken_from.size(); ++n)
        if (auto const o = alignment.taken_from[n]; o != nowhere && kept_as_[o] == nowhere)
            kept_as_[o] = n;
    for (Place o = 0; o < alignment.given_to.size(); ++o)
        if (kept_as_[o] == nowhere)
            kept_as_[o] = alignment.given_to[o];
}

Place Kin::from(Place new_place, EffectSide const& new_side) const {
    if (alignment_->new_to_old[new_place] != nowhere)
        return alignment_->new_to_old[new_place];
    auto const& homes = new_side.stands_in;
    auto const taken = alignment_->taken_from[new_place];
    return taken == nowhere && new_place < homes.size() ? homes[new_place] : taken;
}

void match_words(EffectSide& old_side,
                 EffectSide& new_side,
                 Kin const& kin,
                 std::vector<CommonRun> const& runs) {
    Matcher(old_side, new_side, kin).run(runs);
}

} // namespace nutmeg
