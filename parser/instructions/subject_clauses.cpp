#include "parser/instructions/subject_clauses.hpp"

#include "parser/instructions/clause_parts.hpp"
#include "parser/instructions/provision_clauses.hpp"
#include "parser/instructions/quantity_clauses.hpp"

namespace nutmeg {

using Kind = InstructionReader::Kind;

namespace {

/// Reads "should say "x" instead of "y"", "should no longer say "x"" after the provision.
bool read_words_subject(InstructionReader& reader, Clause& clause) {
    auto& edit = clause.edit;
    if (reader.accept(Kind::Lacks)) {
        edit.kind = EditKind::Strike;
        if (!read_operand(reader, edit.words, edit.occurrence))
            return reader.fail("the words to strike must be in quotation marks");
    } else {
        reader.skip(1);
        edit.kind = EditKind::Replace;
        Occurrence none;
        if (!read_operand(reader, edit.new_words, none))
            return reader.fail("the new words must be in quotation marks");
        reader.accept(Kind::Comma);
        if (!reader.accept(Kind::InLieuOf) && !reader.accept(Kind::Not))
            return reader.fail("expected the words to replace, as in 'instead of \"x\"'");
        if (!read_operand(reader, edit.words, edit.occurrence))
            return reader.fail("the words to replace must be in quotation marks");
    }
    read_modifiers(reader, clause);
    return reader.push(std::move(clause));
}

} // namespace

bool read_quoted_subject(InstructionReader& reader, Clause& clause) {
    auto& edit = clause.edit;
    edit.words = reader.take().words;
    read_modifiers(reader, clause);
    if (reader.accept(Kind::IsRepealed)) {
        edit.kind = EditKind::Strike;
    } else if (reader.accept(Kind::IsInserted)) {
        edit.kind = EditKind::Insert;
        edit.new_words = std::move(edit.words);
        edit.words.clear();
    } else if (reader.accept(Kind::Becomes) || reader.accept(Kind::Reads)
               || (reader.accept(Kind::IsRaised) && reader.accept(Kind::To))) {
        edit.kind = EditKind::Replace;
        Occurrence none;
        if (!read_operand(reader, edit.new_words, none))
            return reader.fail("the new words must be in quotation marks");
    } else {
        return reader.fail("expected what to do with the words");
    }
    read_modifiers(reader, clause);
    if (edit.kind == EditKind::Insert && edit.position == Position::None)
        return reader.fail("expected where to insert");
    return reader.push(std::move(clause));
}

bool read_lead_operation(InstructionReader& reader) {
    reader.begin_clause(0);
    Clause clause;
    clause.edit = reader.scoped_edit();
    if (reader.accept(Kind::IsRepealed)) {
        clause.edit.kind = clause.edit.scope == Scope::Whole ? EditKind::Repeal : EditKind::Strike;
        return reader.push(std::move(clause));
    }
    if (reader.accept(Kind::IsSubstituted) || reader.accept(Kind::Reads)) {
        clause.edit.kind = EditKind::Restate;
        return read_text(reader, clause.edit.new_words) && reader.push(std::move(clause));
    }
    if (reader.accept(Kind::IsRedesignated)) {
        clause.edit.kind = EditKind::Redesignate;
        reader.accept(Kind::As);
        Targets names;
        if (!read_location(reader, names, nullptr) || names.size() != 1
            || names.front().paths.empty())
            return reader.fail("expected the new designators");
        clause.edit.new_paths = names.front().paths;
        return reader.push(std::move(clause));
    }
    if ((reader.is(Kind::Becomes) && reader.is(Kind::Class, 1)) || reader.is(Kind::IsRaised))
        return read_class_subject(reader, clause);
    if (reader.is(Kind::Says) || reader.is(Kind::Lacks))
        return read_words_subject(reader, clause);
    if (reader.accept(Kind::Covers)) {
        reader.skip_nouns();
        return reader.is_location() ? read_list_members(reader, clause)
                                    : reader.fail("expected the sections to add to the list");
    }
    if (!reader.accept(Kind::IsAmended))
        return reader.fail("expected what to do");
    reader.accept(Kind::Colon);
    return true;
}

} // namespace nutmeg
