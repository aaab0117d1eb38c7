#include "cli/findings/reports.hpp"
#include "cli/report/wording.hpp"
#include "corpus/files/sha256.hpp"
#include "parser/text/ascii.hpp"

#include <boost/json.hpp>

#include <filesystem>
#include <fmt/format.h>
#include <map>

namespace nutmeg {

namespace json = boost::json;

namespace {

/// The folder in which the program ran (SARIF 2.1.0, 3.14.14); a code host takes it for the root of
/// the repository.
constexpr std::string_view base_folder = "%SRCROOT%";

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

/// The path as a relative reference without "." segments, or as a file URI where it is absolute
/// (RFC 3986).
json::object artifact_of(std::string const& file) {
    auto const path = std::filesystem::path(file).lexically_normal().generic_string();
    bool const is_absolute = path.starts_with('/');
    std::string uri = is_absolute ? "file://" : "";
    for (char const c : path) {
        bool const plain =
            is_alnum(c) || std::string_view("-._~/").find(c) != std::string_view::npos;
        uri += plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    json::object artifact{{"uri", view(uri)}};
    if (!is_absolute)
        artifact["uriBaseId"] = view(base_folder);
    return artifact;
}

json::array rules_of(FindingReport const& report) {
    json::array list;
    for (auto const& rule : report.rules)
        list.push_back({{"id", view(rule.name)},
                        {"shortDescription", {{"text", view(sentence(rule.title))}}},
                        {"help", {{"text", view(sentence(rule.help))}}},
                        {"defaultConfiguration", {{"level", view(level_of(rule.severity))}}}});
    return list;
}

json::object region_of(ReportedFinding const& finding) {
    auto const& at = finding.region;
    json::object region{{"startLine", at.line}};
    if (at.column != 0)
        region["startColumn"] = at.column;
    if (at.end_line != 0)
        region["endLine"] = at.end_line;
    if (at.end_column != 0)
        region["endColumn"] = at.end_column;
    if (!finding.quote.empty())
        region["snippet"] = {{"text", view(printable(finding.quote))}};
    return region;
}

json::object location_of(ReportedFinding const& finding) {
    json::object location;
    if (!finding.file.empty()) {
        json::object physical{{"artifactLocation", artifact_of(finding.file)}};
        if (finding.region.line != 0)
            physical["region"] = region_of(finding);
        location["physicalLocation"] = std::move(physical);
    }
    if (!finding.location.empty())
        location["logicalLocations"] = json::array{
            {{"fullyQualifiedName", view(finding.location)}, {"kind", view(finding.kind)}}};
    return location;
}

/// "99-1(a): "the" is repeated ("the the"): delete one of them."
std::string message_of(ReportedFinding const& finding) {
    auto text =
        finding.location + (finding.location.empty() ? "" : ": ") + printable(finding.message);
    if (!finding.quote.empty() && finding.message.find(finding.quote) == std::string::npos)
        text += fmt::format(" (\"{}\")", printable(finding.quote));
    return sentence(text + (finding.advice.empty() ? "" : ". " + sentence(finding.advice)));
}

/// GitHub matches a finding with that of the last run by the second fingerprint.
json::object fingerprints_of(ReportedFinding const& finding, unsigned count) {
    constexpr std::size_t enough = 16;
    return {{"sectionCodeWords/v1", view(fmt::format("{}:{}", finding.key, count))},
            {"primaryLocationLineHash",
             view(fmt::format("{}:{}", sha256_hex(finding.key).substr(0, enough), count))}};
}

json::object result_of(ReportedFinding const& finding, FindingRule const& rule, unsigned count) {
    json::object result{{"ruleId", view(rule.name)},
                        {"ruleIndex", finding.rule},
                        {"level", view(level_of(finding.severity))},
                        {"message", {{"text", view(message_of(finding))}}}};
    if (auto location = location_of(finding); !location.empty())
        result["locations"] = json::array{std::move(location)};
    result["partialFingerprints"] = fingerprints_of(finding, count);
    return result;
}

} // namespace

std::string sarif_report(FindingReport const& report, int exit_code) {
    json::array results;
    std::map<std::string, unsigned> times;
    for (auto const& finding : report.findings)
        results.push_back(
            result_of(finding, report.rules[finding.rule], ++times[finding.file + finding.key]));
    json::object const driver{{"name", "Nutmeg"},
                              {"version", NUTMEG_VERSION},
                              {"semanticVersion", NUTMEG_VERSION},
                              {"rules", rules_of(report)}};
    json::object const run{
        {"tool", {{"driver", driver}}},
        {"invocations",
         json::array{{{"executionSuccessful", exit_code <= 1}, {"exitCode", exit_code}}}},
        {"originalUriBaseIds",
         {{view(base_folder), {{"description", {{"text", "The folder in which nutmeg ran."}}}}}}},
        {"columnKind", "utf16CodeUnits"},
        {"results", std::move(results)}};
    json::object const log{{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
                           {"version", "2.1.0"},
                           {"runs", json::array{run}}};
    return json::serialize(log) + "\n";
}

} // namespace nutmeg
