// Drafting faults of a bill: whether its marks, openings, citations, dates and table keep the rules
// of Connecticut drafting (connecticut.md 4.4 to 4.7), read against the law in force.
#pragma once

#include "corpus/store/statutes.hpp"
#include "parser/bills/act.hpp"

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// Problem: the bill does not do what it seems to. Warning: against a rule of form. Note: look at
/// it.
struct BillFinding {
    Severity severity = Severity::Warning;
    std::string code;     ///< a name in bill_rules, or that of a diagnostic of reading or applying
    std::string section;  ///< number of the bill's section; empty for the bill
    std::string citation; ///< section of the law, or empty
    std::uint32_t line = 0; ///< of the section or paragraph on its page, from 1; 0 unknown
    std::string message;    ///< what is wrong, with the words quoted
    std::string rule;       ///< the rule that is broken, in words
};

/// A rule of bills.
struct BillRule {
    std::string_view name; ///< short and stable, as "part-of-word"
    Severity severity;     ///< of most of its findings
    std::string_view title;
    std::string_view words; ///< the rule, with the section of the statutes that gives it
};

/// All rules, by name. The last one, of name "form", stands for whatever else is found odd in
/// reading a bill or carrying it out.
std::span<BillRule const> bill_rules();

/// The rule of that name, or "form".
BillRule const& bill_rule(std::string_view name);

/// All findings, in the order of the bill: what was odd in reading it, then section by section.
/// Throws Error where a page of the statutes cannot be read.
std::vector<BillFinding> lint_bill(std::shared_ptr<Act const> act, Statutes& statutes);

} // namespace nutmeg
