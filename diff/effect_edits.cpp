#include "diff/effect_edits.hpp"

#include "diff/word_edits.hpp"

#include <algorithm>

namespace nutmeg {

namespace {

constexpr std::uint32_t widest_gap = 2;    ///< words between edits that are read together
constexpr std::uint32_t widest_slide = 60; ///< words that an edit is moved by
constexpr std::size_t least_own = 4;       ///< words of a provision that is matched again

std::string lower_case(std::string_view word) {
    std::string lower(word);
    for (auto& c : lower)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    return lower;
}

EffectSide make_side(PlacedWords const& placed) {
    EffectSide side;
    side.placed = &placed;
    side.section = placed.section;
    side.text = placed.section->text;
    auto const size = placed.words.size();
    side.lower.reserve(size);
    for (auto const word : placed.words)
        side.lower.push_back(lower_case(word.of(side.text)));
    side.mate.assign(size, no_word);
    side.marks.assign(size, 0);
    side.whole.assign(size, 0);
    side.told.assign(size, Telling::No);
    for (std::uint32_t i = 0; i < size; ++i)
        if (auto const place = placed.places[i];
            place != 0 && place != nowhere
            && placed.section->provisions[place - 1].designator == placed.words[i])
            side.marks[i] = 1;
    side.paths.resize(placed.parents.size());
    for (Place place = 1; place < placed.parents.size(); ++place)
        side.paths[place] =
            side.paths[placed.parents[place]]
            + std::string(placed.section->provisions[place - 1].designator.of(side.text));
    return side;
}

/// Indices of every place's own words, without designators.
std::vector<std::vector<std::uint32_t>> own_words(EffectSide const& side) {
    std::vector<std::vector<std::uint32_t>> own(side.paths.size());
    for (std::uint32_t i = 0; i < side.size(); ++i)
        if (side.marks[i] == 0)
            own[side.place(i)].push_back(i);
    return own;
}

class Maker {
public:
    Maker(PlacedWords const& old_words, PlacedWords const& new_words, Alignment const& alignment)
        : alignment_(alignment) {
        texts_.old_side = make_side(old_words);
        texts_.new_side = make_side(new_words);
        kept_as_ = alignment_.old_to_new;
        for (Place n = 0; n < alignment_.taken_from.size(); ++n)
            if (auto const o = alignment_.taken_from[n]; o != nowhere && kept_as_[o] == nowhere)
                kept_as_[o] = n;
    }

    EffectTexts run(std::vector<CommonRun> const& runs) {
        for (auto const& run : runs)
            for (std::uint32_t i = 0; i < run.size; ++i)
                marry(run.old_begin + i, run.new_begin + i);
        rematch();
        find_whole();
        slide(texts_.old_side, texts_.new_side);
        slide(texts_.new_side, texts_.old_side);
        collect();
        trim();
        group();
        texts_.partner = alignment_.old_to_new;
        return std::move(texts_);
    }

private:
    struct PlacedEdit {
        Edit edit;
        Place old_place = nowhere;
        Place new_place = nowhere;
    };

    void marry(std::uint32_t o, std::uint32_t n) {
        texts_.old_side.mate[o] = n;
        texts_.new_side.mate[n] = o;
    }

    Place from(Place n) const {
        if (alignment_.new_to_old[n] != nowhere)
            return alignment_.new_to_old[n];
        auto const& homes = texts_.new_side.stands_in;
        return alignment_.taken_from[n] == nowhere && n < homes.size() ? homes[n]
                                                                       : alignment_.taken_from[n];
    }

    /// The redline runs one way; a provision that stands elsewhere now is compared with its own.
    void rematch() {
        auto const old_own = own_words(texts_.old_side);
        auto const new_own = own_words(texts_.new_side);
        for (Place n = 1; n < new_own.size(); ++n) {
            auto const o = alignment_.new_to_old[n];
            if (o == nowhere || old_own[o].size() < least_own || new_own[n].size() < least_own)
                continue;
            std::size_t matched = 0;
            for (auto const i : new_own[n])
                if (auto const m = texts_.new_side.mate[i];
                    m != no_word && texts_.old_side.place(m) == o)
                    ++matched;
            if (matched * 2 < std::min(old_own[o].size(), new_own[n].size()))
                match_places(old_own[o], new_own[n], matched);
        }
    }

