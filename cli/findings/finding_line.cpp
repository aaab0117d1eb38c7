#include "cli/findings/reports.hpp"
#include "cli/report/wording.hpp"

#include <boost/json.hpp>

namespace nutmeg {

namespace {

boost::json::string_view view(std::string_view text) {
    return {text.data(), text.size()};
}

} // namespace

std::string finding_line(BillFinding const& finding, std::string const& file) {
    boost::json::object const line{{"code", view(finding.code)},
                                   {"severity", view(severity_word(finding.severity))},
                                   {"file", view(file)},
                                   {"line", finding.line},
                                   {"section", view(finding.section)},
                                   {"citation", view(finding.citation)},
                                   {"message", view(finding.message)},
                                   {"rule", view(bill_rule(finding.rule).words)}};
    return boost::json::serialize(line) + "\n";
}

} // namespace nutmeg
