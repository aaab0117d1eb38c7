#include "parser/instructions/clauses.hpp"

#include "parser/instructions/clause_parts.hpp"
#include "parser/instructions/provision_clauses.hpp"

namespace nutmeg {

namespace {

using Kind = InstructionReader::Kind;

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
    if (put.edit.scope != Scope::Whole) {
        clause.edit.scope = put.edit.scope;
        clause.edit.sentence = put.edit.sentence;
    }
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
        next.edit.scope = first.edit.scope;
        next.edit.sentence = first.edit.sentence;
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

} // namespace

bool read_strike(InstructionReader& reader, Clause& clause) {
    clause.edit.kind = EditKind::Strike;
    reader.skip_nouns();
    if (reader.is(Kind::Sentence) || reader.is(Kind::Introduction)) {
        if (!read_location(reader, clause.objects, &clause.edit))
            return reader.fail("expected the sentence to strike");
        return reader.push(std::move(clause));
    }
    if (reader.is_location())
        return read_repeal(reader, clause);
    if (!read_operand(reader, clause.edit.words, clause.edit.occurrence))
        return reader.fail("the words to strike must be in quotation marks");
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
    if (!read_operand(reader, clause.edit.new_words, clause.edit.occurrence))
        return reader.fail("the words to insert must be in quotation marks");
    if (is_list(reader) && clause.edit.position == Position::None) {
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

bool read_replace(InstructionReader& reader, Clause& clause) {
    clause.edit.kind = EditKind::Replace;
    reader.skip_nouns();
    if (reader.is_location()) {
        clause.edit.kind = EditKind::Restate;
        if (!read_location(reader, clause.objects, nullptr))
            return reader.fail("expected what to replace");
        reader.accept(Kind::With);
        return read_text(reader, clause.edit.new_words) && reader.push(std::move(clause));
    }
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

bool read_raise(InstructionReader& reader, Clause& clause) {
    auto& edit = clause.edit;
    edit.kind = EditKind::Replace;
    for (;; reader.skip(1)) {
        if (reader.is(Kind::Age))
            edit.is_age = true;
        else if (!reader.is(Kind::Noun) && !reader.is(Kind::Amount) && !reader.is(Kind::Rank))
            break;
    }
    if (reader.accept(Kind::In) || reader.accept(Kind::Of) || reader.accept(Kind::For)
        || reader.is_location())
        if (!read_location(reader, clause.within, &edit))
            return reader.fail("expected where to make the change");
    reader.accept(Kind::Comma);
    if (reader.accept(Kind::From) && !read_value(reader, edit.words, edit.quoted))
        return reader.fail("expected what to change");
    if (reader.is(Kind::In) && reader.is_location(1)) {
        reader.skip(1);
        read_location(reader, clause.within, &edit);
    }
    if (!reader.accept(Kind::To) && !reader.accept(Kind::With))
        return reader.fail("expected the new value");
    bool const to_class = reader.is(Kind::Class);
    bool quoted = true;
    if (!read_value(reader, edit.new_words, quoted))
        return reader.fail("expected the new value");
    if (to_class)
        edit.kind = EditKind::ChangeClass;
    else if (edit.words.empty())
        return reader.fail("the current words are missing (write \"from ... to ...\")");
    read_modifiers(reader, clause);
    return reader.push(std::move(clause));
}

} // namespace nutmeg
