#include "parser/quantities/amount_grammar.hpp"
#include "parser/text/ascii.hpp"
#include "parser/text/keyword_table.hpp"
#include "parser/text/numbers.hpp"
#include "parser/text/x3_support.hpp"

#include <boost/fusion/include/adapt_struct.hpp>

#include <array>

namespace nutmeg::grammar {

namespace {

/// The name of a month, with a capital: "may" and "march" are verbs. "Sept." has its period.
struct MonthName : x3::parser<MonthName> {
    using attribute_type = std::uint8_t;
    static bool const has_attribute = true;

    template <class It, class Context, class RuleContext, class Attribute>
    bool parse(It& first, It const& last, Context const&, RuleContext&, Attribute& out) const {
        static constexpr std::array<WordEntry<std::uint8_t>, 20> months{{
            {"january", 1},   {"february", 2},  {"march", 3},  {"april", 4},     {"may", 5},
            {"june", 6},      {"july", 7},      {"august", 8}, {"september", 9}, {"october", 10},
            {"november", 11}, {"december", 12}, {"jan", 1},    {"feb", 2},       {"aug", 8},
            {"sept", 9},      {"sep", 9},       {"oct", 10},   {"nov", 11},      {"dec", 12},
        }};
        constexpr std::size_t whole_names = 12;
        std::string_view const word = leading_word(first, last);
        if (word.size() < 3 || word[0] < 'A' || word[0] > 'Z')
            return false;
        for (std::size_t i = 0; i < months.size(); ++i) {
            if (!same_word(word, months[i].word))
                continue;
            It end = first + word.size();
            if (i >= whole_names && (end == last || *end++ != '.'))
                return false;
            first = end;
            std::uint8_t month = months[i].value;
            x3::traits::move_to(month, out);
            return true;
        }
        return false;
    }
};

/// The day of a month: "1", "1st", "first", "thirty-first". Nothing above 31.
template <bool OnlyOrdinal>
struct DayNumber : x3::parser<DayNumber<OnlyOrdinal>> {
    using attribute_type = std::uint8_t;
    static bool const has_attribute = true;

    template <class It, class Context, class RuleContext, class Attribute>
    bool parse(It& first, It const& last, Context const&, RuleContext&, Attribute& out) const {
        LeadingNumber number;
        if (!leading_number({first, static_cast<std::size_t>(last - first)}, number))
            return false;
        if (number.value < 1 || number.value > 31 || (!number.ordinal && !number.digits)
            || (OnlyOrdinal && !number.ordinal))
            return false;
        It const end = first + number.size;
        bool const part_of_more =
            end != last && end + 1 != last && (*end == '-' || *end == ':') && is_digit(end[1]);
        if (number.value != static_cast<double>(static_cast<int>(number.value)) || part_of_more)
            return false;
        first = end;
        auto day = static_cast<std::uint8_t>(number.value);
        x3::traits::move_to(day, out);
        return true;
    }
};

struct MonthDay {
    std::uint8_t month = 0;
    std::uint8_t day = 0;
    std::optional<std::uint16_t> year;
    Span span;
};

struct DayMonth {
    std::uint8_t day = 0;
    std::uint8_t month = 0;
    std::optional<std::uint16_t> year;
    Span span;
};

struct MonthYear {
    std::uint8_t month = 0;
    std::uint16_t year = 0;
    Span span;
};

} // namespace

} // namespace nutmeg::grammar

BOOST_FUSION_ADAPT_STRUCT(nutmeg::grammar::MonthDay, month, day, year)
BOOST_FUSION_ADAPT_STRUCT(nutmeg::grammar::DayMonth, day, month, year)
BOOST_FUSION_ADAPT_STRUCT(nutmeg::grammar::MonthYear, month, year)

