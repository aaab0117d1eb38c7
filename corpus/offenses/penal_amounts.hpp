// The money, terms and classes of one sentence, and the ranges that they form.
#pragma once

#include "corpus/offenses/offense.hpp"
#include "parser/facts/law_words.hpp"

#include <string_view>
#include <vector>

namespace nutmeg {

struct PenalAmount {
    Quantity const* quantity = nullptr; ///< never null
    WordRange words;
};

/// Each list in the order of the text.
struct SentenceAmounts {
    std::vector<PenalAmount> classes;
    std::vector<PenalAmount> money;
    std::vector<PenalAmount> terms;     ///< of imprisonment, and other periods
    std::vector<PenalAmount> penalties; ///< money and terms of imprisonment
};

SentenceAmounts amounts_in(LawWords const& law, WordRange sentence);

/// The first of the list that begins at `word` or later.
std::vector<PenalAmount>::const_iterator first_from(std::vector<PenalAmount> const& amounts,
                                                    std::uint32_t word);

/// The last of the list that ends at `word` or at most `reach` words before it; null if none does.
PenalAmount const* nearest_before(std::vector<PenalAmount> const& amounts,
                                  std::uint32_t word,
                                  std::uint32_t reach);

/// Life as a term of imprisonment.
struct LifeTerm {
    Span span;              ///< bytes of "life imprisonment" or "more than life"
    bool is_longest = true; ///< only the longest term: "not less than ten years or more than life"
};

/// The life terms in the bytes `within` of the text of a section, in order.
std::vector<LifeTerm> life_terms(std::string_view text, Span within);

/// Life is the longest term, and, for "life imprisonment", also the shortest.
void add_life(PrisonRange& prison, LifeTerm const& life);

/// "not less than ten or more than twenty dollars" is a range, "ten dollars" both ends of one.
void add_amount(FineRange& fine, double dollars, Bound bound);
void add_term(PrisonRange& prison, Quantity const& term);

} // namespace nutmeg
