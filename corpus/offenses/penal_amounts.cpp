#include "corpus/offenses/penal_amounts.hpp"

#include <algorithm>
#include <array>

namespace nutmeg {

namespace {

bool is_upper(Bound bound) {
    return bound == Bound::AtMost || bound == Bound::LessThan;
}

void add(SentenceAmounts& amounts, PenalAmount const& amount) {
    auto const kind = amount.quantity->kind;
    if (kind == QuantityKind::OffenseClass)
        amounts.classes.push_back(amount);
    if (kind == QuantityKind::Money)
        amounts.money.push_back(amount);
    if (kind == QuantityKind::Imprisonment || kind == QuantityKind::Duration)
        amounts.terms.push_back(amount);
    if (kind == QuantityKind::Money || kind == QuantityKind::Imprisonment)
        amounts.penalties.push_back(amount);
}

} // namespace

SentenceAmounts amounts_in(LawWords const& law, WordRange sentence) {
    SentenceAmounts amounts;
    auto const& quantities = law.section->quantities;
    auto const bytes = law.span_of(sentence);
    auto next = std::lower_bound(
        quantities.begin(),
        quantities.end(),
        bytes.begin,
        [](Quantity const& one, std::uint32_t offset) { return one.span.begin < offset; });
    for (; next != quantities.end() && next->span.begin < bytes.end; ++next)
        if (auto const words = law.words_in(next->span); !words.empty())
            add(amounts, {&*next, words});
    return amounts;
}

std::vector<PenalAmount>::const_iterator first_from(std::vector<PenalAmount> const& amounts,
                                                    std::uint32_t word) {
    return std::lower_bound(
        amounts.begin(), amounts.end(), word, [](PenalAmount const& one, std::uint32_t from) {
            return one.words.begin < from;
        });
}

PenalAmount const* nearest_before(std::vector<PenalAmount> const& amounts,
                                  std::uint32_t word,
                                  std::uint32_t reach) {
    auto const after = first_from(amounts, word);
    if (after == amounts.begin())
        return nullptr;
    auto const& nearest = *(after - 1);
    return nearest.words.end <= word && nearest.words.end + reach >= word ? &nearest : nullptr;
}

std::vector<LifeTerm> life_terms(std::string_view text, Span within) {
    struct Phrase {
        std::string_view words;
        bool is_longest;
    };
    constexpr std::array<Phrase, 2> phrases{
        {{"life imprisonment", false}, {"more than life", true}}};
    std::vector<LifeTerm> found;
    auto const words = within.of(text);
    for (auto const& [phrase, is_longest] : phrases)
        for (auto at = words.find(phrase); at != std::string_view::npos;
             at = words.find(phrase, at + phrase.size()))
            found.push_back(
                {make_span(within.begin + at, within.begin + at + phrase.size()), is_longest});
    std::sort(found.begin(), found.end(), [](LifeTerm const& a, LifeTerm const& b) {
        return a.span.begin < b.span.begin;
    });
    return found;
}

void add_life(PrisonRange& prison, LifeTerm const& life) {
    prison.most = life_term;
    if (!life.is_longest)
        prison.least = life_term;
}

void add_amount(FineRange& fine, double dollars, Bound bound) {
    if (!fine.empty() || is_upper(bound))
        fine.most = dollars;
    else
        fine.least = dollars;
    if (fine.least && !fine.most && bound == Bound::None)
        fine.most = fine.least;
}

void add_term(PrisonRange& prison, Quantity const& term) {
    if (!prison.empty() || is_upper(term.bound))
        prison.most = term.iso;
    else
        prison.least = term.iso;
    if (!prison.least.empty() && prison.most.empty() && term.bound == Bound::None)
        prison.most = prison.least;
}

} // namespace nutmeg
