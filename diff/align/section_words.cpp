#include "diff/align/alignment.hpp"

namespace nutmeg {

PlacedWords words_in_force(PlacedWords words) {
    while (!words.places.empty() && words.places.back() == nowhere) {
        words.places.pop_back();
        words.words.pop_back();
        words.marks.pop_back();
    }
    return words;
}

PlacedWords place_words(Section const& section) {
    return words_in_force(place_all_words(section));
}

PlacedWords place_all_words(Section const& section) {
    PlacedWords placed;
    placed.section = &section;
    placed.words = split_words(section.text, make_span(0, section.text.size()));
    placed.parents.push_back(nowhere);
    for (auto const& provision : section.provisions)
        placed.parents.push_back(provision.parent == no_parent ? 0 : provision.parent + 1);
    placed.sizes.assign(placed.parents.size(), 0);
    placed.places.reserve(placed.words.size());
    placed.marks.reserve(placed.words.size());
    std::size_t next = 0;
    Place current = 0;
    auto const& provisions = section.provisions;
    for (auto const word : placed.words) {
        if (word.begin >= section.current_end) {
            placed.places.push_back(nowhere);
            placed.marks.push_back(0);
            continue;
        }
        while (next < provisions.size() && provisions[next].span.begin <= word.begin)
            current = static_cast<Place>(++next);
        while (current != 0 && provisions[current - 1].span.end <= word.begin)
            current = placed.parents[current];
        placed.places.push_back(current);
        bool const is_designator = current != 0 && provisions[current - 1].designator == word;
        placed.marks.push_back(is_designator ? 1 : 0);
        if (!is_designator)
            ++placed.sizes[current];
    }
    for (auto place = placed.parents.size(); place-- > 1;)
        placed.sizes[placed.parents[place]] += placed.sizes[place];
    return placed;
}

} // namespace nutmeg
