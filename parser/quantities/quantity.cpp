#include "parser/quantities/quantity.hpp"

#include "parser/quantities/amount_grammar.hpp"
#include "parser/quantities/iso_values.hpp"
#include "parser/quantities/quantity_context.hpp"
#include "parser/quantities/unit.hpp"
#include "parser/text/ascii.hpp"
#include "parser/text/numbers.hpp"
#include "parser/text/word_scanner.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace nutmeg {

namespace {

using grammar::Amount;
using grammar::Unit;
using grammar::UnitKind;

class QuantityFinder {
public:
    explicit QuantityFinder(std::string_view text) : text_(text) {}

    std::vector<Quantity> find();

private:
    std::size_t letters(std::size_t at);
    std::size_t digits(std::size_t at);
    std::size_t number(std::size_t at, bool money);
    std::size_t ordinal(std::size_t at, Amount const& amount);
    std::size_t date(std::size_t at);
    std::size_t classes(std::size_t at);
    std::size_t named_class(std::size_t at, std::size_t end, bool charged);

    std::size_t add_all(Numbers const& numbers,
                        PrecedingContext const& before,
                        Measurement const& measure);
    Bound first_bound(PrecedingContext const& before, QuantityKind kind) const;
    bool is_prison(std::size_t begin, std::size_t end) const;
    Quantity& add(QuantityKind kind, std::size_t begin, std::size_t end);

    char byte(std::size_t at) const { return at < text_.size() ? text_[at] : '\0'; }

