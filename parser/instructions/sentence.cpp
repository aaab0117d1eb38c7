#include "parser/instructions/sentence.hpp"

#include "parser/instructions/clause_parts.hpp"
#include "parser/instructions/clauses.hpp"
#include "parser/instructions/provision_clauses.hpp"
#include "parser/instructions/quantity_clauses.hpp"
#include "parser/instructions/subject_clauses.hpp"
#include "parser/text/effective_date.hpp"
#include "parser/text/make_diagnostic.hpp"

#include <algorithm>

namespace nutmeg {

namespace {

using Kind = InstructionReader::Kind;

/// How the clause that a keyword begins is read.
struct ClauseReader {
    Kind keyword;
    bool (*read)(InstructionReader&, Clause&);
    bool takes_keyword; ///< the keyword is a verb; else it is part of the clause
};

constexpr ClauseReader clause_readers[] = {
    {Kind::Strike, read_strike, true},
    {Kind::Insert, read_insert, true},
    {Kind::Replace, read_replace, true},
    {Kind::Rewrite, read_rewrite, true},
    {Kind::Change, read_change, true},
    {Kind::Raise, read_raise, true},
    {Kind::Double, read_multiply, true},
    {Kind::Triple, read_multiply, true},
    {Kind::Halve, read_multiply, true},
    {Kind::Repeal, read_repeal, true},
    {Kind::Add, read_add, true},
    {Kind::Redesignate, read_redesignate, true},
    {Kind::Make, read_make, true},
    {Kind::Quote, read_quoted_subject, false},
    {Kind::Amount, read_amount_subject, false},
    {Kind::Rank, read_amount_subject, false},
    {Kind::After, read_position_first, false},
    {Kind::Before, read_position_first, false},
    {Kind::AtEnd, read_position_first, false},
    {Kind::AtBeginning, read_position_first, false},
    {Kind::AtListEnd, read_position_first, false},
    {Kind::Between, read_position_first, false},
    {Kind::Each, read_position_first, false},
    {Kind::OrdinalPlace, read_position_first, false},
};

bool read_clause(InstructionReader& reader) {
    auto const* const found =
        std::find_if(std::begin(clause_readers),
                     std::end(clause_readers),
                     [&](ClauseReader const& one) { return reader.is(one.keyword); });
    if (found == std::end(clause_readers))
        return false;
    reader.begin_clause(reader.position());
    if (found->takes_keyword)
        reader.skip(1);
    Clause clause;
    clause.edit = reader.scoped_edit();
    return found->read(reader, clause);
}

/// Whether the edit is one with a new text, and that has not been read.
bool awaits_text(Edit const& edit) {
    return edit.new_words.empty() && (edit.kind == EditKind::Restate || edit.kind == EditKind::Add);
}

/// Reads the locations of a lead into `out`, and its scope.
bool read_lead_location(InstructionReader& reader, Targets& out) {
    Edit scoped;
    bool const found = read_location(reader, out, &scoped);
    reader.lead().scope = scoped.scope;
    reader.lead().sentence = scoped.sentence;
    reader.lead().sentence_words = scoped.sentence_words;
    return found;
}

/// The words before the first clause: "In section 99-3, ...", "Section 99-3 is amended by ...".
bool read_lead(InstructionReader& reader) {
    reader.skip_nouns();
    if (reader.accept(Kind::Amend)) {
        reader.skip_nouns();
        if (!read_lead_location(reader, reader.lead().locations))
            return reader.fail("expected a section to amend");
        reader.accept(Kind::Comma);
        if (!reader.is(Kind::Reads) && !reader.accept(Kind::With))
            reader.accept(Kind::To);
        return !reader.is(Kind::Reads) || read_lead_operation(reader);
    }
    bool const in = reader.is(Kind::In) || (reader.is(Kind::From) && reader.is_location(1));
    if (in)
        reader.skip(1);
    bool const scoped = is_scope(reader);
    if (!in && !reader.is_location() && !scoped)
        return true;
    if (!read_lead_location(reader, reader.lead().locations))
        return reader.fail("expected a section");
    // "Sections 99-3 to 99-6, inclusive, are repealed."
    if (reader.is(Kind::Comma)
        && (reader.is(Kind::IsRepealed, 1) || reader.is(Kind::IsSubstituted, 1)))
        reader.skip(1);
    if (in && !reader.is(Kind::IsRepealed) && !reader.is(Kind::IsRedesignated)
        && !reader.is(Kind::IsSubstituted) && !reader.is(Kind::Reads)) {
        if (!reader.accept(Kind::Comma))
            reader.accept(Kind::Colon);
        return true;
    }
    return read_lead_operation(reader);
}

/// "..., and in subsection (b) of section 99-6, ...": the clauses after it apply there.
bool read_next_lead(InstructionReader& reader) {
    auto& lead = reader.lead();
    if (lead.is_unused)
        return reader.fail("expected what to do at the preceding location");
    reader.skip(1);
    Targets next;
    if (!read_lead_location(reader, next))
        return reader.fail("expected a section");
    if (!reader.accept(Kind::Comma) && !reader.accept(Kind::Colon))
        return reader.fail("expected what to do there");
    if (!next.empty())
        lead.locations =
            next.front().number.empty() ? combined(lead.locations, next) : std::move(next);
    lead.is_unused = true;
    return !lead.locations.empty() || reader.fail("no section was named earlier");
}

/// "effective October 1, 2026", "(Effective October 1, 2026)": the date of the entire instruction.
bool read_effective_tail(InstructionReader& reader) {
    std::string words;
    if (reader.is(Kind::EffectiveNote)) {
        words = reader.take().words;
    } else {
        reader.skip(1);
        if (reader.ends() || reader.is(Kind::Stop))
            return reader.fail("expected an effective date");
        auto const is_date = [&reader] {
            return !reader.is(Kind::Stop) && !reader.is(Kind::Quote) && !reader.is(Kind::Colon);
        };
        words = reader.take_words(is_date);
    }
    auto& out = reader.instruction();
    out.effective = effective_date(words);
    out.effective_words = std::move(words);
    // The date may come between the opening words and the text that they announce.
    auto const& clauses = reader.clauses();
    if (!clauses.empty() && awaits_text(clauses.back().edit)
        && (reader.is(Kind::Colon) || reader.is(Kind::Quote)))
        return read_text(reader, reader.clauses().back().edit.new_words);
    return true;
}

bool read_clauses(InstructionReader& reader) {
    while (!reader.ends()) {
        if (reader.accept(Kind::Comma) || reader.accept(Kind::And) || reader.accept(Kind::Stop)
            || reader.accept(Kind::With))
            continue;
        if (reader.is(Kind::Effective) || reader.is(Kind::EffectiveNote)) {
            if (!read_effective_tail(reader))
                return false;
            continue;
        }
        bool const begins_lead =
            reader.is(Kind::In) && (reader.is_location(1) || is_scope(reader, 1));
        if (begins_lead && !reader.clauses().empty()) {
            if (!read_next_lead(reader))
                return false;
            continue;
        }
        if (!read_clause(reader))
            return reader.fail("expected what to do");
    }
    auto const& clauses = reader.clauses();
    if (reader.lead().is_unused)
        return reader.fail("expected what to do at the last location");
    if (std::any_of(clauses.begin(), clauses.end(), [](Clause const& clause) {
            return awaits_text(clause.edit);
        }))
        return reader.fail("expected the new text");
    return !clauses.empty() || reader.fail("no operation found");
}

/// Sets the targets of each clause. One that names no section applies to the section of the lead,
/// else to that of the closest clause before it, else after it.
void resolve_targets(std::vector<Clause>& clauses) {
    Targets latest;
    auto const settle = [&](Clause& clause) {
        if (clause.edit.kind == EditKind::Effective || !clause.edit.targets.empty())
            return;
        auto within = clause.within;
        if (within.empty())
            within = !clause.lead.empty() ? clause.lead : latest;
        else if (within.front().number.empty()) {
            auto const& containers = clause.lead.empty() ? latest : clause.lead;
            within = containers.empty() ? Targets() : combined(containers, within);
        }
        if (clause.objects.empty())
            clause.edit.targets = within;
        else if (!clause.objects.front().number.empty())
            clause.edit.targets = clause.objects;
        else if (!within.empty())
            clause.edit.targets = combined(within, clause.objects);
        if (!clause.edit.targets.empty())
            latest = clause.edit.targets;
    };
    std::for_each(clauses.begin(), clauses.end(), settle);
    std::for_each(clauses.rbegin(), clauses.rend(), settle);
}

/// Sets the spans and targets of the clauses; false, with a diagnostic, if one has no target.
bool finish_clauses(InstructionReader& reader) {
    resolve_targets(reader.clauses());
    for (auto& clause : reader.clauses()) {
        auto& edit = clause.edit;
        edit.span = {reader.phrases()[clause.first].phrase.span.begin,
                     reader.phrases()[clause.last].phrase.span.end};
        if (edit.targets.empty() && edit.kind != EditKind::Effective) {
            reader.instruction().diagnostics.push_back(
                make_diagnostic(DiagnosticCode::NoTarget, {.span = edit.span}));
            return false;
        }
    }
    return true;
}

} // namespace

void read_sentence(Instruction& out, std::vector<InstructionPhrase> const& phrases) {
    InstructionReader reader(out, phrases);
    if (!read_lead(reader) || !read_clauses(reader) || !finish_clauses(reader))
        return;
    for (auto& clause : reader.clauses())
        out.edits.push_back(std::move(clause.edit));
}

} // namespace nutmeg
