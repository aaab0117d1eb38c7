#include "diff/effects/matching/annotated_text.hpp"

namespace nutmeg {

AnnotatedText annotate(SectionWords const& placed) {
    AnnotatedText side{law_words(placed), {}, {}, {}, {}, {}};
    auto const size = placed.words.size();
    side.match.assign(size, no_word);
    side.is_added_or_removed.assign(size, 0);
    side.coverage.assign(size, Coverage::None);
    return side;
}

std::vector<WordRange> changed_ranges(AnnotatedText const& side) {
    std::vector<WordRange> all;
    for (std::uint32_t i = 0; i < side.size(); ++i) {
        if (!side.is_changed(i))
            continue;
        bool const goes_on =
            !all.empty() && all.back().end == i && side.provision(i - 1) == side.provision(i);
        if (goes_on)
            ++all.back().end;
        else
            all.push_back({i, i + 1});
    }
    return all;
}

std::vector<std::uint32_t> ends_of_previous_matches(AnnotatedText const& side) {
    std::vector<std::uint32_t> all(side.size() + 1, 0);
    for (std::uint32_t i = 0; i < side.size(); ++i)
        all[i + 1] = side.match[i] != no_word ? side.match[i] + 1 : all[i];
    return all;
}

std::vector<std::uint32_t> starts_of_next_matches(AnnotatedText const& side,
                                                  AnnotatedText const& other) {
    std::vector<std::uint32_t> all(side.size() + 1, other.size());
    for (auto i = side.size(); i-- > 0;)
        all[i] = side.match[i] != no_word ? side.match[i] : all[i + 1];
    return all;
}

void link(AnnotatedText& side, std::uint32_t word, AnnotatedText& other, std::uint32_t match) {
    side.match[word] = match;
    other.match[match] = word;
}

} // namespace nutmeg
