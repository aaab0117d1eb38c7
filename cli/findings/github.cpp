#include "cli/findings/reports.hpp"
#include "cli/report/wording.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace nutmeg {

namespace {

/// As the runner decodes the message of a command, and the value of one of its properties.
std::string escaped(std::string_view words, bool is_property) {
    std::string text;
    for (char const c : words)
        if (c == '%' || c == '\r' || c == '\n' || (is_property && (c == ':' || c == ',')))
            text += fmt::format("%{:02X}", static_cast<unsigned char>(c));
        else
            text += c;
    return text;
}

std::string_view command_of(Severity severity) {
    switch (severity) {
    case Severity::Note:
        return "notice";
    case Severity::Warning:
        return "warning";
    case Severity::Problem:
        break;
    }
    return "error";
}

std::string properties_of(ReportedFinding const& finding, FindingRule const& rule) {
    auto const& region = finding.region;
    std::string text;
    if (!finding.file.empty())
        text += "file=" + escaped(printable(finding.file), true) + ",";
    if (region.line != 0)
        text += fmt::format("line={},", region.line);
    if (region.end_line != 0)
        text += fmt::format("endLine={},", region.end_line);
    if (region.column != 0)
        text += fmt::format("col={},", region.column);
    if (region.end_column != 0)
        text += fmt::format("endColumn={},", region.end_column);
    return text + "title=" + escaped(rule.name, true);
}

} // namespace

std::string github_report(FindingReport const& report) {
    std::string text;
    for (auto const& finding : report.findings)
        text += fmt::format(
            "::{} {}::{}{}\n",
            command_of(finding.severity),
            properties_of(finding, report.rules[finding.rule]),
            escaped(sentence(finding.location + (finding.location.empty() ? "" : ": ")
                             + printable(finding.message)),
                    false),
            finding.advice.empty() ? "" : " " + escaped(sentence(finding.advice), false));
    return text;
}

} // namespace nutmeg
