#include "parser/text/designator.hpp"
#include "parser/text/x3_support.hpp"

#include <algorithm>

namespace nutmeg::grammar {

namespace {

using x3::ascii::digit, x3::ascii::lower, x3::ascii::upper;

struct designator_id {};
constexpr x3::rule<designator_id> designator = "designator";

// (12) (aa) (QQ) (xviii)
constexpr auto designator_def = '(' >> ((digit >> -digit >> -digit) | (lower >> *lower)
                                        | (upper >> *upper))
                             >> ')';

BOOST_SPIRIT_DEFINE(designator)

} // namespace

} // namespace nutmeg::grammar

namespace nutmeg {

namespace {

constexpr std::size_t max_designator_size = 9; // (lxxxviii)
constexpr std::array<std::string_view, 10> roman_units{
    "", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"};
constexpr std::array<std::string_view, 9> roman_tens{
    "", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx"};

/// Position in a series of letters: a to z, then aa, bb, cc (one letter doubled or tripled), never
/// ab.
std::uint16_t letter_ordinal(std::string_view letters, char first) {
    if (letters.size() > 3 || !std::all_of(letters.begin(), letters.end(), [&](char c) {
            return c == letters.front();
        }))
        return 0;
    return static_cast<std::uint16_t>((letters.size() - 1) * 26
                                      + static_cast<std::size_t>(letters.front() - first) + 1);
}

std::string roman(std::uint16_t ordinal) {
    if (ordinal >= roman_tens.size() * 10)
        return {};
    return std::string(roman_tens[ordinal / 10U]) + std::string(roman_units[ordinal % 10U]);
}

/// Value of a lower-case Roman numeral up to lxxxix. No list of clauses is longer, so c, d and m
/// are letters only.
std::uint16_t roman_ordinal(std::string_view letters) {
    for (std::size_t tens = roman_tens.size(); tens-- > 0;) {
        if (!letters.starts_with(roman_tens[tens]))
            continue;
        auto const rest = letters.substr(roman_tens[tens].size());
        auto const unit = std::find(roman_units.begin(), roman_units.end(), rest);
        if (unit != roman_units.end())
            return static_cast<std::uint16_t>(
                tens * 10 + static_cast<std::size_t>(unit - roman_units.begin()));
    }
    return 0;
}

} // namespace

bool designator_at(std::string_view text, std::size_t at, Designator& found) {
    grammar::Iterator first = text.data() + at;
    grammar::Iterator const begin = first;
    auto const window = std::min(text.size() - at, max_designator_size + 2);
    if (!grammar::x3::parse(first, begin + window, grammar::designator))
        return false;
    auto const size = static_cast<std::size_t>(first - begin);
    found = {};
    found.span = make_span(at, at + size);
    std::string inside(text.substr(at + 1, size - 2));
    auto set = [&](Series series, std::uint16_t ordinal) {
        found.ordinal[static_cast<std::size_t>(series)] = ordinal;
    };
    if (inside.front() <= '9') {
        set(Series::Digits, static_cast<std::uint16_t>(std::stoi(inside)));
    } else if (inside.front() >= 'a') {
        set(Series::Lower, letter_ordinal(inside, 'a'));
        set(Series::LowerRoman, roman_ordinal(inside));
    } else {
        set(Series::Upper, letter_ordinal(inside, 'A'));
        for (auto& c : inside)
            c = static_cast<char>(c - 'A' + 'a');
        set(Series::UpperRoman, roman_ordinal(inside));
    }
    return std::any_of(found.ordinal.begin(), found.ordinal.end(), [](auto p) { return p != 0; });
}

std::string designator_text(Series series, std::uint16_t ordinal) {
    std::string inside;
    if (series == Series::Digits) {
        inside = std::to_string(ordinal);
    } else if (series == Series::LowerRoman || series == Series::UpperRoman) {
        inside = roman(ordinal);
    } else {
        std::size_t const index = ordinal - 1U;
        inside.assign(index / 26 + 1, static_cast<char>('a' + index % 26));
    }
    if (series == Series::Upper || series == Series::UpperRoman)
        for (auto& c : inside)
            c = static_cast<char>(c - 'a' + 'A');
    return "(" + inside + ")";
}

} // namespace nutmeg
