#include "corpus/search/filter_values.hpp"

#include "parser/citations/section_number.hpp"
#include "parser/facts/mental_states.hpp"
#include "parser/facts/modal_verbs.hpp"
#include "parser/facts/penalties.hpp"
#include "parser/quantities/period.hpp"
#include "parser/statutes/section.hpp"
#include "parser/text/ascii.hpp"
#include "parser/nearest/nearest_word.hpp"
#include "parser/text/numbers.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace nutmeg {

namespace {

bool is_period(FilterKind kind) {
    return kind == FilterKind::Prison || kind == FilterKind::Period;
}

std::string_view trimmed(std::string_view words) {
    while (!words.empty() && is_space(words.front()))
        words.remove_prefix(1);
    while (!words.empty() && is_space(words.back()))
        words.remove_suffix(1);
    return words;
}

/// Days of "30d", "6 months", "2y", "24h", counted as those of the facts in a store.
double days_of_typed(double value, std::string_view unit, std::string_view name) {
    if (unit.empty())
        throw std::invalid_argument(
            fmt::format("{0}: needs a unit, right after the number or in quotation marks. Write "
                        "{0}:24h, {0}:30d, {0}:2w, {0}:6m, {0}:>1y or {0}:\"6 months\"",
                        name));
    auto const* const found = period_unit(to_lower(unit));
    if (found == nullptr)
        throw std::invalid_argument(fmt::format(
            "unknown unit \"{}\". Use 30s, 30min, 24h, 30d, 2w, 6m or 2y, or the words seconds, "
            "minutes, hours, days, weeks, months or years",
            unit));
    return days_of(value, *found);
}

double number_of(std::string_view typed, std::string_view name, FilterKind kind) {
    typed = trimmed(typed);
    if (typed.starts_with('$'))
        typed.remove_prefix(1);
    // "20y" is a number with its unit, "twenty y" too.
    auto const last_digit = typed.find_last_of("0123456789");
    auto const size = last_digit == std::string_view::npos ? typed.size() : last_digit + 1;
    LeadingNumber number;
    if (!leading_number(typed.substr(0, size), number))
        throw std::invalid_argument(fmt::format(
            "\"{}\" is not a number. Write age:16, age:<18, age:16..18 or fine:>1000", typed));
    auto const unit = trimmed(typed.substr(number.size));
    if (is_period(kind))
        return days_of_typed(number.value, unit, name);
    if (!unit.empty())
        throw std::invalid_argument(fmt::format("\"{}\" is not a number", typed));
    return number.value;
}

std::vector<std::string_view> status_names() {
    std::vector<std::string_view> all;
    for (auto const status : {Status::Active,
                              Status::Repealed,
                              Status::Reserved,
                              Status::Transferred,
                              Status::Obsolete})
        all.push_back(status_name(status));
    return all;
}

/// All values of a filter; empty if there are others.
std::vector<std::string_view> values_of(FilterKind kind) {
    switch (kind) {
    case FilterKind::OffenseClass:
        return offense_class_names();
    case FilterKind::Modal:
        return {modal_verb_names.begin(), modal_verb_names.end()};
    case FilterKind::MentalState:
        return mental_state_names();
    case FilterKind::Status:
        return status_names();
    default:
        return {};
    }
}

/// Whether the words have the form of the pattern, in which "0" is any digit.
bool has_form(std::string_view words, std::string_view pattern) {
    return words.size() == pattern.size()
        && std::equal(words.begin(), words.end(), pattern.begin(), [](char c, char wanted) {
               return wanted == '0' ? is_digit(c) : c == wanted;
           });
}

/// Whether the words are a date of ISO 8601 or its beginning; "--07-01" is July 1 of any year.
bool is_date(std::string_view words) {
    constexpr std::array<std::string_view, 5> forms{
        "0000", "0000-00", "0000-00-00", "--00", "--00-00"};
    return std::any_of(
        forms.begin(), forms.end(), [&](std::string_view form) { return has_form(words, form); });
}

} // namespace

bool has_numbers(FilterKind kind) {
    return kind == FilterKind::Age || kind == FilterKind::Fine || kind == FilterKind::Money
        || kind == FilterKind::Percent || is_period(kind);
}

