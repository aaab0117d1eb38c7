#include "parser/documents/normalize/character_table.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace nutmeg {

namespace {

constexpr bool within(std::int32_t point, std::int32_t first, std::int32_t last) {
    return first <= point && point <= last;
}

bool is_invisible(std::int32_t point) {
    return within(point, 0x200B, 0x200F) || within(point, 0x202A, 0x202E)
        || within(point, 0x2060, 0x2064) || within(point, 0x2066, 0x206F) || point == 0xFEFF
        || point == 0x034F || point == 0x061C || point == 0x180E || within(point, 0xFE00, 0xFE0F);
}

bool is_space(std::int32_t point) {
    return within(point, 0x2000, 0x200A) || point == 0x202F || point == 0x205F || point == 0x3000
        || point == 0x1680 || point == 0x0085;
}

bool is_control(std::int32_t point) {
    return (point < ' ' && !within(point, '\t', '\r')) || within(point, 0x7F, 0x9F);
}

constexpr std::string_view ascii = " !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ"
                                   "[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~";

} // namespace

std::optional<CharacterRule> rule_for(std::int32_t point) {
    static constexpr std::array<std::string_view, 7> ligatures{
        "ff", "fi", "fl", "ffi", "ffl", "st", "st"};
    if (point == 0xAD)
        return CharacterRule{CharacterChange::SoftHyphen, ""};
    if (point == 0x2010 || point == 0x2011)
        return CharacterRule{CharacterChange::Hyphen, "-"};
    if (is_space(point))
        return CharacterRule{CharacterChange::Space, " "};
    if (is_control(point))
        return CharacterRule{CharacterChange::Control, ""};
    if (is_invisible(point))
        return CharacterRule{CharacterChange::Invisible, ""};
    if (within(point, 0xFB00, 0xFB06))
        return CharacterRule{CharacterChange::Ligature,
                             ligatures[static_cast<std::size_t>(point - 0xFB00)]};
    if (within(point, 0xFF01, 0xFF5E))
        return CharacterRule{CharacterChange::Fullwidth,
                             ascii.substr(static_cast<std::size_t>(point - 0xFF00), 1)};
    return std::nullopt;
}

std::string_view look_alike(std::int32_t point) {
    static constexpr std::array<std::pair<std::int32_t, std::string_view>, 50> letters{{
        {0x391, "A"}, {0x392, "B"}, {0x395, "E"}, {0x396, "Z"}, {0x397, "H"}, {0x399, "I"},
        {0x39A, "K"}, {0x39C, "M"}, {0x39D, "N"}, {0x39F, "O"}, {0x3A1, "P"}, {0x3A4, "T"},
        {0x3A5, "Y"}, {0x3A7, "X"}, {0x3B9, "i"}, {0x3BD, "v"}, {0x3BF, "o"}, {0x3C1, "p"},
        {0x3C5, "u"}, {0x405, "S"}, {0x406, "I"}, {0x408, "J"}, {0x410, "A"}, {0x412, "B"},
        {0x415, "E"}, {0x41A, "K"}, {0x41C, "M"}, {0x41D, "H"}, {0x41E, "O"}, {0x420, "P"},
        {0x421, "C"}, {0x422, "T"}, {0x423, "Y"}, {0x425, "X"}, {0x430, "a"}, {0x435, "e"},
        {0x43E, "o"}, {0x440, "p"}, {0x441, "c"}, {0x443, "y"}, {0x445, "x"}, {0x455, "s"},
        {0x456, "i"}, {0x458, "j"}, {0x4AE, "Y"}, {0x4BB, "h"}, {0x501, "d"}, {0x51B, "q"},
        {0x51C, "W"}, {0x51D, "w"},
    }};
    auto const found = std::lower_bound(
        letters.begin(), letters.end(), point, [](auto const& letter, std::int32_t const value) {
            return letter.first < value;
        });
    return found != letters.end() && found->first == point ? found->second : std::string_view();
}

bool is_dash(std::int32_t point) {
    return point == 0x2012 || point == 0x2013 || point == 0x2212;
}

} // namespace nutmeg
