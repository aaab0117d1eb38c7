// A query as typed: words, and filters by what the law says.
//
//   sixteen years            all words
//   "sixteen years of age"   a phrase
//   NEAR(gate lock, 5)       at most five words between them
//   certif*                  the beginning of a word
//   catchline:gate           only in the catchline; also text: and notes:
//   gate OR lock, gate NOT iron
//   age:<18  fine:>1000  money:500..1000  percent:20  prison:>1y  period:30d  date:2026-07-01
//   class:felony  modal:"shall not"  defines:minor  state:knowingly
//   cites:53a-82  cites:53a-82(c)  cites:"53a-82 to 53a-86"  cites:"chapter 952"  status:repealed
//   -class:felony  -lock  -"iron gate"  -catchline:gate    the sections without it
#pragma once

#include "corpus/lookup/typed_citation.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// A range of numbers with its ends, or without one of them.
struct NumberRange {
    std::optional<double> least;
    std::optional<double> most;
    bool is_least_included = true;
    bool is_most_included = true;

    bool contains(double number) const;
};

/// What a filter compares.
enum class FilterKind : std::uint8_t {
    Age,
    Fine,
    Money,
    Percent,
    Prison,
    Period,
    Date,
    OffenseClass,
    Modal,
    Defines,
    MentalState,
    Cites,
    Status,
};

struct SearchFilter {
    FilterKind kind = FilterKind::Age;
    bool is_excluded = false; ///< the sections without it
    NumberRange range;        ///< of a kind with numbers; periods and prison terms in days
    std::string words;        ///< of another kind, in lower case; of a date, its beginning
    TypedCitation cited;      ///< of Cites: not an article, and of no edition
};

struct SearchQuery {
    std::string words;          ///< a query of FTS5; empty if there are only filters
    std::string excluded_words; ///< a query of FTS5 for what is not found; empty for nothing
    std::vector<SearchFilter> filters;
};

/// Reads a query. Throws std::invalid_argument with a message that says what is wrong and what to
/// write: an empty query, more than 32 words and filters, an unknown filter, a value that the filter does not have, an operator
/// beside a filter.
SearchQuery read_search_query(std::string_view typed);

/// How a filter begins, for help and messages: "age:", "fine:", ...
std::vector<std::string_view> filter_names();

} // namespace nutmeg
