#include "corpus/offenses/offense.hpp"

#include "parser/quantities/period.hpp"

#include <array>

namespace nutmeg {

namespace {

constexpr double days_of_life = 60.0 * 365.0;

} // namespace

std::string_view degree_name(OffenseDegree degree) {
    constexpr std::array<std::string_view, 6> names{
        "", "infraction", "motor vehicle violation", "violation", "misdemeanor", "felony"};
    return names[static_cast<std::size_t>(degree)];
}

std::string_view class_source_name(ClassSource source) {
    constexpr std::array<std::string_view, 5> names{"", "stated", "named", "cited", "deemed"};
    return names[static_cast<std::size_t>(source)];
}

double term_days(std::string_view term) {
    return term == life_term ? days_of_life : days_of(term);
}

} // namespace nutmeg
