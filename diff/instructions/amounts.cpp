#include "diff/instructions/amounts.hpp"

#include "parser/text/ascii.hpp"
#include "parser/text/numbers.hpp"

#include <algorithm>
#include <cmath>

namespace nutmeg {

namespace {

bool is_time(QuantityKind kind) {
    return kind == QuantityKind::Duration || kind == QuantityKind::Imprisonment;
}

bool is_whole(double value) {
    return value >= 0 && value == std::floor(value);
}

/// "2,500" for 2500; cents have two digits.
std::string figures(double value) {
    constexpr std::size_t group = 3;
    constexpr double cents_per_dollar = 100;
    auto const whole = static_cast<std::uint64_t>(value);
    auto digits = std::to_string(whole);
    for (auto at = digits.size(); at > group; at -= group)
        digits.insert(at - group, ",");
    if (is_whole(value))
        return digits;
    auto const cents =
        static_cast<unsigned>(std::lround((value - static_cast<double>(whole)) * cents_per_dollar));
    return digits + (cents < 10 ? ".0" : ".") + std::to_string(cents);
}

/// The words between the number and the end of the amount: "years of age", "dollars".
std::string_view unit_words(std::string_view text, Quantity const& quantity) {
    auto words = text.substr(quantity.number.end, quantity.span.end - quantity.number.end);
    while (words.starts_with(' ') || words.starts_with('-'))
        words.remove_prefix(1);
    return words;
}

/// The number of `stated` as the law writes the number `like`.
std::string number_like(std::string_view like, StatedAmount const& stated) {
    bool const spelled = !like.empty() && !is_digit(like.front()) && like.front() != '$';
    if (!is_whole(stated.value))
        return spelled && stated.quantity ? std::string(stated.quantity->number.of(stated.words))
                                          : figures(stated.value);
    if (!spelled)
        return figures(stated.value);
    auto words = spelled_number(static_cast<std::uint64_t>(stated.value));
    if (is_upper(like.front()) && is_lower(words.front()))
        words.front() = static_cast<char>(words.front() - 'a' + 'A');
    return words;
}

/// `unit` for one or for many: "day", "days", "years of age". Only the units of time and money
/// have both forms here.
std::string with_number_of(std::string_view unit, bool one) {
    std::string words(unit);
    for (std::string_view const name :
         {"dollar", "minute", "hour", "day", "week", "month", "year"}) {
        auto const at = words.find(name);
        if (at == std::string::npos)
            continue;
        auto const end = at + name.size();
        bool const plural = end < words.size() && words[end] == 's';
        if (plural && one)
            words.erase(end, 1);
        else if (!plural && !one && (end == words.size() || words[end] == ' '))
            words.insert(end, "s");
        break;
    }
    return words;
}

/// The amount with its own unit, as in "six months" for "thirty days".
std::optional<WordReplacement> whole_edit(Section const& law,
                                          Quantity const& quantity,
                                          StatedAmount const& stated) {
    std::string_view const text = law.text;
    auto const number = quantity.number.of(text);
    bool const hyphenated = quantity.number.end < text.size() && text[quantity.number.end] == '-';
    auto words = number_like(number, stated);
    auto const unit = unit_words(stated.words, *stated.quantity);
    words += hyphenated ? "-" : " ";
    words += with_number_of(unit, hyphenated || stated.value == 1);
    return WordReplacement{quantity.span, std::move(words)};
}

/// Whether the number alone has the value of the amount, as it does not in "three dollars and
/// fifty cents" or "$2 million".
bool is_simple(Section const& law, Quantity const& quantity) {
    double value = 0;
    return number_from_words(quantity.number.of(law.text), value) && value == quantity.value;
}

/// An amount of money that is written in several parts.
WordReplacement money_edit(Section const& law,
                           Quantity const& quantity,
                           StatedAmount const& stated) {
    auto const number = number_like(quantity.number.of(law.text), stated);
    bool const sign = law.text[quantity.span.begin] == '$';
    return {quantity.span,
            sign ? "$" + number : number + (stated.value == 1 ? " dollar" : " dollars")};
}

} // namespace

std::optional<StatedAmount> stated_amount(std::string_view words) {
    StatedAmount stated;
    stated.words = words;
    auto const quantities = find_quantities(words);
    if (quantities.size() == 1 && quantities.front().span == make_span(0, words.size())
        && quantities.front().kind != QuantityKind::Date
        && quantities.front().kind != QuantityKind::OffenseClass
        && unit_words(words, quantities.front()).size() + quantities.front().number.begin > 0) {
        stated.value = quantities.front().value;
        stated.quantity = quantities.front();
        return stated;
    }
    if (!number_from_words(words, stated.value))
        return std::nullopt;
    return stated;
}

bool is_measured_as(Quantity const& quantity, Measure measure) {
    switch (measure) {
    case Measure::Any:
        return quantity.kind != QuantityKind::Date && quantity.kind != QuantityKind::OffenseClass;
    case Measure::Age:
        return quantity.kind == QuantityKind::Age;
    case Measure::Money:
        return quantity.kind == QuantityKind::Money;
    case Measure::Time:
        return is_time(quantity.kind);
    case Measure::Prison:
        return quantity.kind == QuantityKind::Imprisonment;
    case Measure::Percent:
        break;
    }
    return quantity.kind == QuantityKind::Percent;
}

bool has_unit_of(Quantity const& quantity, StatedAmount const& stated) {
    if (!stated.quantity)
        return true;
    auto const& other = *stated.quantity;
    if (is_time(other.kind))
        return (is_time(quantity.kind) && quantity.unit == other.unit)
            || (quantity.kind == QuantityKind::Age && other.unit == "year");
    return quantity.kind == other.kind
        && (quantity.kind != QuantityKind::Count || quantity.unit == other.unit);
}

std::vector<std::size_t> amounts_in(Section const& law, std::vector<Span> const& regions) {
    std::vector<std::size_t> found;
    for (auto const region : regions) {
        auto const first = std::lower_bound(
            law.quantities.begin(),
            law.quantities.end(),
            region.begin,
            [](Quantity const& one, std::uint32_t begin) { return one.span.begin < begin; });
        for (auto one = first; one != law.quantities.end() && one->span.end <= region.end; ++one)
            if (is_measured_as(*one, Measure::Any) && !one->number.empty())
                found.push_back(static_cast<std::size_t>(one - law.quantities.begin()));
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

std::vector<std::size_t> equal_amounts(Section const& law,
                                       std::vector<Span> const& regions,
                                       StatedAmount const& stated,
                                       Measure measure) {
    auto found = amounts_in(law, regions);
    std::erase_if(found, [&](std::size_t index) {
        auto const& quantity = law.quantities[index];
        return quantity.value != stated.value || !has_unit_of(quantity, stated)
            || !is_measured_as(quantity, measure);
    });
    return found;
}

std::optional<WordReplacement> amount_edit(Section const& law,
                                           Quantity const& quantity,
                                           StatedAmount const& stated) {
    std::string_view const text = law.text;
    if (!has_unit_of(quantity, stated)) {
        bool const shares_unit = quantity.span.end == quantity.number.end;
        if (!is_time(quantity.kind) || !is_time(stated.quantity->kind) || shares_unit)
            return std::nullopt;
        return whole_edit(law, quantity, stated);
    }
    if (quantity.kind == QuantityKind::Money && !is_simple(law, quantity))
        return money_edit(law, quantity, stated);
    if (!is_simple(law, quantity) && quantity.kind != QuantityKind::Percent)
        return std::nullopt;
    auto const number = number_like(quantity.number.of(text), stated);
    bool const was_one = quantity.value == 1;
    bool const is_one = stated.value == 1;
    auto const unit = unit_words(text, quantity);
    bool const spaced = quantity.number.end < text.size() && text[quantity.number.end] == ' ';
    if (was_one == is_one || unit.empty() || !spaced)
        return WordReplacement{quantity.number, number};
    auto const before =
        text.substr(quantity.span.begin, quantity.number.begin - quantity.span.begin);
    return WordReplacement{quantity.span,
                           std::string(before) + number + " " + with_number_of(unit, is_one)};
}

std::optional<StatedAmount> computed_amount(Quantity const& quantity, Edit const& edit) {
    auto const& amount = edit.amount;
    auto stated = stated_amount(edit.new_words);
    bool const needs_amount = amount.arithmetic == Arithmetic::Set
                           || amount.arithmetic == Arithmetic::Add
                           || amount.arithmetic == Arithmetic::Subtract;
    if (needs_amount && !stated)
        return std::nullopt;
    double value = quantity.value;
    switch (amount.arithmetic) {
    case Arithmetic::Set:
        return stated;
    case Arithmetic::Multiply:
        value *= amount.operand;
        break;
    case Arithmetic::Add:
        value += stated->value;
        break;
    case Arithmetic::Subtract:
        value -= stated->value;
        break;
    case Arithmetic::AddPart:
        value *= 1 + amount.operand;
        break;
    case Arithmetic::SubtractPart:
        value *= 1 - amount.operand;
        break;
    }
    constexpr double exactness = 1e-9;
    auto const whole = std::round(value);
    if (whole < 1 || std::abs(value - whole) > exactness)
        return std::nullopt;
    StatedAmount result;
    result.value = whole;
    return result;
}

} // namespace nutmeg
