#include "diff/effects/edits/annotated_text.hpp"

#include <algorithm>

namespace nutmeg {

LowerWords::LowerWords(std::string_view text, std::vector<Span> const& words)
    : text_(text), words_(&words) {
    for (auto& c : text_)
        c = static_cast<char>(c + (c >= 'A' && c <= 'Z' ? 'a' - 'A' : 0));
}

EffectSide make_effect_side(PlacedWords const& placed) {
    EffectSide side;
    side.placed = &placed;
    side.section = placed.section;
    side.text = placed.section->text;
    auto const size = placed.words.size();
    side.lower = LowerWords(side.text, placed.words);
    side.mate.assign(size, no_word);
    side.marks = placed.marks;
    side.whole.assign(size, 0);
    side.told.assign(size, Telling::No);
    side.paths.resize(placed.parents.size());
    for (Place place = 1; place < placed.parents.size(); ++place)
        side.paths[place] =
            side.paths[placed.parents[place]]
            + std::string(placed.section->provisions[place - 1].designator.of(side.text));
    return side;
}

std::vector<WordRange> changed_stretches(EffectSide const& side) {
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

std::vector<std::uint32_t> behind_last_mates(EffectSide const& side) {
    std::vector<std::uint32_t> all(side.size() + 1, 0);
    for (std::uint32_t i = 0; i < side.size(); ++i)
        all[i + 1] = side.mate[i] != no_word ? side.mate[i] + 1 : all[i];
    return all;
}

std::vector<std::uint32_t> next_mates(EffectSide const& side, EffectSide const& other) {
    std::vector<std::uint32_t> all(side.size() + 1, other.size());
    for (auto i = side.size(); i-- > 0;)
        all[i] = side.mate[i] != no_word ? side.mate[i] : all[i + 1];
    return all;
}

void marry(EffectSide& side, std::uint32_t word, EffectSide& other, std::uint32_t mate) {
    side.mate[word] = mate;
    other.mate[mate] = word;
}

bool EffectSide::is_below(Place place, Place parent) const {
    while (place != nowhere && place != parent)
        place = placed->parents[place];
    return place == parent;
}

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

} // namespace nutmeg