namespace nutmeg::grammar {

namespace {

constexpr MonthName month;
constexpr DayNumber<false> day;
constexpr DayNumber<true> ordinal_day;

struct year_tag {};
struct month_day_tag : located {};
struct month_year_tag : located {};
struct day_month_tag : located {};
struct last_day_tag : located {};
struct further_tag : located {};
struct birthday_tag {};

constexpr x3::uint_parser<std::uint16_t, 10, 4, 4> four_digits;
constexpr auto not_session =
    !(ws >> (keyword("special") | keyword("regular") | keyword("Sp") | keyword("session")));

// , 2025 / 2025
constexpr x3::rule<year_tag, std::uint16_t> year = "year";
constexpr auto year_def =
    -x3::lit(',') >> ws >> four_digits >> !x3::ascii::alnum >> !(x3::lit('-') >> x3::ascii::digit);

// July 1, 2025 / October first / January fifteenth / July 1st
constexpr x3::rule<month_day_tag, MonthDay> month_day = "month and day";
constexpr auto month_day_def = month >> ws >> day >> -year >> not_session;

// July, 1969 / January 2026
constexpr x3::rule<month_year_tag, MonthYear> month_year = "month and year";
constexpr auto month_year_def = month >> year >> not_session;

// first day of July, 1969 / first of October
constexpr x3::rule<day_month_tag, DayMonth> day_month = "day of a month";
constexpr auto of = ws >> keyword("of") >> ws;
constexpr auto day_month_def = ordinal_day >> -(ws >> (keyword("days") | keyword("day"))) >> of
                            >> month >> -year;

// last day of June, 2026
constexpr x3::rule<last_day_tag, MonthYear> last_day = "last day of a month";
constexpr auto last_day_def = keyword("last") >> ws >> keyword("day") >> of >> month
                           >> (year | x3::attr(std::uint16_t{0}));

// (the first day of April), October / and October, 2025
constexpr x3::rule<further_tag, MonthYear> further = "further month";
constexpr auto further_def = ((-x3::lit(',') >> ws >> (keyword("and") | keyword("or")) >> ws)
                              | (',' >> ws))
                          >> month >> !(ws >> x3::ascii::digit)
                          >> (year | x3::attr(std::uint16_t{0}));

BOOST_SPIRIT_DEFINE(year, month_day, month_year, day_month, last_day, further)

constexpr std::uint8_t days_of(std::uint8_t month, std::uint16_t year) {
    constexpr std::array<std::uint8_t, 12> days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    bool const leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month == 2 && leap ? 29 : days[month - 1U];
}

/// A day that the month does not have is a misprint, not a date.
bool exists(Date const& date) {
    constexpr std::uint16_t any_leap_year = 2000;
    return date.day <= days_of(date.month, date.year == 0 ? any_leap_year : date.year);
}

} // namespace

bool date_at(std::string_view text, std::size_t at, Date& out) {
    Date date;
    if (MonthDay a; parse_at(text, at, month_day, a))
        date = {a.year.value_or(0), a.month, a.day, a.span};
    else if (MonthYear b; parse_at(text, at, month_year, b))
        date = {b.year, b.month, 0, b.span};
    else if (DayMonth c; parse_at(text, at, day_month, c))
        date = {c.year.value_or(0), c.month, c.day, c.span};
    else if (MonthYear d; parse_at(text, at, last_day, d)) {
        // The last day of February depends on a year that the words do not state.
        if (d.month == 2 && d.year == 0)
            return false;
        date = {d.year, d.month, days_of(d.month, d.year), d.span};
    } else
        return false;
    if (!exists(date))
        return false;
    out = date;
    return true;
}

bool further_month_at(std::string_view text, std::size_t at, Date const& before, Date& out) {
    MonthYear read;
    if (!parse_at(text, at, further, read))
        return false;
    Date const date{read.year, read.month, before.day, read.span};
    if (!exists(date))
        return false;
    out = date;
    return true;
}

std::size_t birthday_at(std::string_view text, std::size_t at) {
    char const* first = text.data() + at;
    char const* const last = text.data() + text.size();
    bool const found = x3::parse(first, last, ws >> keyword("birthday"));
    return found ? static_cast<std::size_t>(first - text.data()) : 0;
}

} // namespace nutmeg::grammar
