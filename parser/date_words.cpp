#include "parser/date_words.hpp"

#include <array>
#include <fmt/format.h>

namespace nutmeg {

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
    if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-')
        return std::string(iso);
    for (std::size_t const at : {0U, 1U, 2U, 3U, 5U, 6U, 8U, 9U})
        if (iso[at] < '0' || iso[at] > '9')
            return std::string(iso);
    auto const month = static_cast<std::size_t>((iso[5] - '0') * 10 + iso[6] - '0');
    auto const day = (iso[8] - '0') * 10 + iso[9] - '0';
    if (month < 1 || month > months.size())
        return std::string(iso);
    return fmt::format("{} {}, {}", months[month - 1], day, iso.substr(0, 4));
}

} // namespace nutmeg
