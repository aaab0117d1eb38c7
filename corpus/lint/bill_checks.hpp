// The parts of a bill's check, each a pass over the bill; and how a finding is written.
#pragma once

#include "corpus/lint/bill_lint.hpp"
#include "corpus/preview/preview.hpp"
#include "corpus/store/supplement.hpp"

#include <string>
#include <string_view>

namespace nutmeg {

class BillFindings {
public:
    explicit BillFindings(std::vector<BillFinding>& out) : out_(out) {}

    /// A finding in a section of the bill, about the section `citation` of the law, if any.
    void add(Severity severity,
             char const* code,
             ActSection const& section,
             std::string_view citation,
             std::string const& what);

private:
    std::vector<BillFinding>& out_;
};

/// Some words on both sides of a span, on one line, in quotation marks.
std::string quoted(std::string_view text, std::size_t begin, std::size_t end);

/// Rules 1 to 12 and 14 of connecticut.md 4.6, by the marks alone.
void lint_marks(ActSection const& section, BillFindings& findings);

/// Whether a section restates the law in force, and says rightly where that stands.
void lint_base(BillPreview const& report, Statutes& statutes, BillFindings& findings);

/// Designators and list ends that the bill puts out of order.
void lint_structure(BillPreview const& report, BillFindings& findings);

/// "as amended by this act" (rule 13) and citations of what the bill deletes or redesignates.
void lint_bill_citations(BillPreview const& report, BillFindings& findings);

/// Section numbers, effective dates and their table (connecticut.md 4.4, 4.5, 4.7).
void lint_frame(Act const& act, BillFindings& findings);

} // namespace nutmeg
