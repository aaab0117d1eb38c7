#include "corpus/offenses/offense_query.hpp"

#include "parser/citations/section_number.hpp"
#include "parser/facts/penalties.hpp"
#include "parser/quantities/period.hpp"
#include "parser/text/ascii.hpp"
#include "parser/nearest/nearest_word.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <optional>
#include <utility>

namespace nutmeg {

namespace {

struct FieldRow {
    std::string_view name;
    OffenseField field;
};

constexpr std::array<FieldRow, 10> fields{{{"section", OffenseField::Section},
                                           {"title", OffenseField::Title},
                                           {"name", OffenseField::Name},
                                           {"when", OffenseField::When},
                                           {"class", OffenseField::Class},
                                           {"fine", OffenseField::Fine},
                                           {"prison", OffenseField::Prison},
                                           {"minimum", OffenseField::Minimum},
                                           {"age", OffenseField::Age},
                                           {"mental", OffenseField::Mental}}};

bool is_term_field(OffenseField field) {
    return field == OffenseField::Prison || field == OffenseField::Minimum;
}

bool is_number_field(OffenseField field) {
    return field == OffenseField::Fine || field == OffenseField::Age || is_term_field(field);
}

std::string_view trimmed(std::string_view words) {
    while (!words.empty() && is_space(words.front()))
        words.remove_prefix(1);
    while (!words.empty() && is_space(words.back()))
        words.remove_suffix(1);
    return words;
}

/// 1000 for "1,000" and "$1,000"; what follows the number goes to `rest`.
std::optional<double> number_of(std::string_view words, std::string_view& rest) {
    std::string digits;
    std::size_t at = words.starts_with('$') ? 1 : 0;
    for (; at < words.size() && (is_digit(words[at]) || words[at] == ',' || words[at] == '.'); ++at)
        if (words[at] != ',')
            digits += words[at];
    double value = 0;
    auto const end = digits.data() + digits.size();
    if (digits.empty() || std::from_chars(digits.data(), end, value).ptr != end)
        return std::nullopt;
    rest = trimmed(words.substr(at));
    return value;
}

/// The days in "6 months", "1 year", "30 days", "life"; "0" alone is no imprisonment.
std::optional<double> days_in_words(std::string_view words) {
    if (to_lower(words) == life_term)
        return term_days(life_term);
    std::string_view unit;
    auto const count = number_of(words, unit);
    if (!count)
        return std::nullopt;
    if (auto const* const period = period_unit(unit))
        return days_of(*count, *period);
    return unit.empty() && *count == 0 ? count : std::nullopt;
}

std::string_view title_of(std::string_view number) {
    return number.substr(0, number.find('-'));
}

double longest_of(Offense const& offense) {
    return term_days(offense.prison.most.empty() ? offense.prison.least : offense.prison.most);
}

double shortest_of(Offense const& offense) {
    auto const& prison = offense.prison;
    return term_days(prison.not_suspended.empty() ? prison.least : prison.not_suspended);
}

double fine_of(Offense const& offense) {
    return std::max(offense.fine.most.value_or(0), offense.fine.least.value_or(0));
}

/// A rank over classes and degrees: the graver, the higher.
std::pair<int, int> gravity(Offense const& offense) {
    return {static_cast<int>(offense.degree), class_rank(offense.offense_class)};
}

double lowest_age(Offense const& offense) {
    auto lowest = std::numeric_limits<double>::infinity();
    for (auto const& age : offense.ages)
        lowest = std::min(lowest, age.years);
    return lowest;
}

std::string joined(std::vector<std::string> const& words) {
    std::string all;
    for (auto const& word : words)
        all += (all.empty() ? "" : ", ") + word;
    return all;
}

std::string faulty(std::string_view words, std::string_view what) {
    return "cannot read the condition \"" + std::string(words) + "\": " + std::string(what);
}

} // namespace

OffenseCondition OffenseCondition::read(std::string_view words, std::string& fault) {
    constexpr std::array<std::pair<std::string_view, Comparison>, 7> signs{
        {{"!=", Comparison::Unequal},
         {"<=", Comparison::AtMost},
         {">=", Comparison::AtLeast},
         {"<", Comparison::Less},
         {">", Comparison::Greater},
         {"=", Comparison::Equal},
         {"~", Comparison::Contains}}};
    OffenseCondition condition;
    auto const at = words.find_first_of("!<>=~");
    if (at == std::string_view::npos) {
        fault =
            faulty(words, "write a field, one of = != < <= > >= ~ and a value, as in fine>1000");
        return condition;
    }
    auto const name = trimmed(words.substr(0, at));
    if (!offense_field_named(name, condition.field_)) {
        fault = faulty(words, unknown_offense_field(name));
        return condition;
    }
    auto value = words.substr(at);
    auto const* const sign = std::find_if(
        signs.begin(), signs.end(), [&](auto const& one) { return value.starts_with(one.first); });
    if (sign == signs.end()) {
        fault = faulty(words, "the comparisons are = != < <= > >= ~");
        return condition;
    }
    condition.comparison_ = sign->second;
    value = trimmed(value.substr(sign->first.size()));
    condition.text_ = to_lower(value);
    if (is_number_field(condition.field_)) {
        std::string_view rest;
        auto const number = is_term_field(condition.field_) ? days_in_words(condition.text_)
                                                            : number_of(value, rest);
        if (!number || !rest.empty() || condition.comparison_ == Comparison::Contains) {
            fault = faulty(words,
                           is_term_field(condition.field_)
                               ? "compare a term such as \"6 months\", \"1 year\" or \"life\""
                               : "compare a number");
            return condition;
        }
        condition.number_ = *number;
    }
    condition.is_valid_ = true;
    return condition;
}

bool OffenseCondition::compares(double value) const {
    switch (comparison_) {
    case Comparison::Equal:
        return value == number_;
    case Comparison::Unequal:
        return value != number_;
    case Comparison::Less:
        return value < number_;
    case Comparison::AtMost:
        return value <= number_;
    case Comparison::Greater:
        return value > number_;
    default:
        return value >= number_;
    }
}

bool OffenseCondition::compares(std::string_view value) const {
    auto const lowered = to_lower(value);
    auto const order = field_ == OffenseField::Section || field_ == OffenseField::Title
                         ? compare_section_numbers(lowered, text_)
                         : lowered.compare(text_);
    switch (comparison_) {
    case Comparison::Equal:
        return order == 0;
    case Comparison::Unequal:
        return order != 0;
    case Comparison::Less:
        return order < 0;
    case Comparison::AtMost:
        return order <= 0;
    case Comparison::Greater:
        return order > 0;
    case Comparison::AtLeast:
        return order >= 0;
    case Comparison::Contains:
        break;
    }
    return lowered.find(text_) != std::string::npos;
}

/// "felony" holds for every class of felony; "D felony" is short for "class D felony".
bool OffenseCondition::class_holds(Offense const& offense) const {
    auto const name = to_lower(offense.offense_class);
    if (comparison_ != Comparison::Equal && comparison_ != Comparison::Unequal)
        return compares(name);
    bool const is_same = name == text_ || name == "class " + text_
                      || degree_name(offense.degree) == text_
                      || (text_ == "unclassified" && name.starts_with(text_));
    return is_same == (comparison_ == Comparison::Equal);
}

bool OffenseCondition::holds(Offense const& offense) const {
    if (!is_valid_)
        return false;
    switch (field_) {
    case OffenseField::Section:
        return compares(offense.number);
    case OffenseField::Title:
        return compares(title_of(offense.number));
    case OffenseField::Name:
        return compares(offense.name);
    case OffenseField::When:
        return compares(offense.when);
    case OffenseField::Class:
        return class_holds(offense);
    case OffenseField::Fine:
        return compares(fine_of(offense));
    case OffenseField::Prison:
        return compares(longest_of(offense));
    case OffenseField::Minimum:
        return compares(shortest_of(offense));
    case OffenseField::Age:
        return std::any_of(offense.ages.begin(), offense.ages.end(), [&](OffenseAge const& age) {
            return compares(age.years);
        });
    case OffenseField::Mental:
        break;
    }
    return compares(joined(offense.mental_states));
}

std::string unknown_offense_field(std::string_view name) {
    std::vector<std::string> names;
    for (auto const& row : fields)
        names.emplace_back(row.name);
    return "unknown field \"" + std::string(name) + "\"; the fields are " + offense_field_names()
         + did_you_mean(name, names);
}

std::string offense_field_names() {
    std::string names;
    for (auto const& row : fields)
        names += (names.empty() ? "" : ", ") + std::string(row.name);
    return names;
}

bool offense_field_named(std::string_view name, OffenseField& field) {
    auto const* const found = std::find_if(
        fields.begin(), fields.end(), [&](FieldRow const& row) { return row.name == name; });
    if (found == fields.end())
        return false;
    field = found->field;
    return true;
}

bool offense_precedes(OffenseField field, Offense const& a, Offense const& b) {
    switch (field) {
    case OffenseField::Fine:
        return fine_of(a) > fine_of(b);
    case OffenseField::Prison:
        return longest_of(a) > longest_of(b);
    case OffenseField::Minimum:
        return shortest_of(a) > shortest_of(b);
    case OffenseField::Class:
        return gravity(a) > gravity(b);
    case OffenseField::Age:
        return lowest_age(a) < lowest_age(b);
    case OffenseField::Name:
        return to_lower(a.name) < to_lower(b.name);
    case OffenseField::When:
        return a.when < b.when;
    case OffenseField::Mental:
        return joined(a.mental_states) < joined(b.mental_states);
    default:
        return compare_section_numbers(a.number, b.number) < 0;
    }
}

} // namespace nutmeg
