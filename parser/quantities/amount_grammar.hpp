// What the quantity grammars read at one position of a text, as plain values. quantity.cpp finds
// the positions, applies the grammars, and combines the results with the words before and after.
#pragma once

#include "parser/quantities/quantity.hpp"
#include "parser/text/span.hpp"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace nutmeg::grammar {

/// A number with its fraction: "four and one-half million", "two-thirds", "one-half of one".
struct Amount {
    double value = 0;
    Span span; ///< all words of the number
    bool ordinal = false;
    bool fraction = false; ///< a fraction without an integer before it
    bool digits = false;
};

enum class UnitKind : std::uint8_t { Dollar, Cent, Percent, Time };
enum class TimeUnit : std::uint8_t { Second, Minute, Hour, Day, Week, Month, Year };

/// Words between a number and its unit of time. Those before Banking are part of the name of the
/// unit (unit_name).
enum class Qualifier : std::uint8_t {
    Business,
    Calendar,
    Working,
    School,
    Fiscal,
    Income,
    Taxable,
    Academic,
    Legislative,
    Banking,
    Assessment,
    Other,
};

enum class AgePhrase : std::uint8_t {
    None,
    Age,      ///< "of age", "old", "year-old", "years or older"
    Distance, ///< "years older", "years younger": a length of time between two ages
};

/// The unit after a number, with a bound next to it.
struct Unit {
    UnitKind kind = UnitKind::Time;
    TimeUnit time = TimeUnit::Day;
    Qualifier qualifier = Qualifier::Other;
    AgePhrase age = AgePhrase::None;
    Bound bound = Bound::None;
    Span span; ///< from the first word after the number to the last of unit and age words
};

/// "or older", "or more", "and over" after a number.
struct OrMore {
    Bound bound = Bound::None;
    bool age = false; ///< "older", "younger": the number is an age
    Span span;
};

/// The separator between a number and the next: "or", "nor more than", "but under".
struct NumberJoin {
    Bound bound = Bound::None; ///< of the number that follows
    bool negated = false;      ///< "nor", "but not"
    Span span;
};

/// A calendar date; year or day is 0 if the words have none.
struct Date {
    std::uint16_t year = 0;
    std::uint8_t month = 0;
    std::uint8_t day = 0;
    Span span;
};

/// One class of an offense: "class D", or "E felony" if "class" came before.
struct OffenseClassName {
    char letter = 0; ///< 0 for "unclassified"
    bool felony = false;
    Span span;
};

/// Each reads at `at`, a byte offset into `text`; it returns false and changes nothing if its
/// words are not there. All are bounded: they look at a few words, whatever follows.
bool amount_at(std::string_view text, std::size_t at, Amount& out);
bool unit_at(std::string_view text, std::size_t at, Unit& out);
/// "and fifty cents" after dollars, "and six months" after years: a smaller unit that adds to the
/// one before. Sets the number and its unit.
bool smaller_unit_at(std::string_view text, std::size_t at, Amount& number, Unit& unit);
bool or_more_at(std::string_view text, std::size_t at, OrMore& out);
bool join_at(std::string_view text, std::size_t at, NumberJoin& out);
/// "July 1, 2025", "October first", "July, 1969" at the month's name; "first day of July, 1969",
/// "1st of July" at the ordinal; "last day of June" at "last".
bool date_at(std::string_view text, std::size_t at, Date& out);
/// " and October" after "first day of April": further months of the same day.
bool further_month_at(std::string_view text, std::size_t at, Date const& before, Date& out);
/// "birthday" after an ordinal.
/// @return the end of the word, or 0
std::size_t birthday_at(std::string_view text, std::size_t at);
/// "class A misdemeanor", "class B, C or D felony", "unclassified felony": one or several.
std::vector<OffenseClassName> offense_classes_at(std::string_view text, std::size_t at);
/// "violation" as a class of offense: at the end of its phrase, not "violation of this section".
std::size_t violation_at(std::string_view text, std::size_t at);

} // namespace nutmeg::grammar
