#include "cli/commands/lint_bill.hpp"

#include "cli/findings/reports.hpp"
#include "cli/report/wording.hpp"
#include "corpus/store/law_text.hpp"

#include <fmt/format.h>
#include <memory>

namespace nutmeg {

namespace {

std::string finding_row(BillFinding const& finding, std::string const& file) {
    return fmt::format("{}: {}: {}: {}{}: {}\n",
                       file_location(printable(file), finding.line),
                       severity_word(finding.severity),
                       finding.code,
                       finding.section.empty() ? ""
                                               : "section " + finding.section + " of the bill: ",
                       printable(finding.message),
                       bill_rule(finding.rule).words);
}

} // namespace

LintedBill lint_bill_file(std::string_view bytes, std::string const& path, Statutes& law) {
    auto act = std::make_shared<Act const>(read_act(bytes, path, law_text(law)));
    return {path, lint_bill(act, law)};
}

std::string rendered(LintedBill const& bill, Output const& output) {
    std::string text;
    for (auto const& finding : bill.findings)
        text += output.kind() == Format::Jsonl ? finding_line(finding, bill.file)
                                               : finding_row(finding, bill.file);
    return text;
}

} // namespace nutmeg
