// What the verbs that change words take: operands, places, and in which order they may stand.
#include "parser/instructions/reader.hpp"

#include <algorithm>

namespace nutmeg {

void InstructionReader::read_occurrence(Occurrence& occurrence) {
    for (;; ++at_) {
        if (is(Kind::Each)) {
            occurrence.each = true;
        } else if (is(Kind::Both)) {
            occurrence.each = true;
            occurrence.count = 2;
        } else if (is(Kind::OrdinalPlace) || is(Kind::Ordinal)) {
            occurrence.ordinal = phrases_[at_].phrase.ordinal;
        } else if (!is(Kind::Noun)) {
            return;
        }
    }
}

bool InstructionReader::read_operand(std::string& out, Occurrence& occurrence) {
    read_occurrence(occurrence);
    if (!is(Kind::Quote))
        return false;
    out = take().words;
    return true;
}

/// Quoted words, or plain ones as in "from sixteen to eighteen".
bool InstructionReader::read_value(std::string& out, bool& quoted) {
    Occurrence none;
    auto const before = at_;
    if (read_operand(out, none))
        return true;
    at_ = before;
    if (is(Kind::Noun))
        skip_nouns();
    quoted = false;
    auto const value = [this] {
        return is(Kind::Word) || is(Kind::Class) || (is(Kind::Of) && is(Kind::Age, 1))
            || (is(Kind::Age) && at_ > 0 && phrases_[at_ - 1].phrase.kind == Kind::Of);
    };
    if (!value())
        return false;
    auto const begin = phrases_[at_].phrase.span.begin;
    auto end = begin;
    while (value())
        end = take().phrase.span.end;
    out = out_.text.substr(begin, end - begin);
    return true;
}

/// The text that a colon or "the following" announces.
bool InstructionReader::read_text(std::string& out) {
    accept(Kind::Follows);
    if (is(Kind::Effective) || is(Kind::EffectiveNote))
        return true;
    accept(Kind::Comma);
    accept(Kind::Colon);
    if (!is(Kind::Quote))
        return fail("expected the new text");
    out = take().words;
    return true;
}

bool InstructionReader::starts_next_clause() const {
    // In: strike "x", after "y" insert "z".
    if (!is(Kind::After, 1) && !is(Kind::Before, 1))
        return false;
    std::size_t ahead = 2;
    while (is(Kind::Noun, ahead) || is(Kind::Quote, ahead) || is(Kind::Each, ahead)
           || is(Kind::OrdinalPlace, ahead) || is(Kind::Comma, ahead))
        ++ahead;
    return is(Kind::Insert, ahead) || is(Kind::Add, ahead);
}

bool InstructionReader::read_modifier(Clause& clause) {
    auto& edit = clause.edit;
    if (is(Kind::Each) || is(Kind::Both) || is(Kind::OrdinalPlace)) {
        read_occurrence(edit.occurrence);
        if (is_place())
            read_place(clause.within, nullptr);
        return true;
    }
    if ((is(Kind::In) || is(Kind::From) || is(Kind::Of))
        && (is_place(1) || is(Kind::Sentence, 1) || is(Kind::Introduction, 1))) {
        ++at_;
        return read_place(clause.within, &edit);
    }
    if ((is(Kind::After) || is(Kind::Before)) && edit.position == Position::None) {
        edit.position = is(Kind::After) ? Position::After : Position::Before;
        ++at_;
        return read_operand(edit.anchor, edit.occurrence);
    }
    if (is(Kind::AtEnd) || is(Kind::AtBeginning)) {
        edit.position = is(Kind::AtEnd) ? Position::End : Position::Beginning;
        ++at_;
        return true;
    }
    if (is(Kind::InLieu)) {
        clause.in_lieu = true;
        ++at_;
        return true;
    }
    return accept(Kind::Entirety);
}

bool InstructionReader::read_modifiers(Clause& clause) {
    for (;;) {
        if (is(Kind::Comma)) {
            if (starts_next_clause())
                return true;
            auto const before = at_++;
            if (!read_modifier(clause)) {
                at_ = before;
                return true;
            }
            continue;
        }
        auto const before = at_;
        if (!read_modifier(clause)) {
            at_ = before;
            return true;
        }
    }
}

/// Behind struck words: "and insert "eighteen" in lieu thereof".
bool InstructionReader::read_insert_behind(Clause& clause) {
    auto const before = at_;
    while (accept(Kind::Comma) || accept(Kind::And)) {
    }
    bool const replaces = accept(Kind::Replace);
    if (!replaces && !accept(Kind::Insert) && !accept(Kind::Add)) {
        at_ = before;
        return false;
    }
    Clause put;
    put.within = clause.within;
    if (accept(Kind::InLieu))
        put.in_lieu = true;
    if (replaces && is(Kind::Word)
        && (phrases_[at_].words == "it" || phrases_[at_].words == "them"))
        ++at_;
    if (replaces)
        accept(Kind::With);
    accept(Kind::Follows);
    accept(Kind::Colon);
    if (!read_operand(put.edit.new_words, put.edit.occurrence) || !read_modifiers(put)
        || put.edit.position != Position::None) {
        at_ = before;
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

bool InstructionReader::read_strike(Clause& clause) {
    clause.edit.kind = EditKind::Strike;
    skip_nouns();
    if (is(Kind::Sentence) || is(Kind::Introduction)) {
        if (!read_place(clause.objects, &clause.edit))
            return fail("expected the sentence to strike");
        return push(std::move(clause));
    }
    if (is_place())
        return read_repeal(clause);
    if (!read_operand(clause.edit.words, clause.edit.occurrence))
        return fail("the words to strike must be in quotation marks");
    if (!read_modifiers(clause))
        return false;
    if (clause.edit.position != Position::None) {
        // 'strike "x" after "y"': the words beside which the struck ones stand.
        if (clause.edit.anchor.empty())
            return fail("expected the location of the words");
    }
    read_insert_behind(clause);
    auto const first = clause;
    return push(std::move(clause)) && read_strike_more(first);
}

/// "strike "x", "y" and "z" in subsection (b)": more words for the same verb.
bool InstructionReader::read_strike_more(Clause const& first) {
    auto const begin = clauses_.size() - 1;
    for (;;) {
        std::size_t joint = 0;
        while (is(Kind::Comma, joint) || is(Kind::And, joint))
            ++joint;
        if (joint == 0 || !is(Kind::Quote, joint) || first.edit.kind != EditKind::Strike)
            break;
        at_ += joint;
        clause_begin_ = at_;
        Clause next;
        next.edit.kind = EditKind::Strike;
        next.edit.scope = first.edit.scope;
        next.edit.sentence = first.edit.sentence;
        if (!read_operand(next.edit.words, next.edit.occurrence) || !read_modifiers(next))
            return false;
        if (read_insert_behind(next))
            return fail("it is unclear whether the new words replace everything that is struck");
        if (next.within.empty())
            next.within = clauses_.back().within;
        push(std::move(next));
    }
    for (auto i = begin; i < clauses_.size() && clauses_[i].within.empty(); ++i)
        clauses_[i].within = clauses_.back().within;
    return true;
}

bool InstructionReader::read_insert(Clause& clause) {
    clause.edit.kind = EditKind::Insert;
    bool const in_lieu = accept(Kind::InLieu);
    skip_nouns();
    if (is_place())
        return read_add(clause);
    read_modifiers(clause);
    accept(Kind::Comma);
    accept(Kind::Follows);
    accept(Kind::Colon);
    if (!read_operand(clause.edit.new_words, clause.edit.occurrence))
        return fail("the words to insert must be in quotation marks");
    if (is_list() && clause.edit.position == Position::None) {
        clause.edit.members = section_numbers(clause.edit.new_words);
        if (clause.edit.members.empty()) {
            --at_; // back to the words
            return fail("only section numbers can be added to a list, but other words appear");
        }
        clause.edit.new_words.clear();
        return read_which_list(clause);
    }
    if (accept(Kind::InLieuOf)) {
        clause.edit.kind = EditKind::Replace;
        if (!read_operand(clause.edit.words, clause.edit.occurrence))
            return fail("the words to replace must be in quotation marks");
    }
    if (!read_modifiers(clause))
        return false;
    bool const placed = clause.edit.position != Position::None;
    if (clause.edit.kind == EditKind::Insert && (!placed || in_lieu || clause.in_lieu))
        return fail("expected where to insert");
    return push(std::move(clause));
}

/// "after "owner" insert "(A)"", "at the end of subsection (b), add "..."".
bool InstructionReader::read_position_first(Clause& clause) {
    clause.edit.kind = EditKind::Insert;
    read_occurrence(clause.edit.occurrence);
    if (!read_modifier(clause))
        return fail("the words next to the insertion must be in quotation marks");
    if (!read_modifiers(clause))
        return false;
    accept(Kind::Comma);
    if (!accept(Kind::Insert) && !accept(Kind::Add))
        return fail("expected what to insert");
    accept(Kind::Follows);
    accept(Kind::Comma);
    accept(Kind::Colon);
    Occurrence none;
    if (!read_operand(clause.edit.new_words, none))
        return fail("the words to insert must be in quotation marks");
    return read_modifiers(clause) && push(std::move(clause));
}

bool InstructionReader::read_replace(Clause& clause) {
    clause.edit.kind = EditKind::Replace;
    skip_nouns();
    if (is_place()) {
        clause.edit.kind = EditKind::Restate;
        if (!read_place(clause.objects, nullptr))
            return fail("expected what to replace");
        accept(Kind::With);
        return read_text(clause.edit.new_words) && push(std::move(clause));
    }
    std::string first;
    if (!read_operand(first, clause.edit.occurrence))
        return fail("the words to replace must be in quotation marks");
    if (!read_modifiers(clause))
        return false;
    std::string second;
    bool const reversed = accept(Kind::For) || accept(Kind::InLieuOf);
    if (!reversed && !accept(Kind::With))
        return fail("expected the replacement");
    if (!read_operand(second, clause.edit.occurrence))
        return fail("the replacement must be in quotation marks");
    clause.edit.words = reversed ? second : first;
    clause.edit.new_words = reversed ? first : second;
    return read_modifiers(clause) && push(std::move(clause));
}

bool InstructionReader::read_change(Clause& clause) {
    if (is(Kind::EffectiveDate))
        return read_effective(clause);
    auto const before = at_;
    clause.edit.kind = EditKind::Replace;
    if (read_operand(clause.edit.words, clause.edit.occurrence)) {
        if (!read_modifiers(clause))
            return false;
        if (!accept(Kind::To) && !accept(Kind::With))
            return fail("expected the new words");
        Occurrence none;
        if (!read_operand(clause.edit.new_words, none))
            return fail("the new words must be in quotation marks");
        return read_modifiers(clause) && push(std::move(clause));
    }
    at_ = before;
    clause.edit = Edit();
    clause.edit.scope = lead_scope_.scope;
    clause.edit.sentence = lead_scope_.sentence;
    return read_raise(clause);
}

/// "raise the age in 53a-82(a) from sixteen to eighteen", "raise 53a-83 to a class C felony".
bool InstructionReader::read_raise(Clause& clause) {
    auto& edit = clause.edit;
    edit.kind = EditKind::Replace;
    for (;; ++at_) {
        if (is(Kind::Age))
            edit.is_age = true;
        else if (!is(Kind::Noun) && !is(Kind::Amount) && !is(Kind::Rank))
            break;
    }
    if (accept(Kind::In) || accept(Kind::Of) || accept(Kind::For) || is_place())
        if (!read_place(clause.within, &edit))
            return fail("expected where to make the change");
    accept(Kind::Comma);
    if (accept(Kind::From) && !read_value(edit.words, edit.quoted))
        return fail("expected what to change");
    if (is(Kind::In) && is_place(1)) {
        ++at_;
        read_place(clause.within, &edit);
    }
    if (!accept(Kind::To) && !accept(Kind::With))
        return fail("expected the new value");
    bool const to_class = is(Kind::Class);
    bool quoted = true;
    if (!read_value(edit.new_words, quoted))
        return fail("expected the new value");
    if (to_class)
        edit.kind = EditKind::Reclass;
    else if (edit.words.empty())
        return fail("the current words are missing (write \"from ... to ...\")");
    return read_modifiers(clause) && push(std::move(clause));
}

} // namespace nutmeg
