#include "parser/instructions/clause_parts.hpp"

#include "parser/text/ascii.hpp"

namespace nutmeg {

namespace {

using Kind = InstructionReader::Kind;

/// "53a-82(a)", "subsection (a) of 53a-82", "section 53a-82, subsection (a)".
bool read_member(InstructionReader& reader, Targets& out) {
    if (!reader.is_location() || reader.peek().of_act)
        return false;
    auto targets = reader.take().targets;
    bool const bare = targets.front().number.empty();
    if (bare && (reader.is(Kind::Of) || reader.is(Kind::In)) && reader.is_location(1)
        && !reader.peek(1).of_act && !reader.peek(1).targets.front().number.empty()) {
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
    out.insert(out.end(), targets.begin(), targets.end());
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

} // namespace

bool read_location(InstructionReader& reader, Targets& out, Edit* edit) {
    reader.skip_nouns();
    if (edit != nullptr && (reader.is(Kind::Sentence) || reader.is(Kind::Introduction))) {
        edit->scope = reader.is(Kind::Sentence) ? Scope::Sentence : Scope::Introduction;
        edit->sentence = reader.peek().phrase.ordinal;
        reader.skip(1);
        if (!reader.accept(Kind::Of) && !reader.accept(Kind::In))
            return false;
    }
    if (!read_member(reader, out))
        return false;
    for (;;) {
        std::size_t separators = 0;
        while (reader.is(Kind::Comma, separators) || reader.is(Kind::And, separators))
            ++separators;
        if (separators == 0 || !reader.is_location(separators))
            return true;
        reader.skip(separators);
        if (!read_member(reader, out))
            return false;
    }
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
    auto const is_value = [&reader] {
        return reader.is(Kind::Word) || reader.is(Kind::Class)
            || (reader.is(Kind::Of) && reader.is(Kind::Age, 1))
            || (reader.is(Kind::Age) && reader.is_after(Kind::Of));
    };
    if (!is_value())
        return false;
    out = reader.take_words(is_value);
    return true;
}

bool read_text(InstructionReader& reader, std::string& out) {
    reader.accept(Kind::Follows);
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
        && (reader.is_location(1) || reader.is(Kind::Sentence, 1)
            || reader.is(Kind::Introduction, 1))) {
        reader.skip(1);
        return read_location(reader, clause.within, &edit);
    }
    if ((reader.is(Kind::After) || reader.is(Kind::Before)) && edit.position == Position::None) {
        edit.position = reader.is(Kind::After) ? Position::After : Position::Before;
        reader.skip(1);
        return read_operand(reader, edit.anchor, edit.occurrence);
    }
    if (reader.is(Kind::AtEnd) || reader.is(Kind::AtBeginning)) {
        edit.position = reader.is(Kind::AtEnd) ? Position::End : Position::Beginning;
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
