#include "parser/instructions/reader.hpp"

#include "parser/text/effective_date.hpp"
#include "parser/text/make_diagnostic.hpp"

#include <algorithm>

namespace nutmeg {

bool InstructionReader::is(Kind kind, std::size_t ahead) const {
    return !ends(ahead) && phrases_[at_ + ahead].phrase.kind == kind;
}

bool InstructionReader::is_place(std::size_t ahead) const {
    return is(Kind::Citation, ahead) || is(Kind::Number, ahead);
}

bool InstructionReader::accept(Kind kind) {
    if (!is(kind))
        return false;
    ++at_;
    return true;
}

void InstructionReader::skip_nouns() {
    while (accept(Kind::Noun)) {
    }
}

bool InstructionReader::fail(char const* why) {
    if (!out_.diagnostics.empty())
        return false;
    auto const end = out_.text.size();
    if (ends())
        out_.diagnostics.push_back(make_diagnostic(
            DiagnosticCode::UnreadInstructionEnd, {.span = make_span(end, end)}, why));
    else
        out_.diagnostics.push_back(make_diagnostic(DiagnosticCode::UnreadInstruction,
                                                   {.span = phrases_[at_].phrase.span},
                                                   why,
                                                   phrases_[at_].words.substr(0, 60)));
    return false;
}

void InstructionReader::read() {
    if (!read_lead() || !read_clauses())
        clauses_.clear();
    if (!clauses_.empty() && !settle_targets())
        clauses_.clear();
    for (auto& clause : clauses_)
        out_.edits.push_back(std::move(clause.edit));
}

bool InstructionReader::read_lead() {
    skip_nouns();
    if (accept(Kind::Amend)) {
        skip_nouns();
        if (!read_place(lead_, &lead_scope_))
            return fail("expected a section to amend");
        accept(Kind::Comma);
        if (!is(Kind::Reads))
            accept(Kind::With);
        return !is(Kind::Reads) || read_lead_operation();
    }
    bool const in = is(Kind::In) || (is(Kind::From) && is_place(1));
    if (in)
        ++at_;
    bool const scoped = is(Kind::Sentence) || is(Kind::Introduction);
    if (!in && !is_place() && !scoped)
        return true;
    if (!read_place(lead_, &lead_scope_))
        return fail("expected a section");
    // "Sections 99-3 to 99-6, inclusive, are repealed."
    if (is(Kind::Comma) && (is(Kind::IsRepealed, 1) || is(Kind::IsSubstituted, 1)))
        ++at_;
    if (in && !is(Kind::IsRepealed) && !is(Kind::IsRedesignated) && !is(Kind::IsSubstituted)
        && !is(Kind::Reads)) {
        if (!accept(Kind::Comma))
            accept(Kind::Colon);
        return true;
    }
    return read_lead_operation();
}

/// "Section 99-3 is ...": the place is the subject.
bool InstructionReader::read_lead_operation() {
    clause_begin_ = 0;
    Clause clause;
    clause.edit.scope = lead_scope_.scope;
    clause.edit.sentence = lead_scope_.sentence;
    if (accept(Kind::IsRepealed)) {
        bool const sentence = lead_scope_.scope != Scope::Whole;
        clause.edit.kind = sentence ? EditKind::Strike : EditKind::Repeal;
        return push(std::move(clause));
    }
    if (accept(Kind::IsSubstituted) || accept(Kind::Reads)) {
        clause.edit.kind = EditKind::Restate;
        return read_text(clause.edit.new_words) && push(std::move(clause));
    }
    if (accept(Kind::IsRedesignated)) {
        clause.edit.kind = EditKind::Redesignate;
        accept(Kind::As);
        Targets names;
        if (!read_place(names, nullptr) || names.size() != 1 || names.front().paths.empty())
            return fail("expected the new designators");
        clause.edit.new_paths = names.front().paths;
        return push(std::move(clause));
    }
    if (!accept(Kind::IsAmended))
        return fail("expected what to do");
    accept(Kind::Colon);
    return true;
}

bool InstructionReader::read_clauses() {
    while (!ends()) {
        if (accept(Kind::Comma) || accept(Kind::And) || accept(Kind::Stop) || accept(Kind::With))
            continue;
        if (is(Kind::Effective) || is(Kind::EffectiveNote)) {
            if (!read_effective_tail())
                return false;
            continue;
        }
        bool const lead =
            is(Kind::In) && (is_place(1) || is(Kind::Sentence, 1) || is(Kind::Introduction, 1));
        if (lead && !clauses_.empty()) {
            if (!read_next_lead())
                return false;
            continue;
        }
        clause_begin_ = at_;
        if (!read_clause())
            return fail("expected what to do");
    }
    if (idle_lead_)
        return fail("expected what to do at the last location");
    for (auto const& clause : clauses_)
        if (clause.edit.new_words.empty()
            && (clause.edit.kind == EditKind::Restate || clause.edit.kind == EditKind::Add))
            return fail("expected the new text");
    return !clauses_.empty() || fail("no operation found");
}

bool InstructionReader::read_next_lead() {
    if (idle_lead_)
        return fail("expected what to do at the preceding location");
    ++at_;
    Targets next;
    lead_scope_ = {};
    if (!read_place(next, &lead_scope_))
        return fail("expected a section");
    if (!accept(Kind::Comma) && !accept(Kind::Colon))
        return fail("expected what to do there");
    lead_ = next.front().number.empty() ? combined(lead_, next) : std::move(next);
    idle_lead_ = true;
    return !lead_.empty() || fail("no section was named earlier");
}

bool InstructionReader::read_clause() {
    Clause clause;
    clause.edit.scope = lead_scope_.scope;
    clause.edit.sentence = lead_scope_.sentence;
    if (is(Kind::After) || is(Kind::Before) || is(Kind::AtEnd) || is(Kind::AtBeginning)
        || is(Kind::Each) || is(Kind::OrdinalPlace))
        return read_position_first(clause);
    if (ends())
        return false;
    switch (take().phrase.kind) {
    case Kind::Strike:
        return read_strike(clause);
    case Kind::Insert:
        return read_insert(clause);
    case Kind::Replace:
        return read_replace(clause);
    case Kind::Change:
        return read_change(clause);
    case Kind::Raise:
        return read_raise(clause);
    case Kind::Repeal:
        return read_repeal(clause);
    case Kind::Add:
        return read_add(clause);
    case Kind::Redesignate:
        return read_redesignate(clause);
    case Kind::Make:
        return read_make(clause);
    default:
        --at_;
        return false;
    }
}

bool InstructionReader::push(Clause clause) {
    clause.first = clause_begin_;
    clause.last = at_ - 1;
    clause.lead = lead_;
    idle_lead_ = false;
    clauses_.push_back(std::move(clause));
    return true;
}

bool InstructionReader::read_effective_tail() {
    std::string words;
    if (is(Kind::EffectiveNote)) {
        words = take().words;
    } else {
        ++at_;
        if (ends() || is(Kind::Stop))
            return fail("expected an effective date");
        auto const begin = phrases_[at_].phrase.span.begin;
        auto end = begin;
        while (!ends() && !is(Kind::Stop) && !is(Kind::Quote) && !is(Kind::Colon))
            end = take().phrase.span.end;
        words = out_.text.substr(begin, end - begin);
    }
    out_.effective = effective_date(words);
    out_.effective_words = std::move(words);
    // A date may stand between the opening words and the text that they announce.
    bool const awaits = !clauses_.empty() && clauses_.back().edit.new_words.empty()
                     && (clauses_.back().edit.kind == EditKind::Restate
                         || clauses_.back().edit.kind == EditKind::Add);
    if (awaits && (is(Kind::Colon) || is(Kind::Quote)))
        return read_text(clauses_.back().edit.new_words);
    return true;
}

/// "53a-82(a)", "subsection (a) of 53a-82", "section 53a-82, subsection (a)".
bool InstructionReader::read_member(Targets& out) {
    if (!is_place() || phrases_[at_].of_act)
        return false;
    Targets targets = take().targets;
    bool const bare = targets.front().number.empty();
    if (bare && (is(Kind::Of) || is(Kind::In)) && is_place(1) && !phrases_[at_ + 1].of_act
        && !phrases_[at_ + 1].targets.front().number.empty()) {
        ++at_;
        Targets holder = take().targets;
        if (holder.size() != 1)
            return false;
        targets = combined(holder, targets);
    } else if (!bare && targets.size() == 1 && targets.front().paths.empty() && is(Kind::Comma)
               && is(Kind::Citation, 1) && phrases_[at_ + 1].targets.front().number.empty()) {
        ++at_;
        targets = combined(targets, take().targets);
    }
    out.insert(out.end(), targets.begin(), targets.end());
    return true;
}

bool InstructionReader::read_place(Targets& out, Edit* scope) {
    skip_nouns();
    if (scope != nullptr && (is(Kind::Sentence) || is(Kind::Introduction))) {
        scope->scope = is(Kind::Sentence) ? Scope::Sentence : Scope::Introduction;
        scope->sentence = phrases_[at_].phrase.ordinal;
        ++at_;
        if (!accept(Kind::Of) && !accept(Kind::In))
            return false;
    }
    if (!read_member(out))
        return false;
    for (;;) {
        std::size_t joint = 0;
        while (is(Kind::Comma, joint) || is(Kind::And, joint))
            ++joint;
        if (joint == 0 || !is_place(joint))
            return true;
        at_ += joint;
        if (!read_member(out))
            return false;
    }
}

InstructionReader::Targets InstructionReader::combined(Targets const& holders,
                                                       Targets const& inner) {
    // Which level a mark is of, as far as its letters tell.
    auto const level = [](std::string_view path, bool last) {
        auto const at = last ? path.rfind('(') : 0;
        char const c = path.size() > at + 1 ? path[at + 1] : '(';
        return c >= '0' && c <= '9' ? 2 : c >= 'A' && c <= 'Z' ? 3 : 1;
    };
    Targets all;
    for (auto const& holder : holders) {
        AmendmentTarget target = holder;
        target.paths.clear();
        for (auto const& one : inner)
            for (auto const& path : one.paths) {
                bool held = false;
                for (auto const& outer : holder.paths)
                    if (level(outer, true) < level(path, false)
                        || (level(outer, true) == 3 && level(path, false) == 1)) {
                        target.paths.push_back(outer + path);
                        held = true;
                    }
                if (!held)
                    target.paths.push_back(path);
            }
        all.push_back(std::move(target));
    }
    return all;
}

bool InstructionReader::settle_targets() {
    // A clause without a section of its own speaks of the lead's, else of its neighbour's.
    Targets said;
    auto const settle = [&](Clause& clause) {
        if (clause.edit.kind == EditKind::Effective || !clause.edit.targets.empty())
            return;
        auto within = clause.within;
        if (within.empty())
            within = !clause.lead.empty() ? clause.lead : said;
        else if (within.front().number.empty()) {
            auto const& holders = clause.lead.empty() ? said : clause.lead;
            within = holders.empty() ? Targets() : combined(holders, within);
        }
        if (clause.objects.empty())
            clause.edit.targets = within;
        else if (!clause.objects.front().number.empty())
            clause.edit.targets = clause.objects;
        else if (!within.empty())
            clause.edit.targets = combined(within, clause.objects);
        if (!clause.edit.targets.empty())
            said = clause.edit.targets;
    };
    std::for_each(clauses_.begin(), clauses_.end(), settle);
    std::for_each(clauses_.rbegin(), clauses_.rend(), settle);
    for (auto& clause : clauses_) {
        clause.edit.span = {phrases_[clause.first].phrase.span.begin,
                            phrases_[clause.last].phrase.span.end};
        if (clause.edit.targets.empty() && clause.edit.kind != EditKind::Effective) {
            out_.diagnostics.push_back(
                make_diagnostic(DiagnosticCode::NoTarget, {.span = clause.edit.span}));
            return false;
        }
    }
    return true;
}

} // namespace nutmeg
