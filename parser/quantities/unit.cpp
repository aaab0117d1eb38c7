#include "parser/quantities/unit.hpp"

#include "parser/quantities/iso_values.hpp"

#include <cmath>

namespace nutmeg {

using grammar::AgePhrase;
using grammar::Amount;
using grammar::TimeUnit;
using grammar::Unit;
using grammar::UnitKind;

namespace {

/// No statute limits a person's age above this; "attained one million" is about something else.
constexpr double oldest = 120;

/// "one dollar and fifty cents", "one year and six months".
void add_smaller(std::string_view text, Amount const& amount, Measurement& out) {
    Amount more;
    Unit smaller;
    if (out.unit->age != AgePhrase::None || out.bound != Bound::None
        || !grammar::smaller_unit_at(text, out.end, more, smaller) || more.ordinal
        || smaller.age != AgePhrase::None)
        return;
    if (out.unit->kind == UnitKind::Dollar && smaller.kind == UnitKind::Cent)
        out.more_value = more.value / 100;
    else if (out.unit->kind == UnitKind::Time && smaller.kind == UnitKind::Time
             && smaller.time < out.unit->time && std::floor(amount.value) == amount.value) {
        out.more_iso = iso_duration(more.value, smaller.time).substr(1);
        if (out.unit->time < TimeUnit::Day)
            out.more_iso.erase(0, 1);
    } else
        return;
    out.end = smaller.span.end;
    out.bound = smaller.bound;
}

void take_unit(std::string_view text, Amount const& amount, Unit const& unit, Measurement& out) {
    out.unit = unit;
    out.bound = unit.bound;
    out.end = unit.span.end;
    if (unit.kind == UnitKind::Percent)
        out.kind = QuantityKind::Percent;
    else if (unit.kind != UnitKind::Time)
        out.kind = QuantityKind::Money;
    else
        out.kind = unit.age == AgePhrase::Age ? QuantityKind::Age : QuantityKind::Duration;
    if (unit.kind == UnitKind::Dollar || out.kind == QuantityKind::Duration)
        add_smaller(text, amount, out);
}

/// "a population of more than fifty thousand": a bound makes a bare number a count.
bool bare_count(std::string_view text,
                Numbers& numbers,
                PrecedingContext const& before,
                Measurement& out) {
    numbers.size = 1;
    Amount const& amount = numbers.last();
    std::string_view const rest = text.substr(amount.span.end, 8);
    bool const is_part_of_more = rest.starts_with('-') || rest == " o'clock";
    if (!before.firm || amount.digits || amount.value < 2 || is_part_of_more)
        return false;
    out = {};
    out.end = amount.span.end;
    return true;
}

/// Numbers without a unit are ages after "age of", "attained", "younger than" and before "or
/// older".
bool bare_age(std::string_view text,
              Numbers& numbers,
              PrecedingContext const& before,
              Measurement& out) {
    // "ages of thirteen and sixteen", but not what follows a comma, which may count something
    // else.
    std::size_t shared = 1;
    while (before.age && shared < numbers.size && text[numbers.joins[shared].span.begin] != ',')
        ++shared;
    numbers.size = shared;
    out.kind = QuantityKind::Age;
    out.end = numbers.last().span.end;
    grammar::OrMore or_more;
    bool const bounded = grammar::or_more_at(text, out.end, or_more);
    if (bounded)
        out.bound = or_more.bound;
    if (numbers.last().value <= oldest
        && (before.age || before.implies_age || (bounded && or_more.age)))
        return true;
    return bare_count(text, numbers, before, out);
}

} // namespace

bool measure_at(std::string_view text,
                Numbers& numbers,
                PrecedingContext const& before,
                Measurement& out) {
    while (true) {
        Amount const& amount = numbers.last();
        std::size_t const end = amount.span.end;
        if (Unit unit; grammar::unit_at(text, end, unit)) {
            bool const time = unit.kind == UnitKind::Time && unit.time >= TimeUnit::Day;
            if (before.age && time && unit.age == AgePhrase::None)
                unit.age = AgePhrase::Age;
            // "at age seventy, or ten years": what follows the comma is something else.
            bool const after_comma =
                numbers.size > 1 && text[numbers.joins[numbers.size - 1].span.begin] == ',';
            if (before.age && after_comma)
                break;
            take_unit(text, amount, unit, out);
            return true;
        }
        // After "age of", a noun belongs to something else.
        CountNoun noun;
        if (!before.age
            && count_noun_at(text,
                             end,
                             {amount.fraction ? 0 : amount.value, amount.digits, amount.fraction},
                             noun)) {
            out.bound = noun.bound;
            out.noun = std::move(noun.unit);
            out.end = noun.end;
            return true;
        }
        grammar::NumberJoin join;
        Amount next;
        if (numbers.size == Numbers::most || !grammar::join_at(text, end, join)
            || !grammar::amount_at(text, join.span.end, next) || next.ordinal || next.fraction)
            break;
        numbers.joins[numbers.size] = join;
        numbers.list[numbers.size++] = next;
    }
    return bare_age(text, numbers, before, out);
}

} // namespace nutmeg
