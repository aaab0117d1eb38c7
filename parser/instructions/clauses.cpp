#include "parser/instructions/clauses.hpp"

#include "parser/instructions/clause_parts.hpp"
#include "parser/instructions/provision_clauses.hpp"
#include "parser/instructions/quantity_clauses.hpp"

namespace nutmeg {

namespace {

using Kind = InstructionReader::Kind;

void copy_scope(Edit const& from, Edit& to) {
    to.scope = from.scope;
    to.sentence = from.sentence;
    to.sentence_words = from.sentence_words;
}

/// After struck words: "and insert "eighteen" in lieu thereof". The edit becomes a replacement.
/// @return false, with the cursor where it was, if something else follows
bool read_replacement(InstructionReader& reader, Clause& clause) {
    auto const before = reader.position();
    while (reader.accept(Kind::Comma) || reader.accept(Kind::And)) {
    }
    bool const replaces = reader.accept(Kind::Replace);
    if (!replaces && !reader.accept(Kind::Insert) && !reader.accept(Kind::Add)) {
        reader.move_to(before);
        return false;
    }
    Clause put;
    put.within = clause.within;
    if (reader.accept(Kind::InLieu))
        put.in_lieu = true;
    if (replaces && reader.is(Kind::Word)
        && (reader.peek().words == "it" || reader.peek().words == "them"))
        reader.skip(1);
    if (replaces)
        reader.accept(Kind::With);
    reader.accept(Kind::Follows);
    reader.accept(Kind::Colon);
    bool const found = read_operand(reader, put.edit.new_words, put.edit.occurrence);
    if (found)
        read_modifiers(reader, put);
    if (!found || put.edit.position != Position::None) {
        reader.move_to(before);
        return false;
    }
    clause.edit.kind = EditKind::Replace;
    clause.edit.new_words = put.edit.new_words;
    if (put.edit.scope != Scope::Whole)
        copy_scope(put.edit, clause.edit);
    if (put.edit.occurrence.each)
        clause.edit.occurrence = put.edit.occurrence;
    clause.within = put.within;
    return true;
}

/// More words for the same verb: strike "x", "y" and "z" in subsection (b).
/// @param first  the clause of the first words, which has been pushed
bool read_more_struck(InstructionReader& reader, Clause const& first) {
    auto const begin = reader.clauses().size() - 1;
    for (;;) {
        std::size_t separators = 0;
        while (reader.is(Kind::Comma, separators) || reader.is(Kind::And, separators))
            ++separators;
        if (separators == 0 || !reader.is(Kind::Quote, separators)
            || first.edit.kind != EditKind::Strike)
            break;
        reader.skip(separators);
        reader.begin_clause(reader.position());
        Clause next;
        next.edit.kind = EditKind::Strike;
        copy_scope(first.edit, next.edit);
        if (!read_operand(reader, next.edit.words, next.edit.occurrence))
            return false;
        read_modifiers(reader, next);
        if (read_replacement(reader, next))
            return reader.fail(
                "it is unclear whether the new words replace everything that is struck");
        if (next.within.empty())
            next.within = reader.clauses().back().within;
        reader.push(std::move(next));
    }
    for (auto i = begin; i < reader.clauses().size() && reader.clauses()[i].within.empty(); ++i)
        reader.clauses()[i].within = reader.clauses().back().within;
    return true;
}

/// More sentences for the same verb: "and the last sentence of section 99-5".
bool read_more_sentences(InstructionReader& reader) {
    for (;;) {
        std::size_t separators = 0;
        while (reader.is(Kind::Comma, separators) || reader.is(Kind::And, separators))
            ++separators;
        if (separators == 0 || !is_scope(reader, separators))
            return true;
        reader.skip(separators);
        reader.begin_clause(reader.position());
        Clause next;
        next.edit.kind = EditKind::Strike;
        if (!read_location(reader, next.objects, &next.edit))
            return reader.fail("expected the sentence to strike");
        reader.push(std::move(next));
    }
}

} // namespace

bool read_strike(InstructionReader& reader, Clause& clause) {
    clause.edit.kind = EditKind::Strike;
    if (reader.is(Kind::Subject))
        return read_named(reader, clause);
    reader.skip_nouns();
    if (is_scope(reader)) {
        if (!read_location(reader, clause.objects, &clause.edit))
            return reader.fail("expected the sentence to strike");
        read_modifiers(reader, clause);
        reader.push(std::move(clause));
        return read_more_sentences(reader);
    }
    if (reader.is_location())
        return read_repeal(reader, clause);
    bool const from = reader.is(Kind::From) && reader.is(Kind::Quote, 1);
    clause.edit.to_end = reader.accept(Kind::AllAfter);
    reader.skip(from ? 1 : 0);
    if (!read_operand(reader, clause.edit.words, clause.edit.occurrence))
        return reader.fail("the words to strike must be in quotation marks");
    if (reader.is(Kind::To) && reader.is(Kind::Quote, 1)) {
        reader.skip(1);
        clause.edit.last_words = reader.take().words;
    } else if (from) {
        return reader.fail("expected the last words to strike");
    }
    read_modifiers(reader, clause);
    if (clause.edit.position != Position::None) {
        // 'strike "x" after "y"': the words next to the struck ones.
        if (clause.edit.anchor.empty())
            return reader.fail("expected the location of the words");
    }
    read_replacement(reader, clause);
    auto const first = clause;
    return reader.push(std::move(clause)) && read_more_struck(reader, first);
}

bool read_insert(InstructionReader& reader, Clause& clause) {
    clause.edit.kind = EditKind::Insert;
    bool const in_lieu = reader.accept(Kind::InLieu);
    reader.skip_nouns();
    if (reader.is_location())
        return read_add(reader, clause);
    read_modifiers(reader, clause);
    reader.accept(Kind::Comma);
    reader.accept(Kind::Follows);
    reader.accept(Kind::Colon);
    if (clause.edit.position == Position::ListEnd && reader.is_location())
        return read_list_members(reader, clause);
    if (!read_operand(reader, clause.edit.new_words, clause.edit.occurrence))
        return reader.fail("the words to insert must be in quotation marks");
    bool const are_numbers = !section_numbers(clause.edit.new_words).empty();
    if (clause.edit.position == Position::ListEnd && are_numbers)
        return set_list(reader, clause);
    if ((is_list(reader) || (reader.is(Kind::AtListEnd) && are_numbers))
        && clause.edit.position == Position::None) {
        clause.edit.members = section_numbers(clause.edit.new_words);
        if (clause.edit.members.empty()) {
            reader.move_to(reader.position() - 1); // report the words
            return reader.fail(
                "only section numbers can be added to a list, but other words appear");
        }
        clause.edit.new_words.clear();
        return read_which_list(reader, clause);
    }
    if (reader.accept(Kind::InLieuOf)) {
        clause.edit.kind = EditKind::Replace;
        if (!read_operand(reader, clause.edit.words, clause.edit.occurrence))
            return reader.fail("the words to replace must be in quotation marks");
    }
    read_modifiers(reader, clause);
    bool const placed = clause.edit.position != Position::None;
    if (clause.edit.kind == EditKind::Insert && (!placed || in_lieu || clause.in_lieu))
        return reader.fail("expected where to insert");
    return reader.push(std::move(clause));
}

bool read_position_first(InstructionReader& reader, Clause& clause) {
    clause.edit.kind = EditKind::Insert;
    read_occurrence(reader, clause.edit.occurrence);
    if (!read_modifier(reader, clause))
        return reader.fail("the words next to the insertion must be in quotation marks");
    read_modifiers(reader, clause);
    reader.accept(Kind::Comma);
    if (reader.is(Kind::Quote) && reader.is(Kind::IsInserted, 1)) {
        clause.edit.new_words = reader.take().words;
        reader.skip(1);
        read_modifiers(reader, clause);
        return reader.push(std::move(clause));
    }
    if (!reader.accept(Kind::Insert) && !reader.accept(Kind::Add))
        return reader.fail("expected what to insert");
    reader.accept(Kind::Follows);
    reader.accept(Kind::Comma);
    reader.accept(Kind::Colon);
    Occurrence none;
    if (!read_operand(reader, clause.edit.new_words, none))
        return reader.fail("the words to insert must be in quotation marks");
    read_modifiers(reader, clause);
    return reader.push(std::move(clause));
}

bool read_rewrite(InstructionReader& reader, Clause& clause) {
    clause.edit.kind = EditKind::Restate;
    reader.skip_nouns();
    if (!read_location(reader, clause.objects, &clause.edit))
        return reader.fail("expected what to replace");
    if (!reader.accept(Kind::With))
        reader.accept(Kind::As);
    return read_text(reader, clause.edit.new_words) && reader.push(std::move(clause));
}

bool read_replace(InstructionReader& reader, Clause& clause) {
    clause.edit.kind = EditKind::Replace;
    reader.skip_nouns();
    if (reader.is_location() || is_scope(reader))
        return read_rewrite(reader, clause);
    std::string first;
    if (!read_operand(reader, first, clause.edit.occurrence))
        return reader.fail("the words to replace must be in quotation marks");
    read_modifiers(reader, clause);
    std::string second;
    bool const reversed = reader.accept(Kind::For) || reader.accept(Kind::InLieuOf);
    if (!reversed && !reader.accept(Kind::With))
        return reader.fail("expected the replacement");
    if (!read_operand(reader, second, clause.edit.occurrence))
        return reader.fail("the replacement must be in quotation marks");
    clause.edit.words = reversed ? second : first;
    clause.edit.new_words = reversed ? first : second;
    read_modifiers(reader, clause);
    return reader.push(std::move(clause));
}

bool read_change(InstructionReader& reader, Clause& clause) {
    if (reader.is(Kind::EffectiveDate))
        return read_effective_date(reader, clause);
    auto const before = reader.position();
    clause.edit.kind = EditKind::Replace;
    if (read_operand(reader, clause.edit.words, clause.edit.occurrence)) {
        read_modifiers(reader, clause);
        if (!reader.accept(Kind::To) && !reader.accept(Kind::With))
            return reader.fail("expected the new words");
        Occurrence none;
        if (!read_operand(reader, clause.edit.new_words, none))
            return reader.fail("the new words must be in quotation marks");
        read_modifiers(reader, clause);
        return reader.push(std::move(clause));
    }
    reader.move_to(before);
    clause.edit = reader.scoped_edit();
    return read_raise(reader, clause);
}

} // namespace nutmeg
