#include "parser/facts/law_words.hpp"

#include "parser/text/unicode.hpp"

#include <algorithm>

namespace nutmeg {

LowerWords::LowerWords(std::string_view text, std::vector<Span> const& words)
    : text_(lower_case(text)), words_(&words) {}

LawWords law_words(SectionWords const& placed) {
    LawWords all;
    all.placed = &placed;
    all.section = placed.section;
    all.text = placed.section->text;
    all.lower = LowerWords(all.text, placed.words);
    all.is_designator = placed.is_designator;
    all.paths.resize(placed.parents.size());
    for (ProvisionIndex provision = 1; provision < placed.parents.size(); ++provision)
        all.paths[provision] =
            all.paths[placed.parents[provision]]
            + std::string(placed.section->provisions[provision - 1].designator.of(all.text));
    return all;
}

bool LawWords::is_below(ProvisionIndex provision, ProvisionIndex parent) const {
    while (provision != no_provision && provision != parent)
        provision = placed->parents[provision];
    return provision == parent;
}

Span LawWords::span_of(WordRange range) const {
    if (range.empty())
        return {};
    return {span(range.begin).begin, span(range.end - 1).end};
}

std::string_view LawWords::words_of(WordRange range) const {
    return span_of(range).of(text);
}

WordRange LawWords::words_in(Span bytes) const {
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
