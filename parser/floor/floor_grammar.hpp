// The phrases that only floor amendments use: lines, sections of the bill, brackets. Each function
// reads at the byte offset `at` and moves it past the phrase. It returns false and leaves `at`
// unchanged if nothing matches.
#pragma once

#include <string_view>
#include <vector>

namespace nutmeg::grammar {

enum class FloorHeadKind : unsigned char {
    InLines,          ///< "In line 102,"
    AfterLine,        ///< "After line 115,"
    StrikeLines,      ///< "Strike lines 2173 and 2174"
    StrikeSections,   ///< "Strike section 2"
    StrikeAll,        ///< "Strike everything after the enacting clause"
    AfterLastSection, ///< "After the last section,"
    ChangeDate,       ///< "Change the effective date of sections 1 to 6, inclusive, to"
};

struct NumberRange {
    unsigned first = 0;
    unsigned last = 0; ///< 0 for a single number
};

struct FloorHead {
    FloorHeadKind kind = FloorHeadKind::InLines;
    std::vector<NumberRange> numbers;
};

/// The head of an instruction.
bool floor_head_at(std::string_view text, std::size_t& at, FloorHead& head);

enum class BracketPhrase : unsigned char { PlaceOpening, PlaceClosing, Opening, Closing };

/// "place an opening bracket", "the closing bracket".
bool bracket_phrase_at(std::string_view text, std::size_t& at, BracketPhrase& phrase);

/// "in its entirety", "in their entirety", "entirely".
bool entirety_at(std::string_view text, std::size_t& at);

/// "and renumber the remaining sections and internal references accordingly".
bool renumber_at(std::string_view text, std::size_t& at);

} // namespace nutmeg::grammar
