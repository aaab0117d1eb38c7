#include "parser/text/dates.hpp"

#include "parser/text/ascii.hpp"
#include "parser/text/effective_date.hpp"

#include <array>
#include <fmt/format.h>

namespace nutmeg {

namespace {

bool is_iso(std::string_view words) {
    if (words.size() != 10 || words[4] != '-' || words[7] != '-')
        return false;
    for (std::size_t const at : {0U, 1U, 2U, 3U, 5U, 6U, 8U, 9U})
        if (!is_digit(words[at]))
            return false;
    return true;
}

int month_of(std::string_view iso) {
    return (iso[5] - '0') * 10 + iso[6] - '0';
}

int day_of(std::string_view iso) {
    return (iso[8] - '0') * 10 + iso[9] - '0';
}

/// Whether the date exists.
bool exists(std::string_view iso) {
    constexpr std::array<int, 12> days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    int year = 0;
    for (auto const digit : iso.substr(0, 4))
        year = year * 10 + (digit - '0');
    auto const month = month_of(iso);
    if (month < 1 || month > 12 || day_of(iso) < 1)
        return false;
    bool const leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return day_of(iso) <= days[static_cast<std::size_t>(month - 1)] + (month == 2 && leap ? 1 : 0);
}

/// In lower case, without commas.
std::string plain(std::string_view words) {
    std::string out;
    for (auto const c : words)
        if (c != ',')
            out += to_lower(c);
    return out;
}

} // namespace

std::string date_phrase(std::string_view iso) {
    constexpr std::array<std::string_view, 12> months{"January",
                                                      "February",
                                                      "March",
                                                      "April",
                                                      "May",
                                                      "June",
                                                      "July",
                                                      "August",
                                                      "September",
                                                      "October",
                                                      "November",
                                                      "December"};
    // A day of each year has no year: "--06-30".
    bool const is_yearly = iso.starts_with("--");
    auto const full = is_yearly ? "2000" + std::string(iso.substr(1)) : std::string(iso);
    if (!is_iso(full))
        return std::string(iso);
    auto const month = static_cast<std::size_t>(month_of(full));
    auto const day = day_of(full);
    if (month < 1 || month > months.size())
        return std::string(iso);
    return is_yearly ? fmt::format("{} {}", months[month - 1], day)
                     : fmt::format("{} {}, {}", months[month - 1], day, iso.substr(0, 4));
}

std::string read_date(std::string_view words) {
    auto const first = words.find_first_not_of(' ');
    if (first == words.npos)
        return {};
    words = words.substr(first, words.find_last_not_of(' ') - first + 1);
    if (is_iso(words))
        return exists(words) ? std::string(words) : std::string();
    // effective_date also accepts words around the date.
    auto iso = effective_date(words);
    return is_iso(iso) && exists(iso) && plain(date_phrase(iso)) == plain(words) ? iso
                                                                                 : std::string();
}

} // namespace nutmeg
