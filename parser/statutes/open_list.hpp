// A list of provisions that is open while a section's outline is built.
#pragma once

#include "parser/statutes/section.hpp"
#include "parser/text/designator.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>

namespace nutmeg {

/// The most designator tokens that a decision looks ahead; keeps the outline linear.
inline constexpr std::size_t outline_look_ahead = 160;

/// The level of provisions with designators of that series (docs/connecticut.md 1.1).
Level level_of(Series series);

/// Where a sentence that contains a list goes on after the last member; offsets are bytes.
struct MemberEnd {
    std::uint32_t offset = 0;       ///< the end of the member; 0 if it ends with the sentence
    std::uint32_t sentence_end = 0; ///< the end of the sentence; 0 if not found
};

/// Offsets are bytes of the text.
struct OpenList {
    Series series = Series::Lower;
    std::uint16_t last = 0;         ///< ordinal of the last member
    std::uint32_t item = no_parent; ///< provision of the last member
    std::size_t token = 0;          ///< and its token
    std::size_t first = 0;          ///< the token of the first member
    std::uint32_t head = 0;         ///< end of the designator before the list; 0 if there is none
    bool at_start = false;          ///< its members start paragraphs
    bool phrases = false;           ///< its members are parts of one sentence and end with it
    std::uint32_t searched = 0;     ///< no sentence ends between the last member and here
    std::uint32_t sentence_end = 0; ///< where the last member's sentence ends; 0 if not found yet
    std::optional<MemberEnd> member_end; ///< of the last member; empty if not looked for yet
};

} // namespace nutmeg
