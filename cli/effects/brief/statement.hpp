// What a passage of law says that weighs most: a penalty, a prohibition, a duty, an amount.
#pragma once

#include "cli/report/brief.hpp"
#include "corpus/offenses/offense.hpp"
#include "corpus/offenses/penalty_schedule.hpp"
#include "parser/facts/facts.hpp"
#include "parser/statutes/section.hpp"

#include <string>
#include <vector>

namespace nutmeg {

/// One statement of the law.
struct Statement {
    BriefKind kind = BriefKind::Rule;
    Span sentence;       ///< bytes of the sentence, or of the passage if it has none
    std::string subject; ///< "each operator", whose duty or power it is; often empty
    std::string name; ///< Crime: the offense; Defense: "affirmative defense"; Definition: the term
    std::string offense_class; ///< Crime: "class D felony", if it has one
};

/// The facts and offenses of a section, read once.
class StatementReader {
public:
    /// `section` and `schedule` must outlive it.
    StatementReader(Section const& section, PenaltySchedule const& schedule);

    /// The weightiest statement that begins inside the bytes of the text; of equal ones, the first.
    Statement weightiest(Span within) const;

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

/// "each operator" for "Each operator who fails", "any owner" for "No owner", if the words are
/// short and name who is meant; otherwise empty: "such person" needs the words before it.
std::string plain_subject(std::string_view subject);

/// Whether the words name one who acts for the state or a municipality.
bool names_official(std::string_view subject);

} // namespace nutmeg
