// Places in the page of an act where a test plants a fault: an edit that a careless copy, a scanner
// or a drafter makes.
#pragma once

#include "parser/bills/act.hpp"

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace nutmeg::test {

enum class Fault : std::uint8_t {
    Word,
    Number,
    Designator,
    Punctuation,
    Apostrophe,
    QuotationMark,
    Space,
    Bracket,
    BothBrackets,
    Sentence,
    Paragraph,
    Subsection,
};

/// By the value of Fault.
inline constexpr std::array<std::string_view, 12> fault_names{"word",
                                                              "number",
                                                              "designator",
                                                              "punctuation",
                                                              "apostrophe",
                                                              "quotation mark",
                                                              "space",
                                                              "bracket",
                                                              "both brackets",
                                                              "sentence dropped",
                                                              "paragraph dropped",
                                                              "subsection dropped"};

/// Replaces `size` bytes of the page from `begin` on.
struct FaultEdit {
    std::size_t begin = 0;
    std::size_t size = 0;
    std::string words;
};

/// The edits by fault, and by whether they are in new words (true) or in words that the act
/// restates (false).
using FaultPlaces = std::map<std::pair<Fault, bool>, std::vector<FaultEdit>>;

/// All places in the sections of `act`, which was read from `page`. Restated words are the plain
/// and bracketed words of sections that amend the General Statutes. Openings have no places.
FaultPlaces fault_places(std::string_view page, Act const& act);

} // namespace nutmeg::test
