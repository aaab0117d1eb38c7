#include "corpus/search/search_query.hpp"

#include "corpus/search/filter_values.hpp"
#include "parser/text/ascii.hpp"

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
            filter.range = read_range(value, name, filter.kind);
        else
            filter.words = to_lower(value);
        query.filters.push_back(std::move(filter));
    }
    if (query.words.empty() && query.filters.empty())
        throw std::invalid_argument("the query is empty");
    return query;
}

} // namespace nutmeg
