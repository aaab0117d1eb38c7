#include "parser/instructions/quantity_clauses.hpp"

#include "parser/instructions/clause_parts.hpp"
#include "parser/instructions/provision_clauses.hpp"
#include "parser/text/ascii.hpp"

#include <algorithm>

namespace nutmeg {

namespace {

using Kind = InstructionReader::Kind;

struct MeasureEntry {
    std::string_view words; ///< in the name of the amount
    Measure measure;
    std::string_view noun; ///< as AmountChange::noun
};

/// The first entry that the name contains is the one.
constexpr MeasureEntry measures[] = {{"age", Measure::Age, ""},
                                     {"percentage", Measure::Percent, ""},
                                     {"fine", Measure::Money, "fine"},
                                     {"fee", Measure::Money, "fee"},
                                     {"penalty", Measure::Money, "penalt"},
                                     {"surcharge", Measure::Money, "surcharge"},
                                     {"bond", Measure::Money, "bond"},
                                     {"imprisonment", Measure::Prison, ""},
                                     {"prison", Measure::Prison, ""},
                                     {"term", Measure::Time, ""},
                                     {"period", Measure::Time, ""},
                                     {"time", Measure::Time, ""},
                                     {"deadline", Measure::Time, ""}};

/// Whether `word` is one of the words of `words`.
bool has_word(std::string_view words, std::string_view word) {
    auto const at = words.find(word);
    if (at == std::string_view::npos)
        return false;
    auto const end = at + word.size();
    return (at == 0 || words[at - 1] == ' ') && (end == words.size() || words[end] == ' ');
}

void set_measure(std::string_view printed, AmountChange& amount) {
    std::string name(printed);
    std::transform(name.begin(), name.end(), name.begin(), [](char c) { return to_lower(c); });
    if (has_word(name, "minimum"))
        amount.bound = Bound::AtLeast;
    if (has_word(name, "maximum"))
        amount.bound = Bound::AtMost;
    auto const* const found =
        std::find_if(std::begin(measures), std::end(measures), [&](MeasureEntry const& one) {
            return has_word(name, one.words);
        });
    if (found == std::end(measures))
        return;
    amount.measure = found->measure;
    amount.noun = found->noun;
}

enum class Direction : std::int8_t { Down = -1, None = 0, Up = 1 };

/// The direction in which the verb moves an amount.
Direction direction_of(std::string_view verb) {
    std::string words(verb);
    std::transform(words.begin(), words.end(), words.begin(), [](char c) { return to_lower(c); });
    for (std::string_view const up : {"rais", "increas", "extend", "lengthen"})
        if (words.find(up) != std::string::npos)
            return Direction::Up;
    for (std::string_view const down : {"lower", "reduc", "decreas", "shorten", "cut"})
        if (words.find(down) != std::string::npos)
            return Direction::Down;
    return Direction::None;
}

/// Reads "for a first offense" after the name of an amount.
void read_qualifier(InstructionReader& reader, AmountChange& amount) {
    bool const follows = reader.is(Kind::Of) || reader.is(Kind::For);
    if (!follows || reader.is_location(1))
        return;
    auto const is_word = [&reader] {
        return reader.is(Kind::Word) || reader.is(Kind::Noun) || reader.is(Kind::Ordinal);
    };
    auto const before = reader.position();
    reader.skip(1);
    while (reader.accept(Kind::Noun)) {
    }
    if (is_word())
        amount.qualifier = reader.take_words(is_word);
    else
        reader.move_to(before);
}

/// Reads "by half", "by five hundred dollars", "by ten per cent" after a verb with a direction.
bool read_difference(InstructionReader& reader, Clause& clause, Direction direction) {
    auto& edit = clause.edit;
    edit.kind = EditKind::ChangeAmount;
    if (direction == Direction::None)
        return reader.fail("it is unclear whether the amount goes up or down");
    bool const up = direction == Direction::Up;
    if (reader.accept(Kind::InHalf)) {
        constexpr double half = 0.5;
        edit.amount.arithmetic = up ? Arithmetic::AddPart : Arithmetic::SubtractPart;
        edit.amount.operand = half;
        return true;
    }
    reader.skip(1);
    if (!read_value(reader, edit.new_words, edit.quoted))
        return reader.fail("expected by how much the amount changes");
    edit.amount.arithmetic = up ? Arithmetic::Add : Arithmetic::Subtract;
    auto const quantities = find_quantities(edit.new_words);
    if (quantities.size() == 1 && quantities.front().kind == QuantityKind::Percent) {
        constexpr double hundred = 100;
        edit.amount.arithmetic = up ? Arithmetic::AddPart : Arithmetic::SubtractPart;
        edit.amount.operand = quantities.front().value / hundred;
        edit.new_words.clear();
    }
    return true;
}

/// Reads the new value after "to" or "becomes": an amount or a class.
bool read_new_value(InstructionReader& reader, Clause& clause) {
    auto& edit = clause.edit;
    bool const to_class = reader.is(Kind::Class);
    bool new_quoted = true;
    if (!read_value(reader, edit.new_words, new_quoted))
        return reader.fail("expected the new value");
    if (to_class)
        edit.kind = EditKind::ChangeClass;
    else if (edit.words.empty())
        edit.kind = EditKind::ChangeAmount;
    return true;
}

/// Whether what the law says now follows.
bool is_old_value(InstructionReader const& reader) {
    auto const at = reader.is(Kind::Comma) ? 1U : 0U;
    return reader.is(Kind::InLieuOf, at) || reader.is(Kind::Not, at)
        || (reader.is(Kind::From, at) && !reader.is_location(at + 1) && !is_scope(reader, at + 1));
}

/// Reads what the law says now, if it follows the new value: "instead of a class A misdemeanor", ",
/// not sixteen", "from sixteen".
bool read_old_value(InstructionReader& reader, Clause& clause) {
    auto& edit = clause.edit;
    if (!is_old_value(reader))
        return true;
    reader.accept(Kind::Comma);
    if (!edit.words.empty())
        return reader.fail("what the law says now is already stated");
    reader.skip(1);
    reader.accept(Kind::As);
    bool const is_class = edit.kind == EditKind::ChangeClass;
    if (reader.is(Kind::Class) != is_class || !read_value(reader, edit.words, edit.quoted))
        return reader.fail(is_class ? "expected the present class" : "expected the present amount");
    if (edit.kind == EditKind::ChangeAmount)
        edit.kind = EditKind::Replace;
    return true;
}

/// Reads what may follow a new value, and pushes the clause.
bool finish_value(InstructionReader& reader, Clause& clause) {
    if (!read_old_value(reader, clause))
        return false;
    read_modifiers(reader, clause);
    return (!clause.edit.words.empty() || read_old_value(reader, clause))
        && reader.push(std::move(clause));
}

/// Reads "from sixteen to eighteen", "to eighteen", "by half", with locations between them.
bool read_change_of_amount(InstructionReader& reader, Clause& clause, Direction direction) {
    auto& edit = clause.edit;
    reader.accept(Kind::Comma);
    if (reader.is(Kind::From) && !edit.words.empty())
        return reader.fail("what to change is already stated");
    if (reader.accept(Kind::From) && !read_value(reader, edit.words, edit.quoted))
        return reader.fail("expected what to change");
    if (reader.is(Kind::In) && (reader.is_location(1) || is_scope(reader, 1))) {
        reader.skip(1);
        read_location(reader, clause.within, &edit);
    }
    bool const by = reader.is(Kind::InHalf)
                 || (reader.is(Kind::With) && edit.words.empty() && !reader.is(Kind::Quote, 1)
                     && reader.peek().words != "with");
    if (by && edit.words.empty())
        return read_difference(reader, clause, direction);
    if (!reader.accept(Kind::To) && !reader.accept(Kind::With))
        return reader.fail("expected the new value");
    return read_new_value(reader, clause);
}

/// "change 99-3(a) to read as follows: ...".
bool read_new_text(InstructionReader& reader, Clause& clause) {
    clause.edit.kind = EditKind::Restate;
    clause.objects = clause.within;
    clause.within.clear();
    return read_text(reader, clause.edit.new_words) && reader.push(std::move(clause));
}

double factor_of(Kind kind) {
    constexpr double half = 0.5;
    return kind == Kind::Double ? 2 : kind == Kind::Triple ? 3 : half;
}

bool is_multiplication(InstructionReader const& reader) {
    return reader.is(Kind::Double) || reader.is(Kind::Triple) || reader.is(Kind::Halve);
}

void set_factor(Edit& edit, Kind kind) {
    edit.kind = EditKind::ChangeAmount;
    edit.amount.arithmetic = Arithmetic::Multiply;
    edit.amount.operand = factor_of(kind);
}

/// Reads "in section 99-5", "of 99-5(b)", or the section alone, if it follows.
bool read_where(InstructionReader& reader, Clause& clause) {
    bool const follows = (reader.is(Kind::In) || reader.is(Kind::Of) || reader.is(Kind::For))
                      && (reader.is_location(1) || is_scope(reader, 1)
                          || (reader.is(Kind::Noun, 1) && reader.is_location(2)));
    if (!follows && !reader.is_location())
        return true;
    if (follows)
        reader.skip(1);
    return read_location(reader, clause.within, &clause.edit)
        || reader.fail("expected where to make the change");
}

} // namespace

bool read_amount_name(InstructionReader& reader, AmountChange& amount) {
    for (;; reader.skip(1)) {
        if (reader.is(Kind::Amount)) {
            set_measure(reader.take().words, amount);
            read_qualifier(reader, amount);
            return true;
        }
        if (!reader.is(Kind::Noun) && !reader.is(Kind::Rank))
            return false;
    }
}

bool read_raise(InstructionReader& reader, Clause& clause) {
    if (reader.is(Kind::EffectiveDate))
        return read_effective_date(reader, clause);
    auto& edit = clause.edit;
    edit.kind = EditKind::Replace;
    edit.quoted = true;
    auto const direction = direction_of(reader.words_before());
    bool const named = read_amount_name(reader, edit.amount);
    if (!read_where(reader, clause))
        return false;
    if (reader.is(Kind::Reads) && !named)
        return read_new_text(reader, clause);
    // "change sixteen to eighteen": the old words without "from".
    if (!named && clause.within.empty() && reader.is(Kind::Word)
        && !read_value(reader, edit.words, edit.quoted))
        return reader.fail("expected what to change");
    if (!read_change_of_amount(reader, clause, direction))
        return false;
    if (edit.kind == EditKind::ChangeAmount && !named && !is_old_value(reader))
        return reader.fail("the words to change are missing");
    return finish_value(reader, clause);
}

bool read_multiply(InstructionReader& reader, Clause& clause) {
    auto const kind = reader.phrases()[reader.position() - 1].phrase.kind;
    set_factor(clause.edit, kind);
    if (!read_amount_name(reader, clause.edit.amount))
        return reader.fail("expected which amount to change, as in \"the fine\"");
    if (!read_where(reader, clause))
        return false;
    read_modifiers(reader, clause);
    return reader.push(std::move(clause));
}

bool read_amount_subject(InstructionReader& reader, Clause& clause) {
    auto& edit = clause.edit;
    edit.kind = EditKind::Replace;
    bool const named = read_amount_name(reader, edit.amount);
    if (!read_where(reader, clause))
        return false;
    if (is_multiplication(reader) && named) {
        set_factor(edit, reader.take().phrase.kind);
    } else if (reader.accept(Kind::IsRaised)) {
        if (!read_change_of_amount(reader, clause, direction_of(reader.words_before())))
            return false;
    } else if (reader.accept(Kind::Becomes)) {
        if (!read_new_value(reader, clause))
            return false;
    } else {
        return reader.fail("expected what to do");
    }
    return finish_value(reader, clause);
}

bool read_class_subject(InstructionReader& reader, Clause& clause) {
    auto& edit = clause.edit;
    edit.kind = EditKind::Replace;
    bool const read =
        reader.accept(Kind::Becomes)
            ? read_new_value(reader, clause)
            : reader.accept(Kind::IsRaised)
                  && read_change_of_amount(reader, clause, direction_of(reader.words_before()));
    if (!read)
        return false;
    if (edit.kind == EditKind::ChangeAmount)
        return reader.fail("the amount to change is not named, as in \"the fine\"");
    return finish_value(reader, clause);
}

bool read_make(InstructionReader& reader, Clause& clause) {
    auto& edit = clause.edit;
    edit.kind = EditKind::ChangeClass;
    bool const named = read_amount_name(reader, edit.amount);
    while (reader.accept(Kind::For) || reader.accept(Kind::In) || reader.accept(Kind::Of)
           || reader.accept(Kind::Noun) || reader.accept(Kind::Rank)) {
    }
    if (!read_location(reader, clause.objects, &edit))
        return reader.fail("expected the provision with the class to change");
    if (reader.accept(Kind::From) && !read_value(reader, edit.words, edit.quoted))
        return reader.fail("expected what to change");
    if (!reader.accept(Kind::As))
        reader.accept(Kind::To);
    if (!reader.is(Kind::Class) && !(named && reader.is(Kind::Word)))
        return reader.fail("expected the new class");
    if (!read_new_value(reader, clause))
        return false;
    return finish_value(reader, clause);
}

} // namespace nutmeg
