// A cursor over the phrases of one instruction, with the clauses that have been read so far. The
// grammar itself is in sentence.cpp, the files *_clauses.cpp and clause_parts.cpp.
#pragma once

#include "parser/instructions/instruction.hpp"
#include "parser/instructions/phrases.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

using Targets = std::vector<AmendmentTarget>;

/// An edit with the locations that its clause names, before they are combined with those of the
/// lead.
struct Clause {
    Edit edit;
    Targets objects;       ///< what it acts on: "subsection (c)"
    Targets within;        ///< where: "in section 99-3"
    Targets lead;          ///< locations named before the clause: "In section 99-3, ..."
    bool in_lieu = false;  ///< "in lieu thereof"
    std::size_t first = 0; ///< index of its first phrase
    std::size_t last = 0;  ///< index of its last phrase
};

/// The locations that apply to the clauses after them: "In the first sentence of section 99-3,
/// ...".
struct Lead {
    Targets locations;
    Scope scope = Scope::Whole;
    unsigned sentence = 0; ///< as Edit::sentence
    std::string sentence_words;
    bool is_unused = false; ///< a later lead that no clause follows yet
};

class InstructionReader {
public:
    using Kind = grammar::PhraseKind;

    /// @param out      receives the diagnostics; its text is the one that `phrases` divide
    /// @param phrases  must outlive the reader
    InstructionReader(Instruction& out, std::vector<InstructionPhrase> const& phrases)
        : out_(out), phrases_(phrases) {}

    /// Whether there are at most `ahead` phrases left.
    bool ends(std::size_t ahead = 0) const { return at_ + ahead >= phrases_.size(); }

    /// Whether the phrase `ahead` of the cursor is of `kind`.
    bool is(Kind kind, std::size_t ahead = 0) const {
        return !ends(ahead) && peek(ahead).phrase.kind == kind;
    }

    /// Whether the phrase `ahead` of the cursor names a section or a provision.
    bool is_location(std::size_t ahead = 0) const {
        return is(Kind::Citation, ahead) || is(Kind::Number, ahead) || is(Kind::Designator, ahead);
    }

    /// Whether the phrase before the cursor is of `kind`.
    bool is_after(Kind kind) const { return at_ > 0 && phrases_[at_ - 1].phrase.kind == kind; }

    /// The phrase `ahead` of the cursor, which must exist.
    InstructionPhrase const& peek(std::size_t ahead = 0) const { return phrases_[at_ + ahead]; }

    /// The words of the phrase before the cursor, which must exist, as printed.
    std::string_view words_before() const { return phrases_[at_ - 1].words; }

    /// The phrase at the cursor, which must exist; moves past it.
    InstructionPhrase const& take() { return phrases_[at_++]; }

    /// Takes phrases as long as `more()` is true.
    /// @return their words as printed, with everything between them
    template <class More>
    std::string take_words(More more) {
        auto const begin = peek().phrase.span.begin;
        auto end = begin;
        while (!ends() && more())
            end = take().phrase.span.end;
        return out_.text.substr(begin, end - begin);
    }

    /// Moves past a phrase of `kind`; returns false, without moving, if another is there.
    bool accept(Kind kind);

    void skip_nouns();

    std::size_t position() const { return at_; }
    void move_to(std::size_t position) { at_ = position; }
    void skip(std::size_t count) { at_ += count; }

    /// Reports that the instruction is not understood at the cursor, unless that has been reported.
    /// @param why  the reason, to which the location is added
    /// @return false
    bool fail(char const* why);

    /// Sets the index of the phrase that begins the next clause.
    void begin_clause(std::size_t first) { clause_begin_ = first; }

    /// An edit with the scope of the lead.
    Edit scoped_edit() const;

    /// Adds a clause that ends before the cursor.
    /// @return true
    bool push(Clause clause);

    std::vector<Clause>& clauses() { return clauses_; }
    std::vector<InstructionPhrase> const& phrases() const { return phrases_; }
    Lead& lead() { return lead_; }
    Instruction& instruction() { return out_; }

private:
    Instruction& out_;
    std::vector<InstructionPhrase> const& phrases_;
    std::size_t at_ = 0;
    std::size_t clause_begin_ = 0; ///< index of a phrase
    Lead lead_;
    std::vector<Clause> clauses_;
};

} // namespace nutmeg
