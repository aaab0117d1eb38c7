// The words of a sentence with their closed classes: modal verbs, relatives, determiners ... These
// few words show where a clause begins and which verb is its own; no other word is looked up.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace nutmeg {

/// Bits; a word may be in several classes.
namespace word_class {

inline constexpr std::uint16_t modal = 1U << 0;     ///< shall, may, will ...
inline constexpr std::uint16_t duty = 1U << 1;      ///< the modal verbs of rules: shall, may, must
inline constexpr std::uint16_t auxiliary = 1U << 2; ///< is, has, does ...
inline constexpr std::uint16_t relative = 1U << 3;  ///< who, which, that ...
inline constexpr std::uint16_t subordinator = 1U << 4; ///< if, when, whether ...
inline constexpr std::uint16_t comparison = 1U << 5;   ///< as, than
inline constexpr std::uint16_t determiner = 1U
                                         << 6; ///< what a subject begins with: the, it, no ...
inline constexpr std::uint16_t coordinator = 1U << 7; ///< and, or, but, nor
inline constexpr std::uint16_t opener = 1U << 8; ///< what a phrase before the subject begins with
inline constexpr std::uint16_t clause_opener = 1U << 9; ///< the openers of clauses: if, when ...
inline constexpr std::uint16_t preposition = 1U << 10;
inline constexpr std::uint16_t separator = 1U << 11;  ///< a comma or semicolon
inline constexpr std::uint16_t designator = 1U << 12; ///< "(2)", also in a citation

} // namespace word_class

struct ClauseWord {
    std::string_view text; ///< a part of the sentence
    std::uint16_t classes = 0;

    bool is(std::uint16_t any) const { return (classes & any) != 0; }
    /// Ignores case; `lower_case` is in lower case.
    bool is(std::string_view lower_case) const;
};

/// The words, designators and punctuation marks of `sentence`, in order. A capital takes away the
/// class of a verb, because "May" is a month.
std::vector<ClauseWord> clause_words(std::string_view sentence);

} // namespace nutmeg
