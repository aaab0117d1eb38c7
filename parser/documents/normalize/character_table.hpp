// What single characters are replaced with.
#pragma once

#include "parser/documents/normalize/characters.hpp"

#include <cstdint>
#include <optional>
#include <string_view>

namespace nutmeg {

struct CharacterRule {
    CharacterChange change;
    std::string_view replacement;
};

/// The rule for a character that does not depend on its neighbors; nothing for most.
std::optional<CharacterRule> rule_for(std::int32_t point);

/// The Latin letter that a Cyrillic or Greek letter looks like (Unicode confusables, UTS 39); empty
/// if it looks like none.
std::string_view look_alike(std::int32_t point);

/// Whether the character is a dash that can be in the place of a hyphen: U+2012, U+2013, U+2212.
bool is_dash(std::int32_t point);

} // namespace nutmeg
