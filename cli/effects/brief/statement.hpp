// What a passage of law says that weighs most: a penalty, a prohibition, a duty, an amount.
#pragma once

#include "cli/report/brief.hpp"
#include "corpus/offenses/offense.hpp"
#include "corpus/offenses/penalty_schedule.hpp"
#include "parser/facts/facts.hpp"
#include "parser/statutes/section.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// One statement of the law.
struct Statement {
    BriefKind kind = BriefKind::Rule;
    Span sentence;       ///< bytes of the sentence, or of the passage if it has none
    std::string subject; ///< "each operator", whose duty or power it is; often empty
    std::string name; ///< Crime: the offense; Defense: "affirmative defense"; Definition: the term
    bool is_several = false;   ///< Definition: of several terms; `name` is the first
    std::string offense_class; ///< Crime: "class D felony", if it has one
};

/// The facts and offenses of a section, read once.
class StatementReader {
public:
    /// `section` and `schedule` must outlive it.
    StatementReader(Section const& section, PenaltySchedule const& schedule);

    /// The weightiest statement that begins inside the bytes of the text; of equal ones, the first.
    Statement weightiest(Span within) const;

    /// The weightiest statement of each sentence that begins inside the bytes, in order.
    std::vector<Statement> by_sentence(Span within) const;

    /// The sentence with the crime or penalty for what a list forbids: it names the crime of the
    /// list, or is about violations of the section or of the list's subsection. None if the section
    /// has no such sentence outside the list.
    /// @param path  of an item of the list
    /// @param list  bytes of the sentence that is the list
    std::optional<Statement> consequence_of(std::string_view path, Span list) const;

    Section const& section() const { return section_; }

private:
    struct Choice {
        Statement best;
        bool is_first = true;
    };

    /// Takes the statement, which begins at the byte `offset`, if it weighs more.
    void consider(Choice& choice, Statement one, std::uint32_t offset, Span within) const;
    Statement of_fact(Fact const& fact) const;
    Statement of_clause(Fact const& fact) const;
    bool is_in_definition(Fact const& fact) const;
    bool has_clause(Span sentence) const; ///< whether a duty, power or prohibition is in it
    Span sentence_around(std::uint32_t offset, Span within) const;

    Section const& section_;
    std::string_view text_;
    Facts facts_;
    std::vector<Offense> offenses_;
};

} // namespace nutmeg
