#include "parser/text/effective_date.hpp"

#include "parser/text/ascii.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>

namespace nutmeg {

namespace {

/// Removes a number of at most four digits from the front and returns it; 0 if there is none.
int take_number(std::string_view& words) {
    int value = 0;
    std::size_t size = 0;
    for (; size < words.size() && size < 5 && is_digit(words[size]); ++size)
        value = value * 10 + (words[size] - '0');
    words.remove_prefix(size);
    return size > 4 ? 0 : value;
}

void append_two_digits(std::string& out, int value) {
    out.push_back('-');
    out.push_back(static_cast<char>('0' + value / 10));
    out.push_back(static_cast<char>('0' + value % 10));
}

/// The name of a month, a day and a year at the start of a text.
struct WrittenDate {
    int month = 0; ///< 0 if there is no date
    int day = 0;
    int year = 0;
    std::size_t begin = 0; ///< offsets in the text
    std::size_t end = 0;

    bool exists() const {
        constexpr std::array<int, 13> days{0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
        bool const leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
        return month != 0 && day > 0
            && day <= days[static_cast<std::size_t>(month)] + (month == 2 && leap ? 1 : 0);
    }
};

/// `low` without the words before its date.
std::string_view without_lead(std::string_view low) {
    for (std::string_view const lead : {"from ", "upon ", "on and after ", "on ", "its "})
        if (low.starts_with(lead))
            low.remove_prefix(lead.size());
    return low;
}

/// Reads words in lower case.
WrittenDate written_date(std::string_view low) {
    auto rest = without_lead(low);
    WrittenDate date;
    date.begin = low.size() - rest.size();
    auto const space = rest.find(' ');
    if (space == std::string_view::npos)
        return {};
    date.month = month_named(rest.substr(0, space));
    rest.remove_prefix(space + 1);
    bool const has_day = !rest.empty() && is_digit(rest.front());
    date.day = take_number(rest);
    rest.remove_prefix(std::min(rest.find_first_not_of(", "), rest.size()));
    date.year = take_number(rest);
    date.end = low.size() - rest.size();
    // No act takes effect before the first session of the General Court or so far in the future.
    constexpr int first_year = 1638;
    constexpr int last_year = 2199;
    bool const year_ends = rest.empty() || rest.front() < '0' || rest.front() > '9';
    bool const is_plausible = date.year >= first_year && date.year <= last_year;
    return has_day && year_ends && is_plausible ? date : WrittenDate{};
}

bool starts_with_any(std::string_view words, std::initializer_list<std::string_view> starts) {
    return std::any_of(starts.begin(), starts.end(), [&](std::string_view start) {
        return words.starts_with(start);
    });
}

/// What follows the date or "passage" at the start of words in lower case.
std::string_view after_date(std::string_view low) {
    constexpr std::string_view passage = "passage";
    auto rest = without_lead(low);
    if (rest.starts_with(passage))
        return rest.substr(passage.size());
    auto const date = written_date(low);
    return date.month == 0 ? std::string_view() : low.substr(date.end);
}

/// The start of the words in lower case. A date is always in the first 64 bytes.
std::string lower_start(std::string_view words) {
    return to_lower(words.substr(0, 64));
}

} // namespace

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
    auto const found = std::find_if(months.begin(), months.end(), [&](std::string_view month) {
        return std::equal(month.begin(), month.end(), name.begin(), name.end(), [](char a, char b) {
            return a == to_lower(b);
        });
    });
    return found == months.end() ? 0 : static_cast<int>(found - months.begin()) + 1;
}

std::string effective_date(std::string_view words) {
    auto const low = lower_start(words);
    auto const rest = without_lead(low);
    if (rest == "passage" || rest.starts_with("passage ") || rest.starts_with("passage,"))
        return "passage";
    auto const date = written_date(low);
    if (!date.exists())
        return {};
    auto iso = std::to_string(date.year);
    append_two_digits(iso, date.month);
    append_two_digits(iso, date.day);
    return iso;
}

std::string nonexistent_date(std::string_view words) {
    auto const date = written_date(lower_start(words));
    return date.month == 0 || date.exists()
             ? std::string()
             : std::string(words.substr(date.begin, date.end - date.begin));
}

bool is_effective_event(std::string_view words) {
    auto const low = lower_start(words);
    std::string_view rest = low;
    bool const has_lead = starts_with_any(rest, {"from ", "upon ", "on ", "as of "});
    if (has_lead)
        rest.remove_prefix(rest.find(' ', rest.starts_with("as of ") ? 3 : 0) + 1);
    bool const begins = starts_with_any(rest, {"the ", "approval ", "adoption ", "ratification "})
                     || starts_with_any(low, {"when ", "if ", "after ", "thirty days after "});
    auto const first_space = rest.find(' ');
    bool const has_more_words =
        first_space != rest.npos && rest.find(' ', first_space + 1) != rest.npos;
    return begins && has_more_words;
}

bool is_readable_effective_date(std::string_view words) {
    auto const low = lower_start(words);
    if (effective_date(words).empty())
        return is_effective_event(words);
    auto rest = after_date(low);
    rest.remove_prefix(std::min(rest.find_first_not_of(" ,;"), rest.size()));
    for (std::string_view const link : {"and ", "or "})
        if (rest.starts_with(link))
            rest.remove_prefix(link.size());
    return effective_date(rest).empty();
}

} // namespace nutmeg
