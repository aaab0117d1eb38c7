#include "parser/instructions/clause_parts.hpp"

#include "parser/text/ascii.hpp"

#include <algorithm>

namespace nutmeg {

namespace {

using Kind = InstructionReader::Kind;

enum class SeriesKind : std::uint8_t { Digits, Upper, Lower };

SeriesKind series_kind(char c) {
    return is_digit(c) ? SeriesKind::Digits : is_upper(c) ? SeriesKind::Upper : SeriesKind::Lower;
}

/// The path of a provision that is named after `before`: (2) after (a)(1) is (a)(2), and (b) is
/// (b). Empty if the kinds of their designators do not show it.
std::string path_after(std::string_view before, std::string_view next) {
    for (auto open = before.rfind('('); open != std::string_view::npos && open + 1 < before.size();
         open = open == 0 ? std::string_view::npos : before.rfind('(', open - 1))
        if (series_kind(before[open + 1]) == series_kind(next[1]))
            return std::string(before.substr(0, open)) + std::string(next);
    return {};
}

/// Reads "to (f)" after a provision with designators: the range replaces the last path.
void read_range_end(InstructionReader& reader, AmendmentTarget& target) {
    if (target.paths.empty() || !reader.is(Kind::To) || !reader.is(Kind::Designator, 1))
        return;
    auto const last = path_after(target.paths.back(), reader.peek(1).targets.front().paths.front());
    if (last.empty())
        return;
    reader.skip(2);
    auto const first = target.paths.back();
    target.paths.pop_back();
    for (auto& path : designator_range(first, last, false))
        target.paths.push_back(std::move(path));
    if (reader.is(Kind::Comma) && reader.is(Kind::Word, 1) && reader.peek(1).words == "inclusive")
        reader.skip(2);
}

/// Adds `targets`. A provision without a section belongs to the section of the members before it,
/// and provisions without any are one member.
/// @param first  index of the first member of the list in `out`
bool add_member(Targets& out, std::size_t first, Targets const& targets, bool is_designator) {
    if (!is_designator || out.size() == first) {
        out.insert(out.end(), targets.begin(), targets.end());
        return true;
    }
    auto& before = out.back();
    if (before.paths.empty())
        return false;
    for (auto const& path : targets.front().paths) {
        auto full = before.number.empty() ? path : path_after(before.paths.back(), path);
        if (full.empty())
            return false;
        before.paths.push_back(std::move(full));
    }
    return true;
}

/// "53a-82(a)", "subsection (a) of 53a-82", "section 53a-82, subsection (a)", "(d) and (e)".
bool read_member(InstructionReader& reader, Targets& out, std::size_t first) {
    if (!reader.is_location() || reader.peek().of_act)
        return false;
    bool const is_designator = reader.is(Kind::Designator);
    auto targets = reader.take().targets;
    read_range_end(reader, targets.back());
    bool const bare = targets.front().number.empty();
    if (bare && !is_designator && (reader.is(Kind::Of) || reader.is(Kind::In))
        && reader.is_location(1) && !reader.peek(1).of_act
        && !reader.peek(1).targets.front().number.empty()) {
        reader.skip(1);
        Targets const container = reader.take().targets;
        if (container.size() != 1)
            return false;
        targets = combined(container, targets);
    } else if (!bare && targets.size() == 1 && targets.front().paths.empty()
               && reader.is(Kind::Comma) && reader.is(Kind::Citation, 1)
               && reader.peek(1).targets.front().number.empty()) {
        reader.skip(1);
        targets = combined(targets, reader.take().targets);
    }
    return add_member(out, first, targets, is_designator);
}

/// Reads "in section 99-3" after designators alone: "(d) and (e) in 99-3".
bool read_designators_container(InstructionReader& reader, Targets& out, std::size_t first) {
    bool const bare = out.size() == first + 1 && out.back().number.empty();
    if (!bare || !reader.is_after(Kind::Designator)
        || (!reader.is(Kind::Of) && !reader.is(Kind::In) && !reader.is(Kind::From))
        || !reader.is_location(1) || reader.peek(1).of_act
        || reader.peek(1).targets.front().number.empty())
        return true;
    reader.skip(1);
    auto const container = reader.take().targets;
    if (container.size() != 1)
        return false;
    out.back() = combined(container, {out.back()}).front();
    return true;
}

/// Reads "the second sentence", "the sentence that begins with "x"", "the introductory words" into
/// `edit`.
bool read_scope(InstructionReader& reader, Edit& edit) {
    edit.scope = reader.is(Kind::Introduction) ? Scope::Introduction
               : reader.is(Kind::SentenceWith) ? Scope::SentenceWith
                                               : Scope::Sentence;
    edit.sentence = reader.take().phrase.ordinal;
    if (edit.scope != Scope::SentenceWith)
        return true;
    reader.skip_nouns();
    if (!reader.is(Kind::Quote))
        return false;
    edit.sentence_words = reader.take().words;
    return true;
}

/// Whether the comma at the cursor separates two clauses, as in: strike "x", after "y" insert "z".
bool starts_next_clause(InstructionReader const& reader) {
    if (!reader.is(Kind::After, 1) && !reader.is(Kind::Before, 1))
        return false;
    std::size_t ahead = 2;
    while (reader.is(Kind::Noun, ahead) || reader.is(Kind::Quote, ahead)
           || reader.is(Kind::Each, ahead) || reader.is(Kind::OrdinalPlace, ahead)
           || reader.is(Kind::Comma, ahead))
        ++ahead;
    return reader.is(Kind::Insert, ahead) || reader.is(Kind::Add, ahead);
}

bool has_digits(std::string_view words, std::size_t least, std::size_t most) {
    return words.size() >= least && words.size() <= most
        && std::all_of(words.begin(), words.end(), is_digit);
}

/// Whether the phrase at the cursor is part of a value without quotation marks: a word, the rest of
/// "years of age", or the comma of a date.
bool continues_value(InstructionReader const& reader) {
    if (reader.is(Kind::Comma))
        return reader.is_after(Kind::Word) && has_digits(reader.words_before(), 1, 2)
            && reader.is(Kind::Word, 1) && has_digits(reader.peek(1).words, 4, 4);
    return reader.is(Kind::Word) || reader.is(Kind::Class)
        || (reader.is(Kind::Of) && reader.is(Kind::Amount, 1))
        || (reader.is(Kind::Amount) && reader.is_after(Kind::Of));
}

/// "between "x" and "y"".
bool read_between(InstructionReader& reader, Edit& edit) {
    reader.skip(1);
    Occurrence none;
    edit.position = Position::Between;
    return read_operand(reader, edit.anchor, edit.occurrence) && reader.accept(Kind::And)
        && read_operand(reader, edit.last_anchor, none);
}

} // namespace

bool read_location(InstructionReader& reader, Targets& out, Edit* edit) {
    reader.skip_nouns();
    if (edit != nullptr && is_scope(reader)) {
        if (!read_scope(reader, *edit))
            return false;
        if (!reader.accept(Kind::Of) && !reader.accept(Kind::In) && !reader.accept(Kind::From))
            return true;
    }
    auto const first = out.size();
    if (!read_member(reader, out, first))
        return false;
    for (;;) {
        std::size_t separators = 0;
        while (reader.is(Kind::Comma, separators) || reader.is(Kind::And, separators))
            ++separators;
        if (separators == 0 || !reader.is_location(separators))
            break;
        reader.skip(separators);
        if (!read_member(reader, out, first))
            return false;
    }
    return read_designators_container(reader, out, first);
}

bool is_scope(InstructionReader const& reader, std::size_t ahead) {
    return reader.is(Kind::Sentence, ahead) || reader.is(Kind::SentenceWith, ahead)
        || reader.is(Kind::Introduction, ahead);
}

Targets combined(Targets const& containers, Targets const& inner) {
    // The level of the first or last designator of a path, as far as its characters show it.
    auto const level = [](std::string_view path, bool last) {
        auto const at = last ? path.rfind('(') : 0;
        char const c = path.size() > at + 1 ? path[at + 1] : '(';
        return is_digit(c) ? 2 : is_upper(c) ? 3 : 1;
    };
    Targets all;
    for (auto const& container : containers) {
        AmendmentTarget target = container;
        target.paths.clear();
        for (auto const& one : inner)
            for (auto const& path : one.paths) {
                bool is_inside = false;
                for (auto const& outer : container.paths)
                    if (level(outer, true) < level(path, false)
                        || (level(outer, true) == 3 && level(path, false) == 1)) {
                        target.paths.push_back(outer + path);
                        is_inside = true;
                    }
                if (!is_inside)
                    target.paths.push_back(path);
            }
        all.push_back(std::move(target));
    }
    return all;
}

void read_occurrence(InstructionReader& reader, Occurrence& occurrence) {
    for (;; reader.skip(1)) {
        if (reader.is(Kind::Each)) {
            occurrence.each = true;
        } else if (reader.is(Kind::Both)) {
            occurrence.each = true;
            occurrence.count = 2;
        } else if (reader.is(Kind::OrdinalPlace) || reader.is(Kind::Ordinal)) {
            occurrence.ordinal = reader.peek().phrase.ordinal;
        } else if (!reader.is(Kind::Noun)) {
            return;
        }
    }
}

bool read_operand(InstructionReader& reader, std::string& out, Occurrence& occurrence) {
    read_occurrence(reader, occurrence);
    if (!reader.is(Kind::Quote))
        return false;
    out = reader.take().words;
    return true;
}

bool read_value(InstructionReader& reader, std::string& out, bool& quoted) {
    Occurrence none;
    auto const before = reader.position();
    if (read_operand(reader, out, none))
        return true;
    reader.move_to(before);
    if (reader.is(Kind::Noun))
        reader.skip_nouns();
    quoted = false;
    auto const is_value = [&reader] { return continues_value(reader); };
    if (!is_value())
        return false;
    out = reader.take_words(is_value);
    return true;
}

bool read_text(InstructionReader& reader, std::string& out) {
    while (reader.accept(Kind::Follows) || reader.accept(Kind::Reads)) {
    }
    if (reader.is(Kind::Effective) || reader.is(Kind::EffectiveNote))
        return true;
    reader.accept(Kind::Comma);
    reader.accept(Kind::Colon);
    if (!reader.is(Kind::Quote))
        return reader.fail("expected the new text");
    out = reader.take().words;
    return true;
}

bool read_modifier(InstructionReader& reader, Clause& clause) {
    auto& edit = clause.edit;
    if (reader.is(Kind::Each) || reader.is(Kind::Both) || reader.is(Kind::OrdinalPlace)) {
        read_occurrence(reader, edit.occurrence);
        if (reader.is_location())
            read_location(reader, clause.within, nullptr);
        return true;
    }
    if ((reader.is(Kind::In) || reader.is(Kind::From) || reader.is(Kind::Of))
        && (reader.is_location(1) || is_scope(reader, 1))) {
        reader.skip(1);
        return read_location(reader, clause.within, &edit);
    }
    if ((reader.is(Kind::After) || reader.is(Kind::Before)) && edit.position == Position::None) {
        edit.position = reader.is(Kind::After) ? Position::After : Position::Before;
        reader.skip(1);
        return read_operand(reader, edit.anchor, edit.occurrence);
    }
    if (reader.is(Kind::Between) && edit.position == Position::None)
        return read_between(reader, edit);
    if (reader.is(Kind::AtEnd) || reader.is(Kind::AtBeginning) || reader.is(Kind::AtListEnd)) {
        edit.position = reader.is(Kind::AtEnd)     ? Position::End
                      : reader.is(Kind::AtListEnd) ? Position::ListEnd
                                                   : Position::Beginning;
        reader.skip(1);
        return true;
    }
    if (reader.is(Kind::InLieu)) {
        clause.in_lieu = true;
        reader.skip(1);
        return true;
    }
    return reader.accept(Kind::Entirety);
}

void read_modifiers(InstructionReader& reader, Clause& clause) {
    for (;;) {
        if (reader.is(Kind::Comma) && starts_next_clause(reader))
            return;
        auto const before = reader.position();
        reader.accept(Kind::Comma);
        if (!read_modifier(reader, clause)) {
            reader.move_to(before);
            return;
        }
    }
}

} // namespace nutmeg
