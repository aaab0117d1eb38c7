#include "parser/instructions/provision_clauses.hpp"

#include "parser/instructions/clause_parts.hpp"
#include "parser/instructions/clauses.hpp"
#include "parser/text/effective_date.hpp"

namespace nutmeg {

namespace {

using Kind = InstructionReader::Kind;

/// "add section 53a-83b to the list in subdivision (2) of section 54-250".
bool read_list(InstructionReader& reader, Clause& clause) {
    for (auto const& member : reader.take().targets) {
        if (!member.paths.empty() || !member.last_number.empty())
            return reader.fail("only entire sections can be added to a list");
        clause.edit.members.push_back(member.number);
    }
    return read_which_list(reader, clause);
}

} // namespace

bool read_repeal(InstructionReader& reader, Clause& clause) {
    clause.edit.kind = EditKind::Repeal;
    if (!read_location(reader, clause.objects, &clause.edit))
        return reader.fail("expected what to repeal");
    if (clause.edit.scope != Scope::Whole)
        clause.edit.kind = EditKind::Strike;
    read_modifiers(reader, clause);
    return reader.push(std::move(clause));
}

bool read_add(InstructionReader& reader, Clause& clause) {
    reader.skip_nouns();
    if (reader.is(Kind::After) || reader.is(Kind::Before) || reader.is(Kind::AtEnd)
        || reader.is(Kind::AtBeginning))
        return read_insert(reader, clause);
    if (reader.is(Kind::Quote) || reader.is(Kind::Follows)) {
        if (reader.is(Kind::Follows) && !reader.is(Kind::Quote, 1) && !reader.is(Kind::Colon, 1))
            return reader.fail("expected what to add");
        if (reader.is(Kind::Follows) || !reader.is(Kind::To, 1))
            return read_insert(reader, clause);
    }
    if (!reader.is_location())
        return reader.fail("expected what to add");
    if (!reader.peek().targets.front().number.empty() && reader.peek().targets.front().paths.empty()
        && (reader.is(Kind::To, 1) || is_list(reader, 1)))
        return read_list(reader, clause);
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
    reader.skip(1);
    reader.skip_nouns();
    edit.occurrence.each = reader.is(Kind::EachList);
    if (!reader.accept(Kind::TheList) && !reader.accept(Kind::EachList)) {
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

bool read_make(InstructionReader& reader, Clause& clause) {
    clause.edit.kind = EditKind::ChangeClass;
    while (reader.accept(Kind::Noun) || reader.accept(Kind::Rank) || reader.accept(Kind::For)
           || reader.accept(Kind::In) || reader.accept(Kind::Of)) {
    }
    if (!read_location(reader, clause.objects, &clause.edit))
        return reader.fail("expected the provision with the class to change");
    reader.accept(Kind::As);
    if (!reader.is(Kind::Class))
        return reader.fail("expected the new class");
    clause.edit.new_words = reader.take().words;
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
