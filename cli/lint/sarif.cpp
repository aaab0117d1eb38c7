#include "cli/lint/reports.hpp"
#include "cli/report/wording.hpp"
#include "parser/text/ascii.hpp"

#include <boost/json.hpp>

#include <filesystem>
#include <fmt/format.h>
#include <map>

namespace nutmeg {

namespace json = boost::json;

namespace {

json::string_view view(std::string_view text) {
    return {text.data(), text.size()};
}

/// "note", "warning", "error": SARIF 2.1.0, 3.27.10.
std::string_view level_of(Severity severity) {
    switch (severity) {
    case Severity::Note:
        return "note";
    case Severity::Warning:
        return "warning";
    case Severity::Problem:
        break;
    }
    return "error";
}

/// The path as a relative reference, or as a file URI where it is absolute (RFC 3986).
std::string uri_of(std::string const& file) {
    std::string uri = file.starts_with('/') ? "file://" : "";
    for (char const c : file) {
        bool const plain =
            is_alnum(c) || std::string_view("-._~/").find(c) != std::string_view::npos;
        uri += plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    return uri;
}

json::array rules_of(LintReport const& report) {
    json::array list;
    for (auto const& rule : report.rules)
        list.push_back({{"id", view(rule.name)},
                        {"shortDescription", {{"text", view(rule.title)}}},
                        {"help", {{"text", view(sentence(rule.advice))}}},
                        {"defaultConfiguration", {{"level", view(level_of(rule.severity))}}}});
    return list;
}

json::object location_of(ReportedFinding const& finding) {
    json::object physical{{"artifactLocation", {{"uri", view(uri_of(finding.file))}}}};
    if (finding.line != 0) {
        json::object region{{"startLine", finding.line}};
        if (!finding.quote.empty())
            region["snippet"] = {{"text", view(printable(finding.quote))}};
        physical["region"] = std::move(region);
    }
    json::object location{{"physicalLocation", std::move(physical)}};
    if (!finding.location.empty())
        location["logicalLocations"] = json::array{
            {{"fullyQualifiedName", view(finding.location)}, {"kind", view(finding.kind)}}};
    return location;
}

json::object result_of(ReportedFinding const& finding,
                       ReportedRule const& rule,
                       std::map<std::string, unsigned>& times) {
    auto const quote =
        finding.quote.empty() ? std::string() : fmt::format(" (\"{}\")", printable(finding.quote));
    return {
        {"ruleId", view(rule.name)},
        {"ruleIndex", finding.rule},
        {"level", view(level_of(finding.severity))},
        {"message",
         {{"text",
           view(fmt::format("{}{}{}{}: {}.",
                            finding.location,
                            finding.location.empty() ? "" : ": ",
                            printable(finding.message),
                            quote,
                            rule.advice))}}},
        {"locations", json::array{location_of(finding)}},
        {"partialFingerprints",
         {{"sectionCodeWords/v1", view(fmt::format("{}:{}", finding.key, ++times[finding.key]))}}}};
}

} // namespace

std::string sarif_report(LintReport const& report) {
    json::array results;
    std::map<std::string, unsigned> times;
    for (auto const& finding : report.findings)
        results.push_back(result_of(finding, report.rules[finding.rule], times));
    json::object const driver{
        {"name", "Nutmeg"}, {"version", NUTMEG_VERSION}, {"rules", rules_of(report)}};
    json::object const run{{"tool", {{"driver", driver}}},
                           {"columnKind", "unicodeCodePoints"},
                           {"results", std::move(results)}};
    json::object const log{{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
                           {"version", "2.1.0"},
                           {"runs", json::array{run}}};
    return json::serialize(log) + "\n";
}

} // namespace nutmeg
