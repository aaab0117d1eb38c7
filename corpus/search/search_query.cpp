#include "corpus/search/search_query.hpp"

#include "parser/text/ascii.hpp"
#include "parser/text/numbers.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <stdexcept>

namespace nutmeg {

namespace {

struct FilterName {
    std::string_view name;
    FilterKind kind;
};

constexpr std::array<FilterName, 13> names{{
    {"age", FilterKind::Age},
    {"fine", FilterKind::Fine},
    {"money", FilterKind::Money},
    {"percent", FilterKind::Percent},
    {"prison", FilterKind::Prison},
    {"period", FilterKind::Period},
    {"date", FilterKind::Date},
    {"class", FilterKind::OffenseClass},
    {"modal", FilterKind::Modal},
    {"defines", FilterKind::Defines},
    {"state", FilterKind::MentalState},
    {"cites", FilterKind::Cites},
    {"status", FilterKind::Status},
}};

/// Columns of the index, which FTS5 reads itself.
constexpr std::array<std::string_view, 3> columns{"catchline", "text", "notes"};

bool has_numbers(FilterKind kind) {
    return kind == FilterKind::Age || kind == FilterKind::Fine || kind == FilterKind::Money
        || kind == FilterKind::Percent || kind == FilterKind::Prison || kind == FilterKind::Period;
}

/// Days of "30d", "6m", "2y", "24h"; a number without a unit is in days.
double days_of_typed(std::string_view unit, double value) {
    constexpr double month = 365.0 / 12;
    if (unit.empty() || unit.starts_with('d'))
        return value;
    if (unit.starts_with('m'))
        return value * month;
    if (unit.starts_with('y'))
        return value * 365;
    if (unit.starts_with('h'))
        return value / 24;
    if (unit.starts_with('w'))
        return value * 7;
    throw std::invalid_argument(
        fmt::format("unknown unit \"{}\". Use 24h, 30d, 2w, 6m or 2y", unit));
}

double number_of(std::string_view typed, FilterKind kind) {
    if (typed.starts_with('$'))
        typed.remove_prefix(1);
    // "20y" is a number with its unit, "twenty y" too.
    auto const last_digit = typed.find_last_of("0123456789");
    auto const size = last_digit == std::string_view::npos ? typed.size() : last_digit + 1;
    LeadingNumber number;
    if (!leading_number(typed.substr(0, size), number))
        throw std::invalid_argument(fmt::format(
            "\"{}\" is not a number. Write age:16, age:<18, age:16..18 or fine:>1000", typed));
    auto unit = typed.substr(number.size);
    while (!unit.empty() && is_space(unit.front()))
        unit.remove_prefix(1);
    if (kind == FilterKind::Prison || kind == FilterKind::Period)
        return days_of_typed(unit, number.value);
    if (!unit.empty())
        throw std::invalid_argument(fmt::format("\"{}\" is not a number", typed));
    return number.value;
}

NumberRange range_of(std::string_view typed, FilterKind kind) {
    NumberRange range;
    if (auto const dots = typed.find(".."); dots != std::string_view::npos) {
        range.least = number_of(typed.substr(0, dots), kind);
        range.most = number_of(typed.substr(dots + 2), kind);
        return range;
    }
    bool const is_less = typed.starts_with('<');
    bool const is_more = typed.starts_with('>');
    if (is_less || is_more)
        typed.remove_prefix(1);
    bool const is_included = (is_less || is_more) && typed.starts_with('=');
    if (is_included)
        typed.remove_prefix(1);
    auto const number = number_of(typed, kind);
    if (!is_less)
        range.least = number;
    if (!is_more)
        range.most = number;
    range.is_least_included = !is_more || is_included;
    range.is_most_included = !is_less || is_included;
    return range;
}

/// Splits a query at spaces outside quotation marks and parentheses.
std::vector<std::string_view> tokens_of(std::string_view typed) {
    std::vector<std::string_view> tokens;
    std::size_t begin = 0;
    bool is_quoted = false;
    int depth = 0;
    for (std::size_t i = 0; i <= typed.size(); ++i) {
        if (i < typed.size()) {
            is_quoted ^= typed[i] == '"';
            depth += is_quoted ? 0 : typed[i] == '(' ? 1 : typed[i] == ')' ? -1 : 0;
            if (is_quoted || depth > 0 || !is_space(typed[i]))
                continue;
        }
        if (i > begin)
            tokens.push_back(typed.substr(begin, i - begin));
        begin = i + 1;
    }
    if (is_quoted)
        throw std::invalid_argument("a quotation mark is not closed");
    if (depth > 0)
        throw std::invalid_argument("a parenthesis is not closed");
    return tokens;
}

std::string_view without_quotes(std::string_view words) {
    if (words.size() >= 2 && words.front() == '"' && words.back() == '"')
        return words.substr(1, words.size() - 2);
    return words;
}

/// Whether FTS5 reads the token as it is: an operator, a phrase, a group, or a plain word.
bool is_syntax(std::string_view token) {
    return token == "AND" || token == "OR" || token == "NOT" || token.front() == '"'
        || token.front() == '(' || token.starts_with("NEAR(");
}

/// The token as FTS5 reads it: "53a-83" is a phrase for it, and "certif*" a prefix.
std::string fts_word(std::string_view token) {
    if (is_syntax(token))
        return std::string(token);
    bool const is_prefix = token.ends_with('*');
    if (is_prefix)
        token.remove_suffix(1);
    std::string word = "\"";
    for (auto const c : token)
        word += c == '"' ? std::string("\"\"") : std::string(1, c);
    return word + (is_prefix ? "\" *" : "\"");
}

} // namespace

bool NumberRange::contains(double number) const {
    return (!least || number > *least || (is_least_included && number == *least))
        && (!most || number < *most || (is_most_included && number == *most));
}

std::vector<std::string_view> filter_names() {
    std::vector<std::string_view> all;
    all.reserve(names.size());
    for (auto const& one : names)
        all.push_back(one.name);
    return all;
}

SearchQuery read_search_query(std::string_view typed) {
    SearchQuery query;
    for (auto token : tokens_of(typed)) {
        bool const is_excluded = token.front() == '-' && token.find(':') != std::string_view::npos;
        auto const rest = is_excluded ? token.substr(1) : token;
        auto const colon = rest.front() == '"' ? std::string_view::npos : rest.find(':');
        if (colon == std::string_view::npos) {
            query.words += (query.words.empty() ? "" : " ") + fts_word(token);
            continue;
        }
        auto const name = to_lower(rest.substr(0, colon));
        auto const value = without_quotes(rest.substr(colon + 1));
        if (value.empty())
            throw std::invalid_argument(fmt::format("\"{}:\" has no value", name));
        if (std::find(columns.begin(), columns.end(), name) != columns.end()) {
            query.words +=
                (query.words.empty() ? "" : " ") + name + " : " + fts_word(rest.substr(colon + 1));
            continue;
        }
        auto const known = std::find_if(
            names.begin(), names.end(), [&](FilterName const& one) { return one.name == name; });
        if (known == names.end())
            throw std::invalid_argument(fmt::format(
                "unknown filter \"{}:\". There are {}, and {}. Put words with a colon in "
                "quotation marks",
                name,
                fmt::join(filter_names(), ", "),
                fmt::join(columns, ", ")));
        SearchFilter filter;
        filter.kind = known->kind;
        filter.is_excluded = is_excluded;
        if (has_numbers(filter.kind))
            filter.range = range_of(value, filter.kind);
        else
            filter.words = to_lower(value);
        query.filters.push_back(std::move(filter));
    }
    if (query.words.empty() && query.filters.empty())
        throw std::invalid_argument("the query is empty");
    return query;
}

} // namespace nutmeg
