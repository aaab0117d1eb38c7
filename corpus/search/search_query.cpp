#include "corpus/search/search_query.hpp"

#include "corpus/search/filter_values.hpp"
#include "parser/nearest/nearest_word.hpp"
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

/// Throws if there are so many words outside quotation marks that the search would take minutes:
/// its time grows with the sections that each of them is in.
void check_word_count(std::string_view typed) {
    constexpr std::size_t most = 32;
    std::size_t count = 0;
    bool is_quoted = false;
    bool is_inside = false;
    for (char const c : typed) {
        bool const is_part = is_quoted || (!is_space(c) && c != '(' && c != ')');
        count += is_part && !is_inside ? 1 : 0;
        is_inside = is_part;
        is_quoted ^= c == '"';
    }
    if (count > most)
        throw std::invalid_argument(fmt::format(
            "the query has {} words and filters; at most {} are searched. Use fewer, or "
            "put words that follow one another in quotation marks",
            count,
            most));
}

/// Splits a query at spaces outside quotation marks and parentheses.
std::vector<std::string_view> tokens_of(std::string_view typed) {
    check_word_count(typed);
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

bool is_operator(std::string_view token) {
    return token == "AND" || token == "OR" || token == "NOT";
}

/// Whether FTS5 reads the token as it is: a phrase or a group.
bool is_syntax(std::string_view token) {
    return token.front() == '"' || token.front() == '(' || token.starts_with("NEAR(");
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

/// Reads the tokens of a query, one after another.
class QueryReader {
public:
    void read(std::string_view token) {
        if (is_operator(token)) {
            read_operator(token);
            return;
        }
        bool const is_excluded = token.front() == '-';
        auto const rest = is_excluded ? token.substr(1) : token;
        if (rest.empty() || rest.front() == '-' || (is_excluded && is_operator(rest)))
            throw std::invalid_argument(fmt::format(
                "\"{}\" excludes nothing. Write -lock, -\"iron gate\" or -class:felony; put words "
                "that begin with a hyphen in quotation marks",
                token));
        auto const colon = is_syntax(rest) ? std::string_view::npos : rest.find(':');
        if (colon == std::string_view::npos) {
            add_words(token, fts_word(rest), is_excluded);
            return;
        }
        auto const name = to_lower(rest.substr(0, colon));
        auto const value = rest.substr(colon + 1);
        if (without_quotes(value).empty())
            throw std::invalid_argument(fmt::format("\"{}:\" has no value", name));
        if (std::find(columns.begin(), columns.end(), name) != columns.end())
            add_words(token, name + " : " + fts_word(value), is_excluded);
        else
            add_filter(name, without_quotes(value), is_excluded);
    }

    SearchQuery take() {
        if (!operator_.empty())
            fail_operator(operator_);
        if (query_.words.empty() && query_.excluded_words.empty() && query_.filters.empty())
            throw std::invalid_argument("the query is empty");
        return std::move(query_);
    }

private:
    [[noreturn]] static void fail_operator(std::string const& name) {
        throw std::invalid_argument(
            fmt::format("{} has words on both sides, as in gate {} lock. Filters and what is "
                        "excluded go without it: gate age:16 -lock",
                        name,
                        name));
    }

    void read_operator(std::string_view name) {
        if (!is_after_word_ || !operator_.empty())
            fail_operator(std::string(name));
        operator_ = name;
    }

    void add_words(std::string_view token, std::string const& words, bool is_excluded) {
        if (number_filter_ && is_unit_word(token, *number_filter_))
            throw std::invalid_argument(
                fmt::format("\"{0}\" after a number is a word to find. Write the number without "
                            "it, or \"{0}\" in quotation marks",
                            token));
        if (is_excluded) {
            end_words();
            query_.excluded_words += (query_.excluded_words.empty() ? "" : " OR ") + words;
            return;
        }
        if (!operator_.empty())
            query_.words += " " + operator_;
        query_.words += (query_.words.empty() ? "" : " ") + words;
        operator_.clear();
        is_after_word_ = true;
        number_filter_.reset();
    }

    static std::string unknown_filter(std::string const& name) {
        std::vector<std::string> known(columns.begin(), columns.end());
        for (auto const& one : names)
            known.emplace_back(one.name);
        return fmt::format(
            "unknown filter \"{}:\". There are {}, and {}. Put words with a colon in "
            "quotation marks{}",
            name,
            fmt::join(filter_names(), ", "),
            fmt::join(columns, ", "),
            did_you_mean(name, known));
    }

    void add_filter(std::string const& name, std::string_view value, bool is_excluded) {
        auto const* const known = std::find_if(
            names.begin(), names.end(), [&](FilterName const& one) { return one.name == name; });
        if (known == names.end())
            throw std::invalid_argument(unknown_filter(name));
        end_words();
        SearchFilter filter;
        filter.kind = known->kind;
        filter.is_excluded = is_excluded;
        if (has_numbers(filter.kind)) {
            filter.range = read_range(value, name, filter.kind);
            number_filter_ = filter.kind;
        } else if (filter.kind == FilterKind::Cites) {
            filter.cited = read_cited(value);
        } else {
            filter.words = read_value(value, name, filter.kind);
        }
        query_.filters.push_back(std::move(filter));
    }

    /// An operator cannot go on across a filter.
    void end_words() {
        if (!operator_.empty())
            fail_operator(operator_);
        is_after_word_ = false;
        number_filter_.reset();
    }

    SearchQuery query_;
    std::string operator_; ///< which waits for its second words
    bool is_after_word_ = false;
    std::optional<FilterKind> number_filter_; ///< the token before, if it was one with a number
};

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
    QueryReader reader;
    for (auto const token : tokens_of(typed))
        reader.read(token);
    return reader.take();
}

} // namespace nutmeg