    std::string_view text_;
    std::vector<Quantity> found_;
};

Quantity& QuantityFinder::add(QuantityKind kind, std::size_t begin, std::size_t end) {
    Quantity& quantity = found_.emplace_back();
    quantity.kind = kind;
    quantity.span = quantity.number = make_span(begin, end);
    return quantity;
}

std::vector<Quantity> QuantityFinder::find() {
    // The first letters of the number words, of the months and of the words in `letters`.
    WordStarts<'$',
               "ei",
               "el",
               "fi",
               "fo",
               "ni",
               "on",
               "si",
               "sec",
               "sev",
               "tw",
               "thi",
               "tho",
               "thr",
               "te",
               "tr",
               "ze",
               "jan",
               "feb",
               "mar",
               "apr",
               "may",
               "jun",
               "jul",
               "aug",
               "sep",
               "oct",
               "nov",
               "dec",
               "las",
               "cla",
               "unc",
               "inf",
               "vio">
        starts(text_);
    for (auto at = starts.next(0); at < text_.size(); at = starts.next(at)) {
        char const c = text_[at];
        if (is_letter(c))
            at = letters(at);
        else if (is_digit(c))
            at = digits(at);
        else if (c == '$' && (is_digit(byte(at + 1)) || byte(at + 1) == '.'))
            at = number(at + 1, true);
        else
            ++at;
    }
    return std::move(found_);
}

/// The word at `at`: tries everything that may begin with its first letter.
/// @return the end of what was read, or of the word
std::size_t QuantityFinder::letters(std::size_t at) {
    std::size_t end = at + 1;
    while (end < text_.size() && (is_letter(text_[end]) || is_digit(text_[end])))
        ++end;
    std::size_t const size = end - at;
    if (size < 3 || size > 12)
        return end;
    std::string_view const word = text_.substr(at, size);
    std::size_t read = 0;
    switch (to_lower(word[0])) {
    case 'o':
    case 't':
    case 'f':
    case 's':
    case 'e':
    case 'n':
    case 'z':
        if (number_word(word).role != NumberRole::None)
            read = number(at, false);
        else if (word[0] == 'S' || word[0] == 'O' || word[0] == 'F' || word[0] == 'N')
            read = date(at);
        break;
    case 'j':
    case 'm':
    case 'a':
    case 'd':
        if (word[0] <= 'Z')
            read = date(at);
        break;
    case 'l':
        if (word_is(word, "last"))
            read = date(at);
        break;
    case 'c':
        if (word_is(word, "class"))
            read = classes(at);
        break;
    case 'u':
        if (word_is(word, "unclassified"))
            read = classes(at);
        break;
    case 'i':
        if (word_is(word, "infraction"))
            read = named_class(at, end, false);
        break;
    case 'v':
        if (word_is(word, "violation"))
            read = named_class(at, grammar::violation_at(text_, at), true);
        break;
    default:
        break;
    }
    return std::max(read, end);
}

/// A number in digits, unless it is part of a citation, a time of day or a designator.
std::size_t QuantityFinder::digits(std::size_t at) {
    std::size_t end = at;
    while (end < text_.size()
           && (is_digit(text_[end]) || is_letter(text_[end])
               || ((text_[end] == '-' || text_[end] == ',' || text_[end] == '.' || text_[end] == ':'
                    || text_[end] == '/')
                   && is_digit(byte(end + 1)))))
        ++end;
    std::size_t begin = at;
    char before = at == 0 ? ' ' : text_[at - 1];
    if (before == '.' && (at == 1 || text_[at - 2] == ' ' || text_[at - 2] == '(')) {
        --begin;
        before = ' ';
    }
    bool const glued = before == '-' || before == '.' || before == '/' || before == ':'
                    || before == '#' || static_cast<unsigned char>(before) >= 0x80;
    LeadingNumber number_read;
    if (glued || !leading_digits(text_.substr(begin), number_read)
        || begin + number_read.size != end)
        return end;
    if (before == '(' && byte(end) == ')')
        return end;
    bool const year_like = !number_read.ordinal && end - at == 4 && number_read.value >= 1600
                        && number_read.value < 2200 && begin == at;
    if (year_like && byte(end) != '%')
        return end;
    return std::max(number(begin, false), end);
}

/// A number and what it measures.
/// @return the end of the number if it measures nothing known
std::size_t QuantityFinder::number(std::size_t at, bool money) {
    Numbers numbers;
    if (!grammar::amount_at(text_, at, numbers.list[0]))
        return at + 1;
    numbers.size = 1;
    std::size_t const end = numbers.last().span.end;
    if (numbers.last().ordinal)
        return ordinal(at, numbers.last());
    if (at > 0 && text_[at - 1] == '-' && !money)
        return end;
    PrecedingContext before = preceding_context(text_, money ? at - 1 : at);
    // In "one year of age 2" the age belongs to the one.
    if (before.age && !found_.empty() && before.begin < found_.back().span.end) {
        before.age = false;
        before.begin = money ? at - 1 : at;
    }
    // "of this section three million dollars": a number in words is a name only if it counts
    // nothing recognizable.
    bool const label = before.label && !before.age && !money;
    if (label && numbers.last().digits)
        return end;
    bool const one = numbers.last().value == 1 && !numbers.last().fraction;
    Measurement measure;
    if (money) {
        measure.kind = QuantityKind::Money;
        measure.end = end;
        if (grammar::OrMore or_more; grammar::or_more_at(text_, end, or_more))
            measure.bound = or_more.bound;
    } else if (!measure_at(text_, numbers, before, measure))
        return end;
    if (measure.kind == QuantityKind::Count && (label || (one && before.any_one)))
        return end;
    // "in any one year" names a year; "such one-year period" has the length that it states.
    if (measure.kind == QuantityKind::Duration && one && before.any && byte(end) == ' ')
        return end;
    return add_all(numbers, before, measure);
}

/// The bound before the first number; "or more than" after "not less than" is a limit above.
Bound QuantityFinder::first_bound(PrecedingContext const& before, QuantityKind kind) const {
    constexpr std::size_t or_more_than = 14;
    if (before.bound != Bound::MoreThan || found_.empty())
        return before.bound;
    Quantity const& last = found_.back();
    bool const near = last.span.end + or_more_than >= before.begin;
    bool const is_upper_limit = near && last.kind == kind && last.bound == Bound::AtLeast
                             && text_.substr(last.span.end).starts_with(" or more than ");
    return is_upper_limit ? Bound::AtMost : Bound::MoreThan;
}

/// Whether the length of time is a term of imprisonment, by its words or because it is the other
/// limit of one ("nor more than five years").
bool QuantityFinder::is_prison(std::size_t begin, std::size_t end) const {
    if (!found_.empty() && found_.back().kind == QuantityKind::Imprisonment) {
        std::size_t const last = found_.back().span.end;
        grammar::NumberJoin join;
        if (grammar::join_at(text_, last, join) && join.span.end == begin
            && (join.bound != Bound::None || text_.substr(last).starts_with(" or ")
                || text_.substr(last).starts_with(" to ")))
            return true;
    }
    return is_prison_term(text_, begin, end);
}

/// Adds a quantity for each number.
/// @return the end of the last
std::size_t QuantityFinder::add_all(Numbers const& numbers,
                                    PrecedingContext const& before,
                                    Measurement const& measure) {
    QuantityKind kind = measure.kind;
    if (kind == QuantityKind::Duration && is_prison(numbers.list[0].span.begin, measure.end))
        kind = QuantityKind::Imprisonment;
    Bound bound = first_bound(before, kind);
    for (std::size_t i = 0; i < numbers.size; ++i) {
        Amount const& amount = numbers.list[i];
        bool const last = i + 1 == numbers.size;
        std::size_t begin = amount.span.begin;
        if (i == 0 && kind == QuantityKind::Money && !measure.unit)
            --begin; // the dollar sign
        else if (i == 0 && before.age)
            begin = before.begin;
        if (i > 0) {
            grammar::NumberJoin const& join = numbers.joins[i];
            bool const above = join.negated || bound == Bound::AtLeast;
            bound = join.bound == Bound::MoreThan && above        ? Bound::AtMost
                  : join.bound == Bound::LessThan && join.negated ? Bound::AtLeast
                                                                  : join.bound;
        }
        Quantity& quantity = add(kind, begin, last ? measure.end : amount.span.end);
        quantity.number = amount.span;
        quantity.bound = last && measure.bound != Bound::None ? measure.bound : bound;
        quantity.value = amount.value;
        quantity.unit = kind == QuantityKind::Age ? "year" : measure.noun;
        if (!measure.unit)
            continue;
        Unit const& unit = *measure.unit;
        if (unit.kind == UnitKind::Cent)
            quantity.value /= 100;
        if (last)
            quantity.value += measure.more_value;
        if (unit.kind != UnitKind::Time)
            continue;
        quantity.unit = unit_name(unit);
        if (kind == QuantityKind::Age)
            quantity.value = in_years(amount.value, unit.time);
        else
            quantity.iso =
                iso_duration(amount.value, unit.time).append(last ? measure.more_iso : "");
    }
    return measure.end;
}

/// "first day of July", "eighteenth birthday"; any other ordinal is not a quantity.
std::size_t QuantityFinder::ordinal(std::size_t at, Amount const& amount) {
    if (std::size_t const end = date(at); end != 0)
        return end;
    std::size_t const end = grammar::birthday_at(text_, amount.span.end);
    if (end == 0)
        return amount.span.end;
    Quantity& quantity = add(QuantityKind::Age, at, end);
    quantity.number = amount.span;
    quantity.value = amount.value;
    quantity.unit = "year";
    quantity.bound = preceding_context(text_, at).bound;
    return end;
}

std::size_t QuantityFinder::date(std::size_t at) {
    grammar::Date date;
    if (!grammar::date_at(text_, at, date))
        return 0;
    Bound const bound = preceding_context(text_, at).bound;
    bool const number_first =
        is_digit(text_[at]) || date.span.of(text_).find("day") != std::string_view::npos;
    bool more = true;
    while (more) {
        Quantity& quantity = add(QuantityKind::Date, date.span.begin, date.span.end);
        quantity.iso = iso_date(date);
        quantity.bound = bound;
        // Only the form with the day first continues with months alone.
        more = number_first && date.day != 0
            && grammar::further_month_at(text_, date.span.end, date, date);
    }
    return found_.back().span.end;
}

std::size_t QuantityFinder::classes(std::size_t at) {
    std::size_t end = 0;
    for (auto const& name : grammar::offense_classes_at(text_, at)) {
        Quantity& quantity = add(QuantityKind::OffenseClass, name.span.begin, name.span.end);
        quantity.text = name.letter == 0 ? "unclassified" : std::string("class ") + name.letter;
        quantity.text += name.felony ? " felony" : " misdemeanor";
        end = name.span.end;
    }
    return end;
}

/// "an infraction"; "violation" only if someone is charged with one.
std::size_t QuantityFinder::named_class(std::size_t at, std::size_t end, bool charged) {
    if (end == 0)
        return 0;
    if (charged ? !is_charge(text_, at) : !word_is(WordsBefore(text_, at).next(), "an"))
        return end;
    add(QuantityKind::OffenseClass, at, end).text = charged ? "violation" : "infraction";
    return end;
}

} // namespace

std::vector<Quantity> find_quantities(std::string_view text) {
    return QuantityFinder(text).find();
}

} // namespace nutmeg
