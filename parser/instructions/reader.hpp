// From the phrases of an instruction to its edits: which operation each verb begins, what it acts
// on, and where. Every phrase must find its place, or the instruction is not understood.
#pragma once

#include "parser/instructions/phrases.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

class InstructionReader {
public:
    InstructionReader(Instruction& out, std::vector<InstructionPhrase> const& phrases)
        : out_(out), phrases_(phrases) {}

    /// Sets the edits and dates of the instruction, or one diagnostic.
    void read();

private:
    using Kind = grammar::PhraseKind;
    using Targets = std::vector<AmendmentTarget>;

    /// An edit with the places that its own clause names, before they are put together.
    struct Clause {
        Edit edit;
        Targets objects; ///< what it acts on: "subsection (c)"
        Targets within;  ///< "in section 99-3"
        Targets lead;    ///< of the lead before it
        bool in_lieu = false;
        std::size_t first = 0; ///< phrase
        std::size_t last = 0;
    };

    bool ends(std::size_t ahead = 0) const { return at_ + ahead >= phrases_.size(); }
    bool is(Kind kind, std::size_t ahead = 0) const;
    bool is_place(std::size_t ahead = 0) const;
    bool accept(Kind kind);
    void skip_nouns();
    InstructionPhrase const& take() { return phrases_[at_++]; }

    bool fail(char const* why);
    bool read_lead();
    bool read_lead_operation();
    /// "..., and in subsection (b) of section 99-6, ...": what follows is done there.
    bool read_next_lead();
    bool read_clauses();
    bool read_clause();
    bool read_strike(Clause& clause);
    bool read_strike_more(Clause const& first);
    bool read_insert_behind(Clause& clause);
    bool read_insert(Clause& clause);
    bool read_position_first(Clause& clause);
    bool read_replace(Clause& clause);
    bool read_change(Clause& clause);
    bool read_raise(Clause& clause);
    bool read_repeal(Clause& clause);
    bool read_add(Clause& clause);
    bool is_list(std::size_t ahead = 0) const;
    bool read_list(Clause& clause);
    bool read_which_list(Clause& clause);
    bool read_redesignate(Clause& clause);
    bool read_make(Clause& clause);
    bool read_effective(Clause& clause);
    bool read_effective_tail();

    bool read_place(Targets& out, Edit* scope);
    bool read_member(Targets& out);
    bool read_modifiers(Clause& clause);
    bool read_modifier(Clause& clause);
    bool starts_next_clause() const;
    bool read_operand(std::string& out, Occurrence& occurrence);
    bool read_value(std::string& out, bool& quoted);
    bool read_text(std::string& out);
    void read_occurrence(Occurrence& occurrence);
    bool push(Clause clause);

    bool settle_targets();
    static Targets combined(Targets const& holders, Targets const& inner);

    Instruction& out_;
    std::vector<InstructionPhrase> const& phrases_;
    std::size_t at_ = 0;
    std::size_t clause_begin_ = 0;
    Targets lead_;
    Edit lead_scope_;
    bool idle_lead_ = false; ///< nothing has been said yet of what is to be done at the later lead
    std::vector<Clause> clauses_;
};

} // namespace nutmeg
