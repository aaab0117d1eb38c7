#include "parser/effective_date.hpp"

#include <algorithm>
#include <array>

namespace nutmeg {

namespace {

constexpr char to_lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
}

int month_named(std::string_view name) {
    static constexpr std::array<std::string_view, 12> months{"january",
                                                             "february",
                                                             "march",
                                                             "april",
                                                             "may",
                                                             "june",
                                                             "july",
                                                             "august",
                                                             "september",
                                                             "october",
                                                             "november",
                                                             "december"};
    auto const found = std::find(months.begin(), months.end(), name);
    return found == months.end() ? 0 : static_cast<int>(found - months.begin()) + 1;
}

/// Takes a number of at most four digits off the front; 0 where there is none.
int take_number(std::string_view& words) {
    int value = 0;
    std::size_t size = 0;
    for (; size < words.size() && size < 5 && words[size] >= '0' && words[size] <= '9'; ++size)
        value = value * 10 + (words[size] - '0');
    words.remove_prefix(size);
    return size > 4 ? 0 : value;
}

void append_two_digits(std::string& out, int value) {
    out.push_back('-');
    out.push_back(static_cast<char>('0' + value / 10));
    out.push_back(static_cast<char>('0' + value % 10));
}

} // namespace

std::string effective_date(std::string_view words) {
    // A date stands at the beginning; what comes later can be of any length.
    std::string low(words.substr(0, 64));
    std::transform(low.begin(), low.end(), low.begin(), to_lower);
    std::string_view rest = low;
    for (std::string_view const lead : {"from ", "upon ", "on and after ", "on ", "its "})
        if (rest.starts_with(lead))
            rest.remove_prefix(lead.size());
    if (rest == "passage" || rest.starts_with("passage ") || rest.starts_with("passage,"))
        return "passage";
    auto const blank = rest.find(' ');
    if (blank == std::string_view::npos)
        return {};
    int const month = month_named(rest.substr(0, blank));
    rest.remove_prefix(blank + 1);
    int const day = take_number(rest);
    rest.remove_prefix(std::min(rest.find_first_not_of(", "), rest.size()));
    int const year = take_number(rest);
    bool const whole = rest.empty() || rest.front() < '0' || rest.front() > '9';
    static constexpr std::array<int, 13> days{0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (month == 0 || day < 1 || day > days[static_cast<std::size_t>(month)] || year < 1000
        || !whole)
        return {};
    auto date = std::to_string(year);
    append_two_digits(date, month);
    append_two_digits(date, day);
    return date;
}

} // namespace nutmeg