    void match_places(std::vector<std::uint32_t> const& old_own,
                      std::vector<std::uint32_t> const& new_own,
                      std::size_t matched) {
        auto& old_side = texts_.old_side;
        auto& new_side = texts_.new_side;
        WordPair pair{old_side.text, new_side.text, {}, {}};
        for (auto const i : old_own)
            pair.old_words.push_back(old_side.span(i));
        for (auto const i : new_own)
            pair.new_words.push_back(new_side.span(i));
        auto const runs = readable_runs(pair);
        std::size_t found = 0;
        for (auto const& run : runs)
            found += run.size;
        if (found <= matched)
            return;
        for (auto const i : old_own)
            if (old_side.mate[i] != no_word) {
                new_side.mate[old_side.mate[i]] = no_word;
                old_side.mate[i] = no_word;
            }
        for (auto const i : new_own)
            if (new_side.mate[i] != no_word) {
                old_side.mate[new_side.mate[i]] = no_word;
                new_side.mate[i] = no_word;
            }
        for (auto const& run : runs)
            for (std::uint32_t i = 0; i < run.size; ++i)
                marry(old_own[run.old_begin + i], new_own[run.new_begin + i]);
    }

    /// Words of provisions without a partner, where no half of them stands on the other side.
    void find_whole() {
        auto& old_side = texts_.old_side;
        auto& new_side = texts_.new_side;
        std::vector<char> old_gone(old_side.paths.size(), 0);
        std::vector<char> new_come(new_side.paths.size(), 0);
        for (Place o = 1; o < old_gone.size(); ++o)
            old_gone[o] = kept_as_[o] == nowhere;
        for (Place n = 1; n < new_come.size(); ++n)
            new_come[n] = from(n) == nowhere;
        spare_kept(old_side, new_side, old_gone);
        spare_kept(new_side, old_side, new_come);
        for (std::uint32_t i = 0; i < old_side.size(); ++i)
            old_side.whole[i] = old_side.is_in_force(i) ? old_gone[old_side.place(i)] : 1;
        for (std::uint32_t i = 0; i < new_side.size(); ++i)
            new_side.whole[i] = new_side.is_in_force(i) ? new_come[new_side.place(i)] : 1;
        divorce(old_side, new_side);
        divorce(new_side, old_side);
    }

    /// A provision without partner is no new text where most of its own words stood there before,
    /// or where its designator only came between words that stood together.
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

    /// Whether a designator that is new stands between words that stood side by side.
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

    /// The place on the other side where the first kept word of `place` stands.
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

    /// What stands in a wholly new provision is new, even where single words stood elsewhere.
    static void divorce(EffectSide& side, EffectSide& other) {
        for (std::uint32_t i = 0; i < side.size(); ++i)
            if (side.whole[i] != 0 && side.mate[i] != no_word) {
                other.mate[side.mate[i]] = no_word;
                side.mate[i] = no_word;
            }
    }

    /// The runs of changed words of one side, each inside one place.
    static std::vector<WordRange> stretches(EffectSide const& side) {
        std::vector<WordRange> all;
        for (std::uint32_t i = 0; i < side.size(); ++i) {
            if (!side.is_changed(i))
                continue;
            bool const goes_on =
                !all.empty() && all.back().end == i && side.place(i - 1) == side.place(i);
            if (goes_on)
                ++all.back().end;
            else
                all.push_back({i, i + 1});
        }
        return all;
    }

    /// The new place where words of the old text stood, by their neighbours' mates.
    Place place_of_gone(WordRange range) const {
        auto const& old_side = texts_.old_side;
        auto const place = old_side.place(range.begin);
        auto const first = range.begin > widest_slide ? range.begin - widest_slide : 0;
        auto const last = std::min(range.end + widest_slide, old_side.size());
        for (auto i = range.begin; i-- > first && old_side.place(i) == place;)
            if (old_side.mate[i] != no_word)
                return texts_.new_side.place(old_side.mate[i]);
        for (auto i = range.end; i < last && old_side.place(i) == place; ++i)
            if (old_side.mate[i] != no_word)
                return texts_.new_side.place(old_side.mate[i]);
        return kept_as_[place];
    }

    /// For every word, and one behind the last: the other side's word behind the mate of the last
    /// mated word before it.
    static std::vector<std::uint32_t> anchors(EffectSide const& side) {
        std::vector<std::uint32_t> all(side.size() + 1, 0);
        for (std::uint32_t i = 0; i < side.size(); ++i)
            all[i + 1] = side.mate[i] != no_word ? side.mate[i] + 1 : all[i];
        return all;
    }

