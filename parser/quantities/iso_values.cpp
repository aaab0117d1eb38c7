#include "parser/quantities/iso_values.hpp"

#include <array>
#include <charconv>
#include <cmath>

namespace nutmeg {

using grammar::TimeUnit;

namespace {

/// A number as in ISO 8601: without decimals if it is an integer.
std::string plain(double value) {
    std::array<char, 32> buffer{};
    double const rounded = std::round(value * 1e6) / 1e6;
    auto const end = std::to_chars(
        buffer.data(), buffer.data() + buffer.size(), rounded, std::chars_format::fixed);
    return end.ec == std::errc() ? std::string(buffer.data(), end.ptr) : std::string("0");
}

bool is_whole(double value) {
    return value == std::floor(value);
}

std::string iso_of(std::string_view prefix, double value, std::string_view name) {
    return std::string(prefix).append(plain(value)).append(name);
}

} // namespace

std::string iso_duration(double value, TimeUnit unit) {
    struct Names {
        char const* prefix;
        char const* name;
        double parts; ///< of the next smaller unit; 0 for none
        char const* smaller;
    };
    static constexpr std::array<Names, 7> names{{{"PT", "S", 0, ""},
                                                 {"PT", "M", 60, "S"},
                                                 {"PT", "H", 60, "M"},
                                                 {"P", "D", 24, "H"},
                                                 {"P", "W", 7, "D"},
                                                 {"P", "M", 0, ""},
                                                 {"P", "Y", 12, "M"}}};
    Names const& name = names[static_cast<std::size_t>(unit)];
    double const whole = std::floor(value);
    double const rest = (value - whole) * name.parts;
    if (is_whole(value) || name.parts == 0 || !is_whole(rest))
        return iso_of(name.prefix, value, name.name);
    // Weeks do not combine with other units: two and one-half weeks stay in weeks.
    if (unit == TimeUnit::Week)
        return iso_of(name.prefix, value, name.name);
    std::string iso = whole > 0 ? iso_of(name.prefix, whole, name.name) : std::string(name.prefix);
    if (unit == TimeUnit::Day)
        iso.push_back('T');
    return iso.append(plain(rest)).append(name.smaller);
}

std::string iso_date(grammar::Date const& date) {
    std::string iso = date.year == 0 ? std::string("-") : std::to_string(date.year);
    for (unsigned const part : {unsigned{date.month}, unsigned{date.day}}) {
        if (part == 0)
            break;
        iso.append(part < 10 ? "-0" : "-");
        iso.append(std::to_string(part));
    }
    return iso;
}

std::string unit_name(grammar::Unit const& unit) {
    static constexpr std::array<std::string_view, 7> names{
        "second", "minute", "hour", "day", "week", "month", "year"};
    static constexpr std::array<std::string_view, 12> qualifiers{"business ",
                                                                 "calendar ",
                                                                 "working ",
                                                                 "school ",
                                                                 "fiscal ",
                                                                 "income ",
                                                                 "taxable ",
                                                                 "academic ",
                                                                 "legislative ",
                                                                 ""};
    std::string name(qualifiers[static_cast<std::size_t>(unit.qualifier)]);
    return name.append(names[static_cast<std::size_t>(unit.time)]);
}

double in_years(double value, TimeUnit unit) {
    static constexpr std::array<double, 7> per_year{31557600, 525960, 8766, 365.25, 52, 12, 1};
    return value / per_year[static_cast<std::size_t>(unit)];
}

} // namespace nutmeg
