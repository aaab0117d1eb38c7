// Finds drafting errors in a bill: whether its marks, openings, citations, dates and table follow
// the rules of Connecticut drafting (docs/connecticut.md 4.4 to 4.7), given the law in force.
#pragma once

#include "corpus/store/statutes.hpp"
#include "parser/bills/act.hpp"

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// Problem: the bill does not do what it seems to do. Warning: it breaks a rule of form. Note:
/// worth a look.
struct BillFinding {
    Severity severity = Severity::Warning;
    std::string code;     ///< name of a rule, or of a diagnostic from reading or applying the bill
    std::string section;  ///< number in the bill; empty for the whole bill
    std::string citation; ///< section of the law, or empty
    std::uint32_t line = 0; ///< of the section or paragraph, from 1; 0 where unknown
    std::string message;    ///< what is wrong, with the words quoted
    std::string rule;       ///< text of the broken rule
};

/// A drafting rule for bills.
struct BillRule {
    std::string_view name; ///< short and stable, as "part-of-word"
    Severity severity;     ///< of most of its findings
    std::string_view title;
    std::string_view words; ///< the rule, with the section of the statutes that gives it
};

/// All rules, in the order of their names. The last one, "form", is for all diagnostics from
/// reading or applying the bill that have no rule of their own.
std::span<BillRule const> bill_rules();

/// The rule of that name, or "form".
BillRule const& bill_rule(std::string_view name);

/// All findings, in the order of the lines of the bill. Throws Error as SectionStore does.
std::vector<BillFinding> lint_bill(std::shared_ptr<Act const> const& act, Statutes& statutes);

} // namespace nutmeg