    /// For every word, and one behind the last: the mate of the next mated word from it on.
    static std::vector<std::uint32_t> next_mates(EffectSide const& side, EffectSide const& other) {
        std::vector<std::uint32_t> all(side.size() + 1, other.size());
        for (auto i = side.size(); i-- > 0;)
            all[i] = side.mate[i] != no_word ? side.mate[i] : all[i + 1];
        return all;
    }

    /// Joins every stretch of the new text with the deleted stretch of the same gap.
    void collect() {
        auto const& old_side = texts_.old_side;
        auto const& new_side = texts_.new_side;
        auto const olds = stretches(old_side);
        auto const news = stretches(new_side);
        std::vector<char> used(olds.size(), 0);
        auto const old_anchors = anchors(old_side);
        auto const new_anchors = anchors(new_side);
        auto const new_nexts = next_mates(new_side, old_side);
        std::vector<std::uint32_t> before_word(old_side.size() + 1, 0);
        std::size_t next = 0;
        for (std::uint32_t i = 0; i <= old_side.size(); ++i) {
            while (next < olds.size() && olds[next].begin < i)
                ++next;
            before_word[i] = static_cast<std::uint32_t>(next);
        }
        for (auto const& range : news) {
            PlacedEdit made;
            made.new_place = new_side.place(range.begin);
            made.old_place = from(made.new_place);
            made.edit.new_words = range;
            auto const low = new_anchors[range.begin];
            auto const high = new_nexts[range.end];
            made.edit.old_words = {std::min(low, old_side.size()), std::min(low, old_side.size())};
            for (auto k = before_word[std::min(low, old_side.size())]; k < olds.size(); ++k) {
                if (olds[k].begin >= high)
                    break;
                auto const place = old_side.place(olds[k].begin);
                if (used[k]
                    || (place != made.old_place && place_of_gone(olds[k]) != made.new_place))
                    continue;
                used[k] = 1;
                made.edit.old_words = olds[k];
                made.old_place = old_side.place(olds[k].begin);
                break;
            }
            edits_.push_back(made);
        }
        for (std::size_t k = 0; k < olds.size(); ++k) {
            if (used[k])
                continue;
            PlacedEdit made;
            made.edit.old_words = olds[k];
            made.old_place = old_side.place(olds[k].begin);
            made.new_place = place_of_gone(olds[k]);
            auto const at = old_anchors[olds[k].begin];
            made.edit.new_words = {at, at};
            edits_.push_back(made);
        }
        std::stable_sort(edits_.begin(), edits_.end(), [](auto const& a, auto const& b) {
            return std::pair(a.edit.new_words.begin, a.edit.old_words.begin)
                 < std::pair(b.edit.new_words.begin, b.edit.old_words.begin);
        });
    }

    /// How well words read as one change: a clause that its comma or conjunction opens.
    static int shape(EffectSide const& side, WordRange range) {
        auto const& first = side.lower[range.begin];
        auto const& last = side.lower[range.end - 1];
        int score = 0;
        if (first == "," || first == ";" || first == "and" || first == "or")
            score += 2;
        if (last == "," || last == ";" || last == ".")
            score += range.begin > 0 && side.lower[range.begin - 1] == last ? 3 : 0;
        if ((last == "and" || last == "or") && score == 0)
            score += 1;
        return score;
    }

    /// "restraining {+order or civil protection+} order" is "restraining order {+or civil
    /// protection order+}": the same words, cut where a reader would cut them.
    static void slide(EffectSide& side, EffectSide& other) {
        for (auto const& range : stretches(side)) {
            if (range.begin == 0 || range.end >= side.size())
                continue;
            auto const before = side.mate[range.begin - 1];
            if (before == no_word || side.mate[range.end] != before + 1)
                continue;
            auto best = range;
            int best_shape = shape(side, range);
            for (auto r = range;
                 r.begin < range.begin + widest_slide && can_slide(side, r.begin, r.end);) {
                ++r.begin;
                ++r.end;
                keep_better(side, r, best, best_shape);
            }
            for (auto r = range; r.begin > 0 && r.begin + widest_slide > range.begin
                                 && can_slide(side, r.end - 1, r.begin - 1);) {
                --r.begin;
                --r.end;
                keep_better(side, r, best, best_shape);
            }
            move_gap(side, other, range, best);
        }
    }

    static void keep_better(EffectSide const& side,
                            WordRange range,
                            WordRange& best,
                            int& best_shape) {
        if (auto const now = shape(side, range); now > best_shape) {
            best = range;
            best_shape = now;
        }
    }

