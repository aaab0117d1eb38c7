#include "diff/align/runs_by_provision.hpp"

#include <algorithm>
#include <span>

namespace nutmeg {

namespace {

// A phrase this long is the same phrase wherever it stands.
constexpr std::uint32_t telling_run = 10;

class Relater {
public:
    Relater(PlacedWords const& old_words, PlacedWords const& new_words, Alignment const& alignment)
        : old_(old_words), new_(new_words), alignment_(alignment) {}

    /// Whether words of the two places may be shown as the same words.
    bool related(Place o, Place n) const {
        if (o == nowhere || n == nowhere)
            return o == n;
        if (alignment_.old_to_new[o] == n || alignment_.taken_from[n] == o
            || alignment_.given_to[o] == n)
            return true;
        if (alignment_.old_to_new[o] == nowhere)
            return is_partner_of_ancestor(o, n);
        return alignment_.new_to_old[n] == nowhere && is_partner_of_ancestor_in_new(o, n);
    }

    bool designators_differ(std::uint32_t old_word, std::uint32_t new_word) const {
        return is_designator(old_, old_word) != is_designator(new_, new_word)
            || (is_designator(old_, old_word)
                && alignment_.old_to_new[old_.places[old_word]] != new_.places[new_word]);
    }

    std::vector<CommonRun> keep(std::vector<CommonRun> const& runs) const {
        std::vector<CommonRun> kept;
        for (auto const& run : runs)
            for (std::uint32_t i = 0; i < run.size;) {
                auto const size = same_places(run, i);
                auto const o = old_.places[run.old_begin + i];
                auto const n = new_.places[run.new_begin + i];
                bool const same =
                    related(o, n) || (size >= telling_run && o != nowhere && n != nowhere);
                for (auto const end = i + size; i < end; ++i)
                    if (same && !designators_differ(run.old_begin + i, run.new_begin + i))
                        append_run(kept, {run.old_begin + i, run.new_begin + i, 1});
            }
        return kept;
    }

private:
    /// Words of the run from its i-th on that stand in one place on either side.
    std::uint32_t same_places(CommonRun const& run, std::uint32_t i) const {
        auto end = i + 1;
        while (end < run.size && old_.places[run.old_begin + end] == old_.places[run.old_begin + i]
               && new_.places[run.new_begin + end] == new_.places[run.new_begin + i])
            ++end;
        return end - i;
    }

    /// A provision that is gone may have left its words to what it stood in.
    bool is_partner_of_ancestor(Place o, Place n) const {
        for (auto up = old_.parents[o]; up != nowhere; up = old_.parents[up])
            if (alignment_.old_to_new[up] != nowhere)
                return alignment_.old_to_new[up] == n;
        return false;
    }

    bool is_partner_of_ancestor_in_new(Place o, Place n) const {
        for (auto up = new_.parents[n]; up != nowhere; up = new_.parents[up])
            if (alignment_.new_to_old[up] != nowhere)
                return alignment_.new_to_old[up] == o;
        return false;
    }

    PlacedWords const& old_;
    PlacedWords const& new_;
    Alignment const& alignment_;
};

/// A stretch of neighbouring words of one place.
struct Stretch {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    Place place = 0;
};

std::vector<Stretch> stretches(PlacedWords const& words, std::uint32_t begin, std::uint32_t end) {
    std::vector<Stretch> all;
    for (auto i = begin; i < end; ++i)
        if (all.empty() || all.back().place != words.places[i])
            all.push_back({i, i + 1, words.places[i]});
        else
            all.back().end = i + 1;
    return all;
}

} // namespace

std::vector<CommonRun> related_runs(PlacedWords const& old_words,
                                    PlacedWords const& new_words,
                                    std::vector<std::uint32_t> const& old_numbers,
                                    std::vector<std::uint32_t> const& new_numbers,
                                    std::vector<CommonRun> const& runs,
                                    Alignment const& alignment) {
    if (is_turned(old_words.section->text, new_words.section->text))
        return exchanged(related_runs(new_words,
                                      old_words,
                                      new_numbers,
                                      old_numbers,
                                      exchanged(runs),
                                      {alignment.new_to_old,
                                       alignment.old_to_new,
                                       alignment.given_to,
                                       alignment.taken_from}));
    Relater const relater(old_words, new_words, alignment);
    auto kept = relater.keep(runs);
    kept.push_back({static_cast<std::uint32_t>(old_numbers.size()),
                    static_cast<std::uint32_t>(new_numbers.size()),
                    0});
    std::vector<CommonRun> all;
    std::uint32_t old_at = 0;
    std::uint32_t new_at = 0;
    for (auto const& run : kept) {
        auto const news = stretches(new_words, new_at, run.new_begin);
        std::size_t next = 0;
        for (auto const& old_part : stretches(old_words, old_at, run.old_begin)) {
            auto found = next;
            while (found < news.size() && !relater.related(old_part.place, news[found].place))
                ++found;
            if (found == news.size())
                continue;
            auto const& new_part = news[found];
            std::span<std::uint32_t const> const old_side(old_numbers.data() + old_part.begin,
                                                          old_part.end - old_part.begin);
            std::span<std::uint32_t const> const new_side(new_numbers.data() + new_part.begin,
                                                          new_part.end - new_part.begin);
            for (auto const& inner : common_runs(old_side, new_side))
                for (std::uint32_t i = 0; i < inner.size; ++i)
                    if (auto const o = old_part.begin + inner.old_begin + i,
                        n = new_part.begin + inner.new_begin + i;
                        !relater.designators_differ(o, n))
                        append_run(all, {o, n, 1});
            next = found + 1;
        }
        append_run(all, run);
        old_at = run.old_begin + run.size;
        new_at = run.new_begin + run.size;
    }
    return all;
}

} // namespace nutmeg
