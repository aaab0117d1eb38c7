// What the verbs that change whole provisions take: repeal, add, redesignate, make, and dates.
#include "parser/instructions/reader.hpp"
#include "parser/text/effective_date.hpp"

namespace nutmeg {

bool InstructionReader::read_repeal(Clause& clause) {
    clause.edit.kind = EditKind::Repeal;
    if (!read_place(clause.objects, &clause.edit))
        return fail("expected what to repeal");
    if (clause.edit.scope != Scope::Whole)
        clause.edit.kind = EditKind::Strike;
    return read_modifiers(clause) && push(std::move(clause));
}

/// Adds provisions or a section with their text, or words, or section numbers to a list.
bool InstructionReader::read_add(Clause& clause) {
    skip_nouns();
    if (is(Kind::After) || is(Kind::Before) || is(Kind::AtEnd) || is(Kind::AtBeginning))
        return read_insert(clause);
    if (is(Kind::Quote) || is(Kind::Follows)) {
        if (is(Kind::Follows) && !is(Kind::Quote, 1) && !is(Kind::Colon, 1))
            return fail("expected what to add");
        if (is(Kind::Follows) || !is(Kind::To, 1))
            return read_insert(clause);
    }
    if (!is_place())
        return fail("expected what to add");
    if (!phrases_[at_].targets.front().number.empty() && phrases_[at_].targets.front().paths.empty()
        && (is(Kind::To, 1) || is_list(1)))
        return read_list(clause);
    clause.edit.kind = EditKind::Add;
    if (!read_place(clause.objects, nullptr))
        return fail("expected what to add");
    if ((accept(Kind::To) || accept(Kind::In)) && !read_place(clause.within, nullptr))
        return fail("expected where to add it");
    return read_text(clause.edit.new_words) && push(std::move(clause));
}

/// Whether "to the list" or "in each list" stands there.
bool InstructionReader::is_list(std::size_t ahead) const {
    return (is(Kind::To, ahead) || is(Kind::In, ahead))
        && (is(Kind::TheList, ahead + 1) || is(Kind::EachList, ahead + 1));
}

/// "add section 53a-83b to the list in subdivision (2) of section 54-250".
bool InstructionReader::read_list(Clause& clause) {
    for (auto const& member : take().targets) {
        if (!member.paths.empty() || !member.last_number.empty())
            return fail("only entire sections can be added to a list");
        clause.edit.members.push_back(member.number);
    }
    return read_which_list(clause);
}

/// "to the list in section 54-36p that names section 53a-83", "to the offenses that section 54-250
/// lists", "in each list" where the section was named before.
bool InstructionReader::read_which_list(Clause& clause) {
    auto& edit = clause.edit;
    edit.kind = EditKind::List;
    ++at_;
    skip_nouns();
    edit.occurrence.each = is(Kind::EachList);
    if (!accept(Kind::TheList) && !accept(Kind::EachList)) {
        if (!read_place(clause.objects, &edit))
            return fail("expected where the list is");
        return push(std::move(clause));
    }
    while (is(Kind::In) || is(Kind::Of) || is(Kind::That) || is(Kind::Naming)) {
        auto const kind = take().phrase.kind;
        if (kind == Kind::Naming) {
            skip_nouns();
            if (!is_place() || phrases_[at_].targets.size() != 1 || !edit.anchor.empty()
                || phrases_[at_].targets.front().number.empty())
                return fail("expected a section that the list names");
            edit.anchor = take().targets.front().number;
            continue;
        }
        if (!clause.objects.empty() || !read_place(clause.objects, &edit)
            || (kind == Kind::That && !accept(Kind::Lists)))
            return fail("expected where the list is");
    }
    return push(std::move(clause));
}

bool InstructionReader::read_redesignate(Clause& clause) {
    clause.edit.kind = EditKind::Redesignate;
    Targets names;
    if (!read_place(clause.objects, nullptr))
        return fail("expected what to redesignate");
    accept(Kind::Comma);
    if (!accept(Kind::As) || !read_place(names, nullptr) || names.size() != 1
        || names.front().paths.empty())
        return fail("expected the new designators");
    clause.edit.new_paths = names.front().paths;
    if (!names.front().number.empty() && clause.objects.front().number.empty()) {
        auto holder = names;
        holder.front().paths.clear();
        clause.within = holder;
    }
    return read_modifiers(clause) && push(std::move(clause));
}

bool InstructionReader::read_make(Clause& clause) {
    clause.edit.kind = EditKind::Reclass;
    while (accept(Kind::Noun) || accept(Kind::Rank) || accept(Kind::For) || accept(Kind::In)
           || accept(Kind::Of)) {
    }
    if (!read_place(clause.objects, &clause.edit))
        return fail("expected the provision with the class to change");
    accept(Kind::As);
    if (!is(Kind::Class))
        return fail("expected the new class");
    clause.edit.new_words = take().words;
    return read_modifiers(clause) && push(std::move(clause));
}

bool InstructionReader::read_effective(Clause& clause) {
    ++at_;
    clause.edit.kind = EditKind::Effective;
    if (accept(Kind::Of) || accept(Kind::In)) {
        skip_nouns();
        if (is_place() && phrases_[at_].of_act)
            ++at_;
        else
            return fail("an effective date belongs to a bill or to the list of instructions, not "
                        "to a section");
    }
    if (!accept(Kind::To))
        return fail("expected the new effective date");
    std::string words;
    if (is(Kind::Quote)) {
        words = take().words;
    } else {
        if (ends())
            return fail("expected the new effective date");
        auto const begin = phrases_[at_].phrase.span.begin;
        auto end = begin;
        while (!ends() && !is(Kind::Stop))
            end = take().phrase.span.end;
        words = out_.text.substr(begin, end - begin);
    }
    constexpr std::string_view lead = "Effective ";
    if (words.starts_with(lead))
        words.erase(0, lead.size());
    clause.edit.effective = effective_date(words);
    clause.edit.effective_words = std::move(words);
    return push(std::move(clause));
}

} // namespace nutmeg