    /// Whether the changed word `inside` may stand for the kept word `outside`.
    static bool can_slide(EffectSide const& side, std::uint32_t inside, std::uint32_t outside) {
        return outside < side.size() && side.mate[outside] != no_word && side.marks[outside] == 0
            && side.place(inside) == side.place(outside) && side.word(inside) == side.word(outside);
    }

    static void move_gap(EffectSide& side, EffectSide& other, WordRange from, WordRange to) {
        auto const marry_words = [&](std::uint32_t word, std::uint32_t mate) {
            side.mate[word] = mate;
            other.mate[mate] = word;
        };
        while (from.begin < to.begin) {
            auto const mate = side.mate[from.end];
            side.mate[from.end] = no_word;
            marry_words(from.begin, mate);
            ++from.begin;
            ++from.end;
        }
        while (from.begin > to.begin) {
            --from.begin;
            --from.end;
            auto const mate = side.mate[from.begin];
            side.mate[from.begin] = no_word;
            marry_words(from.end, mate);
        }
    }

    /// Takes equal words at both ends out of a replacement.
    void trim() {
        auto& old_side = texts_.old_side;
        auto& new_side = texts_.new_side;
        for (auto& placed : edits_) {
            auto& o = placed.edit.old_words;
            auto& n = placed.edit.new_words;
            while (!o.empty() && !n.empty() && old_side.word(o.begin) == new_side.word(n.begin))
                marry(o.begin++, n.begin++);
            while (!o.empty() && !n.empty() && old_side.word(o.end - 1) == new_side.word(n.end - 1))
                marry(--o.end, --n.end);
        }
        std::erase_if(edits_, [](PlacedEdit const& placed) {
            return placed.edit.old_words.empty() && placed.edit.new_words.empty();
        });
    }

    bool joins(EditGroup const& group, PlacedEdit const& next) const {
        auto const& last = group.edits.back();
        return group.new_place == next.new_place && group.old_place == next.old_place
            && next.edit.old_words.begin >= last.old_words.end
            && next.edit.old_words.begin - last.old_words.end <= widest_gap
            && next.edit.new_words.begin >= last.new_words.end
            && next.edit.new_words.begin - last.new_words.end <= widest_gap;
    }

    void group() {
        for (auto const& placed : edits_) {
            if (!texts_.groups.empty() && joins(texts_.groups.back(), placed)) {
                texts_.groups.back().edits.push_back(placed.edit);
                continue;
            }
            EditGroup group;
            group.edits.push_back(placed.edit);
            group.old_place = placed.old_place;
            group.new_place = placed.new_place;
            group.at = placed.new_place != nowhere ? texts_.new_side.paths[placed.new_place]
                     : placed.old_place != nowhere ? texts_.old_side.paths[placed.old_place]
                                                   : std::string();
            texts_.groups.push_back(std::move(group));
        }
    }

    Alignment const& alignment_;
    std::vector<Place> kept_as_;
    std::vector<PlacedEdit> edits_;
    EffectTexts texts_;
};

WordRange hull(std::vector<Edit> const& edits, WordRange Edit::*side) {
    return {(edits.front().*side).begin, (edits.back().*side).end};
}

} // namespace

Span EffectSide::span_of(WordRange range) const {
    if (range.empty())
        return {};
    return {span(range.begin).begin, span(range.end - 1).end};
}

std::string_view EffectSide::words_of(WordRange range) const {
    return span_of(range).of(text);
}

WordRange EffectSide::words_in(Span bytes) const {
    auto const& words = placed->words;
    auto const first =
        std::lower_bound(words.begin(), words.end(), bytes.begin, [](Span w, std::uint32_t at) {
            return w.end <= at;
        });
    auto const last = std::lower_bound(
        first, words.end(), bytes.end, [](Span w, std::uint32_t at) { return w.begin < at; });
    return {static_cast<std::uint32_t>(first - words.begin()),
            static_cast<std::uint32_t>(last - words.begin())};
}

WordRange EditGroup::old_hull() const {
    return hull(edits, &Edit::old_words);
}

WordRange EditGroup::new_hull() const {
    return hull(edits, &Edit::new_words);
}

EffectTexts make_effect_texts(PlacedWords const& old_words,
                              PlacedWords const& new_words,
                              std::vector<CommonRun> const& runs,
                              Alignment const& alignment) {
    return Maker(old_words, new_words, alignment).run(runs);
}

} // namespace nutmeg
