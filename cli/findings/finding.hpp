// A finding as programs read it, whatever command found it: its rule, severity and place, the words
// and what to do about them.
#pragma once

#include "parser/text/diagnostic.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace nutmeg {

/// What findings of one kind have in common.
struct FindingRule {
    std::string name; ///< short and stable: "doubled-word", "base-mismatch"
    Severity severity = Severity::Warning;
    std::string title; ///< what is wrong, in general
    std::string help;  ///< what to do, or the text of the rule
};

/// Words of a file. Columns count UTF-16 code units of a line from 1, as SARIF does; `end_column`
/// is the one after the last. A member is 0 if it is unknown: all of them, or all but `line`, or
/// the two of the end.
struct SourceRegion {
    std::uint32_t line = 0;
    std::uint32_t column = 0;
    std::uint32_t end_line = 0;
    std::uint32_t end_column = 0;
};

struct ReportedFinding {
    std::size_t rule = 0; ///< index into FindingReport::rules
    Severity severity = Severity::Warning;
    bool fails = false; ///< it sets the exit code
    std::string file;
    SourceRegion region;
    std::string before;   ///< as Diagnostic::before
    std::string location; ///< "53a-83(b)", "section 2 of the bill"; empty for the whole file
    std::string kind;     ///< of the location: "provision", "section"
    std::string quote;    ///< the words at fault, or empty
    std::string message;  ///< what is wrong
    std::string advice;   ///< what to do; may be empty
    std::string key;      ///< of the baseline; it does not depend on lines
};

/// The findings of one run of a command, in the order of the files.
struct FindingReport {
    std::string command;            ///< "nutmeg lint"
    std::vector<FindingRule> rules; ///< each name once
    std::vector<ReportedFinding> findings;

    /// The index of the rule with this name, which is added if it is new.
    std::size_t rule_index(FindingRule rule);
};

} // namespace nutmeg
