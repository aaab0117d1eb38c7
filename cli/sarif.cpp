#include "cli/lint_baseline.hpp"
#include "cli/lint_reports.hpp"
#include "cli/wording.hpp"

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

/// A path as a relative reference, or a file URI where it is absolute (RFC 3986).
std::string uri_of(std::string const& file) {
    std::string uri = file.starts_with('/') ? "file://" : "";
    for (char const c : file) {
        bool const plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
                        || (c >= '0' && c <= '9')
                        || std::string_view("-._~/").find(c) != std::string_view::npos;
        uri += plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    return uri;
}

json::array rules() {
    json::array list;
    for (auto const& rule : lint_rules())
        list.push_back({{"id", view(rule.name)},
                        {"shortDescription", {{"text", view(rule.title)}}},
                        {"help", {{"text", view(sentence(rule.advice))}}},
                        {"defaultConfiguration", {{"level", view(level_of(rule.severity))}}}});
    return list;
}

json::object location_of(Finding const& finding) {
    json::object physical{{"artifactLocation", {{"uri", view(uri_of(finding.file))}}}};
    if (finding.line != 0)
        physical["region"] = {{"startLine", finding.line},
                              {"snippet", {{"text", view(printable(finding.quote))}}}};
    return {{"physicalLocation", std::move(physical)},
            {"logicalLocations",
             json::array{{{"fullyQualifiedName", view(finding.citation + finding.path)},
                          {"kind", "provision"}}}}};
}

json::object result_of(Finding const& finding, std::map<std::string, unsigned>& times) {
    auto const& rule = lint_rule(finding.code);
    auto const key = finding_key(finding);
    return {{"ruleId", view(rule.name)},
            {"ruleIndex", static_cast<std::size_t>(finding.code)},
            {"level", view(level_of(rule.severity))},
            {"message",
             {{"text",
               view(fmt::format("{}{}: {} (\"{}\"): {}.",
                                finding.citation,
                                finding.path,
                                printable(finding.message),
                                printable(finding.quote),
                                rule.advice))}}},
            {"locations", json::array{location_of(finding)}},
            {"partialFingerprints",
             {{"sectionCodeWords/v1", view(fmt::format("{}:{}", key, ++times[key]))}}}};
}

} // namespace

std::string sarif_report(std::vector<Finding> const& findings) {
    json::array results;
    std::map<std::string, unsigned> times;
    for (auto const& finding : findings)
        results.push_back(result_of(finding, times));
    json::object const driver{{"name", "Nutmeg"}, {"version", NUTMEG_VERSION}, {"rules", rules()}};
    json::object const run{{"tool", {{"driver", driver}}},
                           {"columnKind", "unicodeCodePoints"},
                           {"results", std::move(results)}};
    json::object const log{{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
                           {"version", "2.1.0"},
                           {"runs", json::array{run}}};
    return json::serialize(log) + "\n";
}

} // namespace nutmeg
