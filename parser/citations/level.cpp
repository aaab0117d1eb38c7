#include "parser/citations/level.hpp"

#include "parser/text/ascii.hpp"

#include <array>

namespace nutmeg {

namespace {

struct Name {
    std::string_view noun;
    std::string_view abbreviation;
};

constexpr std::array<Name, 6> names{{
    {"section", "Sec."},
    {"subsection", "Subsec."},
    {"subdivision", "Subdiv."},
    {"subparagraph", "Subpara."},
    {"clause", "clause"},
    {"subclause", "subclause"},
}};

bool same_word(std::string_view word, std::string_view lower_case) {
    if (word.size() != lower_case.size())
        return false;
    for (std::size_t i = 0; i < word.size(); ++i)
        if (to_lower(word[i]) != lower_case[i])
            return false;
    return true;
}

} // namespace

std::string_view level_name(Level level) {
    return names[static_cast<std::size_t>(level)].noun;
}

std::string_view level_abbreviation(Level level) {
    return names[static_cast<std::size_t>(level)].abbreviation;
}

std::optional<Level> level_named(std::string_view noun) {
    for (std::size_t i = 0; i < names.size(); ++i) {
        auto const name = names[i].noun;
        auto const plural = noun.size() == name.size() + 1 && to_lower(noun.back()) == 's';
        if (same_word(plural ? noun.substr(0, name.size()) : noun, name))
            return static_cast<Level>(i);
    }
    return std::nullopt;
}

Series series_of(Level level) {
    switch (level) {
    case Level::Subdivision:
        return Series::Digits;
    case Level::Subparagraph:
        return Series::Upper;
    case Level::Clause:
        return Series::LowerRoman;
    case Level::Subclause:
        return Series::UpperRoman;
    default:
        return Series::Lower;
    }
}

} // namespace nutmeg
