// Which words of a bill are the law's, where the bill does not say: the law's words must stand in
// the bill in their order, every word in brackets among them, and what is left over is new. Words
// as often in the bill as in the law, and words that only its brackets can be, are settled by
// counting; what lies between is the cheapest way through a table of law's words against new ones.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace nutmeg {

/// A word of the bill as it matters here.
struct EmbedWord {
    std::uint32_t number = 0; ///< of the vocabulary that the law's numbers come from
    bool bracketed = false;   ///< must be the law's
    /// What it costs that a run of new words begins before this word, and that one ends before it.
    std::uint16_t opens = 1;
    std::uint16_t closes = 0;
};

enum class EmbedResult : std::uint8_t {
    Found,
    None,    ///< the bill does not hold the law's words so
    TooMany, ///< more repeated words than the table has room for; nothing is known
};

struct Embedding {
    EmbedResult result = EmbedResult::None;
    std::vector<bool> is_new; ///< for every word of the bill, where Found
    /// In how many places another word could as well be the new one at the same cost: of "the the"
    /// one is new.
    std::size_t ties = 0;
};

/// `end_closes` is the cost of a run that ends with the bill. Linear, but for a table of bounded
/// size.
Embedding embed(std::span<std::uint32_t const> law,
                std::span<EmbedWord const> bill,
                unsigned end_closes);

} // namespace nutmeg
