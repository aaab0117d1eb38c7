// Texts for property tests: the same for the same generator on every machine.
#pragma once

#include <array>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg::test {

/// A number below `limit`.
inline std::size_t below(std::mt19937& random, std::size_t limit) {
    return random() % limit;
}

/// Words, designators, punctuation and other characters, with the spaces between them.
inline std::vector<std::string> random_pieces(std::mt19937& random, std::size_t size) {
    static constexpr std::array<std::string_view, 26> pieces{
        "the ",     "of ",        "and ",        "gate",    "keeper ",
        "(a) ",     "(1) ",       ", ",          ".\n",     "; ",
        "shall ",   "may ",       "53a-83 ",     "$2,500 ", "\u201Cx\u201D ",
        "owner's ", "sixteen ",   "years ",      "(A)",     "\n",
        " ",        "caf\u00E9 ", "twenty-one ", "\u2013",  "(b) ",
        "section "};
    std::vector<std::string> chosen;
    for (std::size_t i = 0; i < size; ++i)
        chosen.emplace_back(pieces[below(random, pieces.size())]);
    return chosen;
}

/// The pieces, with some of them deleted, inserted, replaced or moved.
inline std::vector<std::string> edited(std::mt19937& random, std::vector<std::string> pieces) {
    for (auto edits = below(random, 8); edits > 0 && !pieces.empty(); --edits) {
        auto const at = static_cast<std::ptrdiff_t>(below(random, pieces.size()));
        switch (below(random, 4)) {
        case 0:
            pieces.erase(pieces.begin() + at);
            break;
        case 1:
            pieces.insert(pieces.begin() + at, random_pieces(random, 1).front());
            break;
        case 2:
            pieces[static_cast<std::size_t>(at)] = random_pieces(random, 1).front();
            break;
        default:
            std::swap(pieces[static_cast<std::size_t>(at)], pieces[below(random, pieces.size())]);
        }
    }
    return pieces;
}

inline std::string joined(std::vector<std::string> const& pieces) {
    std::string all;
    for (auto const& piece : pieces)
        all += piece;
    return all;
}

} // namespace nutmeg::test
