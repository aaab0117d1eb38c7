// The checks of a bill, each one pass over it, and the list to which they add findings.
#pragma once

#include "corpus/lint/bill_lint.hpp"
#include "corpus/preview/preview.hpp"
#include "corpus/store/section_store.hpp"
#include "parser/bills/words_location.hpp"

#include <string>
#include <string_view>

namespace nutmeg {

/// Collects findings and adds the rule to each.
class BillFindings {
public:
    explicit BillFindings(std::vector<BillFinding>& out) : out_(out) {}

    /// Adds a finding in `section` of the bill. `citation` is the section of law that it concerns,
    /// or empty. `message` is BillFinding::message.
    void add(Severity severity,
             BillRuleCode rule,
             ActSection const& section,
             std::string_view citation,
             std::string const& message);
    /// The same about words of the section.
    void add(Severity severity,
             BillRuleCode rule,
             ActSection const& section,
             std::string_view citation,
             std::string const& message,
             DiagnosticLocation const& words);
    /// The same for a diagnostic from applying the section.
    void add(Diagnostic const& diagnostic, ActSection const& section, std::string_view citation);

private:
    std::vector<BillFinding>& out_;
};

/// The bytes [begin, end) of the text and some words on both sides, on one line, in quotation
/// marks.
std::string quote_with_context(std::string_view text, std::size_t begin, std::size_t end);

/// The rules that need only the marks (1 to 12 and 14 of docs/connecticut.md 4.6).
void lint_marks(ActSection const& section, BillFindings& findings);

/// Whether each section restates the law in force, and names the edition that prints it.
void lint_base(BillPreview const& report, SectionStore& statutes, BillFindings& findings);

/// Errors that the bill introduces in designators and list endings.
void lint_structure(BillPreview const& report, BillFindings& findings);

/// "as amended by this act" (rule 13), and citations of provisions that the bill deletes or
/// redesignates.
void lint_bill_citations(BillPreview const& report, BillFindings& findings);

/// Section numbers, effective dates and the table of effective dates
/// (docs/connecticut.md 4.4, 4.5, 4.7).
void lint_numbers_and_dates(Act const& act, BillFindings& findings);

} // namespace nutmeg
