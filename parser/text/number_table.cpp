#include "parser/text/ascii.hpp"
#include "parser/text/numbers.hpp"

#include <array>

namespace nutmeg {

namespace {

constexpr std::size_t longest_word = 12;

struct Entry {
    std::string_view word;
    NumberRole role;
    bool ordinal;
    double value;
};

using enum NumberRole;

/// Sorted by the first letter, for the index `first_of`.
constexpr std::array entries{
    Entry{"billion", Scale, false, 1e9},
    Entry{"billionth", Scale, true, 1e9},
    Entry{"eight", Unit, false, 8},
    Entry{"eighth", Unit, true, 8},
    Entry{"eighteen", Teen, false, 18},
    Entry{"eighteenth", Teen, true, 18},
    Entry{"eighty", Ten, false, 80},
    Entry{"eightieth", Ten, true, 80},
    Entry{"eleven", Teen, false, 11},
    Entry{"eleventh", Teen, true, 11},
    Entry{"five", Unit, false, 5},
    Entry{"four", Unit, false, 4},
    Entry{"first", Unit, true, 1},
    Entry{"fifteen", Teen, false, 15},
    Entry{"fifty", Ten, false, 50},
    Entry{"forty", Ten, false, 40},
    Entry{"fifth", Unit, true, 5},
    Entry{"fourth", Unit, true, 4},
    Entry{"fourteen", Teen, false, 14},
    Entry{"fifteenth", Teen, true, 15},
    Entry{"fourteenth", Teen, true, 14},
    Entry{"fiftieth", Ten, true, 50},
    Entry{"fortieth", Ten, true, 40},
    Entry{"hundred", Hundred, false, 100},
    Entry{"hundredth", Hundred, true, 100},
    Entry{"million", Scale, false, 1e6},
    Entry{"millionth", Scale, true, 1e6},
    Entry{"nine", Unit, false, 9},
    Entry{"ninety", Ten, false, 90},
    Entry{"nineteen", Teen, false, 19},
    Entry{"ninth", Unit, true, 9},
    Entry{"nineteenth", Teen, true, 19},
    Entry{"ninetieth", Ten, true, 90},
    Entry{"one", Unit, false, 1},
    Entry{"quadrillion", Scale, false, 1e15},
    Entry{"six", Unit, false, 6},
    Entry{"seven", Unit, false, 7},
    Entry{"sixty", Ten, false, 60},
    Entry{"second", Unit, true, 2},
    Entry{"sixteen", Teen, false, 16},
    Entry{"seventy", Ten, false, 70},
    Entry{"seventeen", Teen, false, 17},
    Entry{"sixth", Unit, true, 6},
    Entry{"seventh", Unit, true, 7},
    Entry{"sixteenth", Teen, true, 16},
    Entry{"seventeenth", Teen, true, 17},
    Entry{"sixtieth", Ten, true, 60},
    Entry{"seventieth", Ten, true, 70},
    Entry{"two", Unit, false, 2},
    Entry{"three", Unit, false, 3},
    Entry{"ten", Teen, false, 10},
    Entry{"thousand", Scale, false, 1e3},
    Entry{"thirty", Ten, false, 30},
    Entry{"twenty", Ten, false, 20},
    Entry{"third", Unit, true, 3},
    Entry{"tenth", Teen, true, 10},
    Entry{"twelve", Teen, false, 12},
    Entry{"thirteen", Teen, false, 13},
    Entry{"twelfth", Teen, true, 12},
    Entry{"thirteenth", Teen, true, 13},
    Entry{"twentieth", Ten, true, 20},
    Entry{"thirtieth", Ten, true, 30},
    Entry{"thousandth", Scale, true, 1e3},
    Entry{"trillion", Scale, false, 1e12},
    Entry{"trillionth", Scale, true, 1e12},
    Entry{"zero", Zero, false, 0},
    Entry{"zeroth", Zero, true, 0},
};

/// first_of[c] to first_of[c + 1]: the entries that start with the letter 'a' + c.
constexpr auto first_of = [] {
    std::array<std::uint8_t, 27> index{};
    std::size_t at = 0;
    for (std::size_t letter = 0; letter <= 26; ++letter) {
        while (at < entries.size() && static_cast<std::size_t>(entries[at].word[0] - 'a') < letter)
            ++at;
        index[letter] = static_cast<std::uint8_t>(at);
    }
    return index;
}();

/// Looks up a word in lower case.
NumberWord table_word(std::string_view key) {
    if (key.size() < 3 || key[0] < 'a' || key[0] > 'z')
        return {};
    auto const letter = static_cast<std::size_t>(key[0] - 'a');
    for (std::size_t i = first_of[letter]; i < first_of[letter + 1]; ++i)
        if (entries[i].word[1] == key[1] && entries[i].word[2] == key[2] && entries[i].word == key)
            return {entries[i].role, entries[i].ordinal, entries[i].value};
    return {};
}

} // namespace

NumberWord number_word(std::string_view word) {
    if (word.size() < 3 || word.size() > longest_word)
        return {};
    std::array<char, longest_word> folded{};
    for (std::size_t i = 0; i < word.size() && i < longest_word; ++i)
        folded[i] = to_lower(word[i]);
    std::string_view const key(folded.data(), word.size());
    NumberWord const known = table_word(key);
    if (known.role != None || key.size() < 9)
        return known;
    std::size_t const ty = key.find("ty");
    if (ty == std::string_view::npos)
        return known;
    // "twentyfive": the hyphen was lost at the end of a line.
    NumberWord const ten = table_word(key.substr(0, ty + 2));
    NumberWord const unit = table_word(key.substr(ty + 2));
    if (ten.role != Ten || unit.role != Unit)
        return {};
    return {Ten, unit.ordinal, ten.value + unit.value};
}

} // namespace nutmeg
