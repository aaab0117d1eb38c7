#include "cli/offenses/offense_wording.hpp"

#include "cli/report/wording.hpp"
#include "parser/text/ascii.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <fmt/format.h>

namespace nutmeg {

namespace {

/// "10 to 20", "not more than 20", "not less than 10", "10".
std::string range_phrase(std::string const& least, std::string const& most) {
    if (least.empty())
        return most.empty() ? std::string() : "not more than " + most;
    if (most.empty())
        return "not less than " + least;
    return least == most ? most : least + " to " + most;
}

std::string age_phrase(OffenseAge const& age) {
    auto years = fmt::format("{:g}", age.years);
    switch (age.bound) {
    case Bound::LessThan:
        return "under " + years;
    case Bound::AtMost:
        return years + " or younger";
    case Bound::AtLeast:
        return years + " or older";
    case Bound::MoreThan:
        return "over " + years;
    default:
        return years;
    }
}

} // namespace

std::string comma_list(std::vector<std::string> const& words) {
    std::string list;
    for (auto const& word : words)
        list += (list.empty() ? "" : ", ") + word;
    return list;
}

std::string offense_place(Offense const& offense) {
    return offense.number + offense.path;
}

std::string class_phrase(Offense const& offense) {
    if (offense.offense_class.empty())
        return offense.degree == OffenseDegree::Unknown ? "not stated"
                                                        : std::string(degree_name(offense.degree));
    return offense.class_source == ClassSource::Deemed ? offense.offense_class + " (deemed)"
                                                       : offense.offense_class;
}

std::string term_phrase(std::string_view iso) {
    if (iso == life_term || iso.empty())
        return std::string(iso);
    constexpr std::array<std::pair<char, std::string_view>, 4> units{
        {{'Y', "year"}, {'M', "month"}, {'D', "day"}, {'H', "hour"}}};
    auto const digits = iso.substr(iso.starts_with("PT") ? 2 : 1);
    std::size_t count = 0;
    auto const end = digits.data() + digits.size();
    auto const read = std::from_chars(digits.data(), end, count);
    if (read.ptr + 1 != end)
        return std::string(iso);
    for (auto const& [letter, noun] : units)
        if (letter == *read.ptr)
            return count_phrase(count, noun);
    return std::string(iso);
}

std::string dollars_phrase(double dollars) {
    auto const whole = std::floor(dollars);
    auto digits = fmt::format("{:.0f}", whole);
    for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > 0; at -= 3)
        digits.insert(static_cast<std::size_t>(at), ",");
    constexpr double cents_per_dollar = 100;
    auto const cents = std::lround((dollars - whole) * cents_per_dollar);
    return cents == 0 ? "$" + digits : fmt::format("${}.{:02}", digits, cents);
}

std::string prison_phrase(PrisonRange const& prison) {
    return range_phrase(term_phrase(prison.least), term_phrase(prison.most));
}

std::string fine_phrase(FineRange const& fine) {
    return range_phrase(fine.least ? dollars_phrase(*fine.least) : std::string(),
                        fine.most ? dollars_phrase(*fine.most) : std::string());
}

std::string minimum_phrase(Offense const& offense) {
    std::vector<std::string> parts;
    if (!offense.prison.not_suspended.empty())
        parts.push_back(term_phrase(offense.prison.not_suspended) + " may not be suspended");
    if (offense.fine.not_remitted)
        parts.push_back(dollars_phrase(*offense.fine.not_remitted) + " may not be remitted");
    return comma_list(parts);
}

std::string ages_phrase(Offense const& offense) {
    std::vector<std::string> ages;
    for (auto const& age : offense.ages)
        ages.push_back(age_phrase(age));
    return comma_list(ages);
}

std::string mental_phrase(Offense const& offense) {
    return comma_list(offense.mental_states);
}

} // namespace nutmeg
