#include "diff/penalties.hpp"

#include <array>
#include <charconv>

namespace nutmeg {

namespace {

struct Row {
    std::string_view name;
    std::string_view longest;
    double fine;
    std::string_view sources;
};

/// Gen. Stat. 53a-35a, 53a-36, 53a-36a (which makes every year of a misdemeanor 364 days), 53a-41,
/// 53a-42, 53a-43, 51-164m; in rising severity.
constexpr std::array<Row, 11> rows{
    {{"infraction", "no imprisonment", 0, "section 51-164m"},
     {"violation", "no imprisonment", 500, "section 53a-43"},
     {"class D misdemeanor", "30 days", 250, "sections 53a-36 and 53a-42"},
     {"class C misdemeanor", "3 months", 500, "sections 53a-36 and 53a-42"},
     {"class B misdemeanor", "6 months", 1000, "sections 53a-36 and 53a-42"},
     {"class A misdemeanor", "364 days", 2000, "sections 53a-36a and 53a-42"},
     {"class E felony", "3 years", 3500, "sections 53a-35a and 53a-41"},
     {"class D felony", "5 years", 5000, "sections 53a-35a and 53a-41"},
     {"class C felony", "10 years", 10000, "sections 53a-35a and 53a-41"},
     {"class B felony", "20 years", 15000, "sections 53a-35a and 53a-41"},
     {"class A felony", "25 years", 20000, "sections 53a-35a and 53a-41"}}};

std::string with_commas(double dollars) {
    auto digits = std::to_string(static_cast<long long>(dollars));
    for (auto at = static_cast<int>(digits.size()) - 3; at > 0; at -= 3)
        digits.insert(static_cast<std::size_t>(at), ",");
    return digits;
}

std::string phrase(std::string_view offense_class) {
    auto const penalty = penalty_of(offense_class);
    if (!penalty)
        return {};
    std::string out =
        penalty->longest == "no imprisonment" ? penalty->longest : "up to " + penalty->longest;
    if (penalty->fine > 0)
        out += " and $" + with_commas(penalty->fine);
    return out + ": " + std::string(penalty->sources);
}

} // namespace

int class_rank(std::string_view offense_class) {
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (rows[i].name == offense_class)
            return static_cast<int>(i) + 1;
    return 0;
}

std::optional<Penalty> penalty_of(std::string_view offense_class, PenaltyLookup const&) {
    auto const rank = class_rank(offense_class);
    if (rank == 0)
        return std::nullopt;
    auto const& row = rows[static_cast<std::size_t>(rank) - 1];
    return Penalty{std::string(row.longest), row.fine, row.sources};
}

std::string penalty_sentence(std::string_view old_class, std::string_view new_class) {
    std::string out;
    for (auto const offense_class : {old_class, new_class})
        if (auto const says = phrase(offense_class); !says.empty())
            out += (offense_class.front() == 'i' ? " An " : " A ") + std::string(offense_class) + " means " + says + ".";
    return out;
}

double days_of(std::string_view iso) {
    if (!iso.starts_with("P"))
        return 0;
    iso.remove_prefix(1);
    bool is_time = false;
    double days = 0;
    while (!iso.empty()) {
        if (iso.front() == 'T') {
            is_time = true;
            iso.remove_prefix(1);
            continue;
        }
        double value = 0;
        auto const read = std::from_chars(iso.data(), iso.data() + iso.size(), value);
        auto const size = static_cast<std::size_t>(read.ptr - iso.data());
        if (size == 0 || size >= iso.size())
            return 0;
        switch (iso[size]) {
        case 'Y':
            days += value * 365;
            break;
        case 'M':
            days += is_time ? value / 1440 : value * 30;
            break;
        case 'W':
            days += value * 7;
            break;
        case 'D':
            days += value;
            break;
        case 'H':
            days += value / 24;
            break;
        default:
            return 0;
        }
        iso.remove_prefix(size + 1);
    }
    return days;
}

} // namespace nutmeg
