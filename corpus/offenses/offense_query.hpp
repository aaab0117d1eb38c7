// Filters and orders of a list of offenses, as users type them.
#pragma once

#include "corpus/offenses/offense.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// What can be compared and sorted by.
enum class OffenseField : std::uint8_t {
    Section, ///< number
    Title,   ///< "53a" of section 53a-83
    Name,
    When,
    Class,   ///< "class D felony", or a degree: "felony", "violation"
    Fine,    ///< highest, in dollars
    Prison,  ///< longest
    Minimum, ///< the part that may not be suspended, or else the shortest term
    Age,     ///< any age in its words
    Mental,  ///< any mental state
};

/// "fine>1000", "prison >= 1 year", "name ~ sexual", "age<18".
class OffenseCondition {
public:
    /// Reads one condition: a field, one of = != < <= > >= ~ and a value. `~` means that the words
    /// contain the value; letter case does not count. A term is "6 months", "1 year", "30 days" or
    /// "life". Sets `fault`, and returns a condition that nothing meets, if it cannot be read.
    static OffenseCondition read(std::string_view words, std::string& fault);

    bool holds(Offense const& offense) const;

private:
    enum class Comparison : std::uint8_t {
        Equal,
        Unequal,
        Less,
        AtMost,
        Greater,
        AtLeast,
        Contains
    };

    bool compares(double value) const;
    bool compares(std::string_view value) const;
    bool class_holds(Offense const& offense) const;

    OffenseField field_ = OffenseField::Section;
    Comparison comparison_ = Comparison::Equal;
    std::string text_;
    double number_ = 0;
    bool is_valid_ = false;
};

/// The fields by name, for help and messages: "section, title, ...".
std::string offense_field_names();

/// What is wrong with the name of a field: those that exist, and the nearest one.
std::string unknown_offense_field(std::string_view name);

/// The field of that name; false if there is none.
bool offense_field_named(std::string_view name, OffenseField& field);

/// Whether `a` comes before `b`: the higher fine, longer term, graver class or lower age first;
/// sections, titles, names and mental states in their order.
bool offense_precedes(OffenseField field, Offense const& a, Offense const& b);

} // namespace nutmeg
