#include "diff/effects/edits/annotated_text.hpp"

#include <algorithm>

namespace nutmeg {

LowerWords::LowerWords(std::string_view text, std::vector<Span> const& words)
    : text_(text), words_(&words) {
    for (auto& c : text_)
        c = static_cast<char>(c + (c >= 'A' && c <= 'Z' ? 'a' - 'A' : 0));
}

AnnotatedText annotate(SectionWords const& placed) {
    AnnotatedText side;
    side.placed = &placed;
    side.section = placed.section;
    side.text = placed.section->text;
    auto const size = placed.words.size();
    side.lower = LowerWords(side.text, placed.words);
    side.match.assign(size, no_word);
    side.is_designator = placed.is_designator;
    side.is_added_or_removed.assign(size, 0);
    side.coverage.assign(size, Coverage::None);
    side.paths.resize(placed.parents.size());
    for (ProvisionIndex provision = 1; provision < placed.parents.size(); ++provision)
        side.paths[provision] =
            side.paths[placed.parents[provision]]
            + std::string(placed.section->provisions[provision - 1].designator.of(side.text));
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

bool AnnotatedText::is_below(ProvisionIndex provision, ProvisionIndex parent) const {
    while (provision != no_provision && provision != parent)
        provision = placed->parents[provision];
    return provision == parent;
}

Span AnnotatedText::span_of(WordRange range) const {
    if (range.empty())
        return {};
    return {span(range.begin).begin, span(range.end - 1).end};
}

std::string_view AnnotatedText::words_of(WordRange range) const {
    return span_of(range).of(text);
}

WordRange AnnotatedText::words_in(Span bytes) const {
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