NumberRange read_range(std::string_view typed, std::string_view name, FilterKind kind) {
    NumberRange range;
    if (auto const dots = typed.find(".."); dots != std::string_view::npos) {
        range.least = number_of(typed.substr(0, dots), name, kind);
        range.most = number_of(typed.substr(dots + 2), name, kind);
        if (*range.least > *range.most)
            throw std::invalid_argument(
                fmt::format("the range \"{0}\" is reversed. Write {1}:{2}..{3}",
                            typed,
                            name,
                            trimmed(typed.substr(dots + 2)),
                            trimmed(typed.substr(0, dots))));
        return range;
    }
    bool const is_less = typed.starts_with('<');
    bool const is_more = typed.starts_with('>');
    if (is_less || is_more)
        typed.remove_prefix(1);
    bool const is_included = (is_less || is_more) && typed.starts_with('=');
    if (is_included)
        typed.remove_prefix(1);
    auto const number = number_of(typed, name, kind);
    if (!is_less)
        range.least = number;
    if (!is_more)
        range.most = number;
    range.is_least_included = !is_more || is_included;
    range.is_most_included = !is_less || is_included;
    return range;
}

std::string read_value(std::string_view typed, std::string_view name, FilterKind kind) {
    auto words = to_lower(trimmed(typed));
    if (words.empty())
        throw std::invalid_argument(fmt::format("\"{}:\" has no value", name));
    if (kind == FilterKind::Date && !is_date(words))
        throw std::invalid_argument(fmt::format(
            "\"{}\" is not a date. Write date:2026, date:2026-07 or date:2026-07-01; date:--07-01 "
            "is July 1 of no year",
            typed));
    auto const values = values_of(kind);
    bool const is_known = std::any_of(values.begin(), values.end(), [&](std::string_view value) {
        auto const lowered = to_lower(value);
        return kind == FilterKind::OffenseClass ? has_whole_words(lowered, words)
                                                : lowered == words;
    });
    if (!values.empty() && !is_known)
        throw std::invalid_argument(
            fmt::format("{}: has no value \"{}\". It has {}{}",
                        name,
                        typed,
                        fmt::join(values, ", "),
                        did_you_mean(words, {values.begin(), values.end()})));
    return words;
}

TypedCitation read_cited(std::string_view typed) {
    auto read = read_typed_citations(typed);
    if (!read.fault.empty())
        throw std::invalid_argument("cites: " + read.fault);
    if (read.citations.size() != 1)
        throw std::invalid_argument(fmt::format(
            "cites: takes one citation, not \"{}\". For all of several, write cites: before each",
            typed));
    auto cited = std::move(read.citations.front());
    if (!cited.edition.empty())
        throw std::invalid_argument(
            fmt::format("cites: takes no edition. Write cites:\"{}\", and name the edition with "
                        "--statutes law.db@{}",
                        name_of(cited),
                        cited.edition));
    if (cited.kind == TypedCitation::Kind::Article)
        throw std::invalid_argument(
            fmt::format("cites: cannot find what cites {}. Write a section, a range of sections, "
                        "a chapter or a title",
                        name_of(cited)));
    if (cited.kind == TypedCitation::Kind::Range
        && !in_section_range(cited.last, cited.number, cited.last))
        throw std::invalid_argument(fmt::format(
            "cites: the range {} goes from a section to a later one of its title", name_of(cited)));
    return cited;
}

bool has_whole_words(std::string_view text, std::string_view words) {
    return fmt::format(" {} ", text).find(fmt::format(" {} ", words)) != std::string::npos;
}

bool is_unit_word(std::string_view word, FilterKind kind) {
    auto const lowered = to_lower(word);
    switch (kind) {
    case FilterKind::Age:
        return lowered == "year" || lowered == "years";
    case FilterKind::Fine:
    case FilterKind::Money:
        return lowered == "dollar" || lowered == "dollars";
    case FilterKind::Percent:
        return lowered == "%" || lowered == "percent" || lowered == "per";
    default:
        return false;
    }
}

} // namespace nutmeg
