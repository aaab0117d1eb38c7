#include "parser/instructions/provision_clauses.hpp"

#include "parser/instructions/clause_parts.hpp"
#include "parser/instructions/clauses.hpp"
#include "parser/text/effective_date.hpp"

namespace nutmeg {

namespace {

using Kind = InstructionReader::Kind;

/// Reads the provision that is added by its level: "a subsection to section 99-5: ...". Its
/// designator is the next one.
bool read_next_provision(InstructionReader& reader, Clause& clause) {
    clause.edit.kind = EditKind::Add;
    clause.edit.next_level = level_named(reader.take().words);
    while (reader.accept(Kind::AtEnd)) {
    }
    if (!reader.accept(Kind::To) && !reader.accept(Kind::Of))
        reader.accept(Kind::In);
    if (reader.is_location() && !read_location(reader, clause.within, nullptr))
        return reader.fail("expected where to add it");
    if (reader.is(Kind::After) || reader.is(Kind::Before))
        return reader.fail("name the designator of the new provision, and redesignate the "
                           "provisions after it");
    reader.accept(Kind::AtEnd);
    return read_text(reader, clause.edit.new_words) && reader.push(std::move(clause));
}

/// Reads "to section 99-5: "(d) ..."": the text begins with the designator.
bool read_add_to(InstructionReader& reader, Clause& clause) {
    reader.skip(1);
    clause.edit.kind = EditKind::Add;
    clause.edit.next_level = Level::Section;
    if (!read_location(reader, clause.within, nullptr))
        return reader.fail("expected where to add it");
    return read_text(reader, clause.edit.new_words) && reader.push(std::move(clause));
}

/// Whether "to the list", "in each list" or "at the end of the list" is `ahead` of the cursor.
bool is_any_list(InstructionReader const& reader, std::size_t ahead) {
    return is_list(reader, ahead) || reader.is(Kind::AtListEnd, ahead);
}

/// Whether sections are next, and "to" or a list after them.
bool begins_list(InstructionReader const& reader) {
    std::size_t ahead = 0;
    while (reader.is_location(ahead) || reader.is(Kind::Comma, ahead)
           || reader.is(Kind::And, ahead)) {
        if (reader.is_location(ahead)
            && (reader.peek(ahead).targets.front().number.empty()
                || !reader.peek(ahead).targets.front().paths.empty()))
            return false;
        ++ahead;
    }
    return reader.is(Kind::To, ahead) || is_any_list(reader, ahead);
}

} // namespace

bool read_named(InstructionReader& reader, Clause& clause) {
    auto& edit = clause.edit;
    edit.kind = EditKind::Repeal;
    std::string_view const name = reader.take().words;
    edit.subject = name.find("defense") != std::string_view::npos    ? Subject::Defense
                 : name.find("definition") != std::string_view::npos ? Subject::Definition
                                                                     : Subject::Presumption;
    if (edit.subject == Subject::Definition) {
        reader.accept(Kind::Of);
        bool quoted = true;
        if (!read_value(reader, edit.words, quoted))
            return reader.fail("expected the defined term");
    }
    read_modifiers(reader, clause);
    return reader.push(std::move(clause));
}

bool read_list_members(InstructionReader& reader, Clause& clause) {
    clause.edit.position = Position::None;
    while (reader.is_location()) {
        for (auto const& member : reader.take().targets) {
            if (!member.paths.empty() || !member.last_number.empty())
                return reader.fail("only entire sections can be added to a list");
            clause.edit.members.push_back(member.number);
        }
        std::size_t separators = 0;
        while (reader.is(Kind::Comma, separators) || reader.is(Kind::And, separators))
            ++separators;
        if (separators != 0 && reader.is_location(separators))
            reader.skip(separators);
    }
    clause.edit.kind = EditKind::List;
    if (reader.is(Kind::To) || reader.is(Kind::In) || reader.is(Kind::AtListEnd))
        return read_which_list(reader, clause);
    return reader.push(std::move(clause));
}

bool set_list(InstructionReader& reader, Clause& clause) {
    clause.edit.kind = EditKind::List;
    clause.edit.position = Position::None;
    clause.edit.members = section_numbers(clause.edit.new_words);
    clause.edit.new_words.clear();
    read_modifiers(reader, clause);
    return reader.push(std::move(clause));
}

bool read_repeal(InstructionReader& reader, Clause& clause) {
    clause.edit.kind = EditKind::Repeal;
    if (reader.is(Kind::Subject))
        return read_named(reader, clause);
    if (!read_location(reader, clause.objects, &clause.edit))
        return reader.fail("expected what to repeal");
    if (clause.edit.scope != Scope::Whole)
        clause.edit.kind = EditKind::Strike;
    read_modifiers(reader, clause);
    return reader.push(std::move(clause));
}

bool read_add(InstructionReader& reader, Clause& clause) {
    reader.skip_nouns();
    if (reader.is(Kind::LevelNoun))
        return read_next_provision(reader, clause);
    if (reader.is(Kind::To) && reader.is_location(1))
        return read_add_to(reader, clause);
    if (reader.is(Kind::After) || reader.is(Kind::Before) || reader.is(Kind::Between))
        return read_insert(reader, clause);
    if (reader.is(Kind::Follows)
        && (reader.is(Kind::AtEnd, 1) || reader.is(Kind::AtBeginning, 1)
            || reader.is(Kind::AtListEnd, 1)))
        reader.skip(1);
    if (reader.is(Kind::AtEnd) || reader.is(Kind::AtBeginning) || reader.is(Kind::AtListEnd))
        return read_insert(reader, clause);
    if (reader.is(Kind::Quote) || reader.is(Kind::Follows)) {
        if (reader.is(Kind::Follows) && !reader.is(Kind::Quote, 1) && !reader.is(Kind::Colon, 1))
            return reader.fail("expected what to add");
        if (reader.is(Kind::Follows) || !reader.is(Kind::To, 1) || is_list(reader, 1))
            return read_insert(reader, clause);
    }
    if (!reader.is_location())
        return reader.fail("expected what to add");
    if (begins_list(reader))
        return read_list_members(reader, clause);
    clause.edit.kind = EditKind::Add;
    if (!read_location(reader, clause.objects, nullptr))
        return reader.fail("expected what to add");
    if ((reader.accept(Kind::To) || reader.accept(Kind::In))
        && !read_location(reader, clause.within, nullptr))
        return reader.fail("expected where to add it");
    return read_text(reader, clause.edit.new_words) && reader.push(std::move(clause));
}

bool is_list(InstructionReader const& reader, std::size_t ahead) {
    return (reader.is(Kind::To, ahead) || reader.is(Kind::In, ahead))
        && (reader.is(Kind::TheList, ahead + 1) || reader.is(Kind::EachList, ahead + 1));
}

bool read_which_list(InstructionReader& reader, Clause& clause) {
    auto& edit = clause.edit;
    edit.kind = EditKind::List;
    bool const at_end = reader.is(Kind::AtListEnd);
    reader.skip(1);
    reader.skip_nouns();
    edit.occurrence.each = reader.is(Kind::EachList);
    if (!at_end && !reader.accept(Kind::TheList) && !reader.accept(Kind::EachList)) {
        if (!read_location(reader, clause.objects, &edit))
            return reader.fail("expected where the list is");
        return reader.push(std::move(clause));
    }
    while (reader.is(Kind::In) || reader.is(Kind::Of) || reader.is(Kind::That)
           || reader.is(Kind::Naming)) {
        auto const kind = reader.take().phrase.kind;
        if (kind == Kind::Naming) {
            reader.skip_nouns();
            if (!reader.is_location() || reader.peek().targets.size() != 1 || !edit.anchor.empty()
                || reader.peek().targets.front().number.empty())
                return reader.fail("expected a section that the list names");
            edit.anchor = reader.take().targets.front().number;
            continue;
        }
        if (!clause.objects.empty() || !read_location(reader, clause.objects, &edit)
            || (kind == Kind::That && !reader.accept(Kind::Lists)))
            return reader.fail("expected where the list is");
    }
    return reader.push(std::move(clause));
}

bool read_redesignate(InstructionReader& reader, Clause& clause) {
    clause.edit.kind = EditKind::Redesignate;
    reader.skip_nouns();
    if (reader.accept(Kind::Remaining)) {
        clause.edit.remaining = true;
        reader.skip_nouns();
        read_modifiers(reader, clause);
        return reader.push(std::move(clause));
    }
    Targets names;
    if (!read_location(reader, clause.objects, nullptr))
        return reader.fail("expected what to redesignate");
    reader.accept(Kind::Comma);
    if (!reader.accept(Kind::As) || !read_location(reader, names, nullptr) || names.size() != 1
        || names.front().paths.empty())
        return reader.fail("expected the new designators");
    clause.edit.new_paths = names.front().paths;
    if (!names.front().number.empty() && clause.objects.front().number.empty()) {
        auto container = names;
        container.front().paths.clear();
        clause.within = container;
    }
    read_modifiers(reader, clause);
    return reader.push(std::move(clause));
}

bool read_effective_date(InstructionReader& reader, Clause& clause) {
    reader.skip(1);
    clause.edit.kind = EditKind::Effective;
    if (reader.accept(Kind::Of) || reader.accept(Kind::In)) {
        reader.skip_nouns();
        if (reader.is_location() && reader.peek().of_act)
            reader.skip(1);
        else
            return reader.fail("an effective date belongs to a bill or to the list of "
                               "instructions, not to a section");
    }
    if (!reader.accept(Kind::To))
        return reader.fail("expected the new effective date");
    std::string words;
    if (reader.is(Kind::Quote)) {
        words = reader.take().words;
    } else {
        if (reader.ends())
            return reader.fail("expected the new effective date");
        words = reader.take_words([&reader] { return !reader.is(Kind::Stop); });
    }
    constexpr std::string_view lead = "Effective ";
    if (words.starts_with(lead))
        words.erase(0, lead.size());
    clause.edit.effective = effective_date(words);
    clause.edit.effective_words = std::move(words);
    return reader.push(std::move(clause));
}

} // namespace nutmeg
