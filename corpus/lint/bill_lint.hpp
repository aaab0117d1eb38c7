// Finds drafting errors in a bill: marks, openings, citations, dates and a table that break the
// rules of Connecticut drafting (docs/connecticut.md 4.4 to 4.7) or disagree with the law in force.
#pragma once

#include "corpus/store/statutes.hpp"
#include "parser/bills/act.hpp"
#include "parser/text/diagnostic.hpp"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// The rules, in the order of their names; Form is the last.
enum class BillRuleCode : std::uint8_t {
    AdjoiningPunctuation,
    AmendedBefore,
    AsAmendedMissing,
    AsAmendedWrong,
    ChangesNothing,
    CrossingMarks,
    CurlyQuotes,
    Designators,
    InsertedFirst,
    LapsingVersion,
    LaterVersion,
    ListEnd,
    LongPurpose,
    MarkedNewText,
    MarksNothing,
    NestedBracket,
    NoEffectiveDate,
    NoMarks,
    NoTable,
    NotInSupplement,
    OpeningWords,
    PartOfWord,
    PunctuationInside,
    PunctuationOrder,
    SectionNumber,
    StaleBase,
    StaleCitation,
    StatutesUnnamed,
    StruckWords,
    SupplementUnnamed,
    TableDate,
    TableRowMissing,
    TableRowUnknown,
    TableTarget,
    UnclosedBracket,
    UnmarkedChange,
    UnopenedBracket,
    UnpairedQuotation,
    Form,
};
inline constexpr std::size_t bill_rule_count = 39;

/// Problem: the bill does not do what it seems to do. Warning: it breaks a rule of form. Note:
/// it may be wrong.
struct BillFinding {
    Severity severity = Severity::Warning;
    std::string code;     ///< name of a rule, or of a diagnostic from reading or applying the bill
    std::string section;  ///< number in the bill; empty for the whole bill
    std::string citation; ///< section of the law, or empty
    std::uint32_t line = 0; ///< of the section or paragraph, from 1; 0 if unknown
    std::string message;    ///< what is wrong, with the words quoted
    BillRuleCode rule = BillRuleCode::Form;
    std::string quote = {};  ///< as Diagnostic::quote
    std::string before = {}; ///< as Diagnostic::before
};

/// A drafting rule for bills.
struct BillRule {
    BillRuleCode code;
    std::string_view name;  ///< short and stable, such as "part-of-word"
    Severity severity;      ///< of most of its findings
    std::string_view title; ///< what is wrong, in general
    std::string_view words; ///< the rule, with the section of the statutes that is its source
};

/// All rules, ordered by name. The last one, "form", is for diagnostics from reading or applying
/// the bill that have no other rule.
std::span<BillRule const> bill_rules();

/// The rule of a code.
BillRule const& bill_rule(BillRuleCode code);

/// The rule with the name of the diagnostic, or Form.
BillRuleCode rule_of(DiagnosticCode code);

/// All findings in `act`, ordered by line. Throws Error as SectionStore does.
std::vector<BillFinding> lint_bill(std::shared_ptr<Act const> const& act, Statutes& statutes);

} // namespace nutmeg
