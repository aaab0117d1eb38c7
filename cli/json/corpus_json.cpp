#include "cli/json/corpus_json.hpp"

#include "cli/json/values.hpp"
#include "cli/report/wording.hpp"

namespace nutmeg {

std::string list_line(LocatedSection const& located) {
    auto const& section = *located.section;
    json::object const line{{"citation", json_text(heading_numbers(section))},
                            {"citations", json_texts(section.numbers)},
                            {"status", json_text(status_name(section.status))},
                            {"catchline", json_text(section.catchline)},
                            {"file", json_text(located.file->name)},
                            {"line", section.line}};
    return json::serialize(line) + "\n";
}

std::string fetch_line(FetchOptions const& options, FetchReport const& report) {
    json::array findings;
    for (auto const& diagnostic : report.diagnostics)
        findings.push_back({{"address", json_text(diagnostic.file)},
                            {"code", json_text(code_name(diagnostic.code))},
                            {"severity", json_text(severity_word(diagnostic.severity))},
                            {"message", json_text(diagnostic.message)}});
    json::object const line{{"from", json_text(options.from)},
                            {"folder", json_text(options.folder)},
                            {"new", json_texts(report.added)},
                            {"changed", json_texts(report.changed)},
                            {"unchanged", report.unchanged},
                            {"failed", report.failed},
                            {"findings", std::move(findings)}};
    return json::serialize(line) + "\n";
}

std::string check_line(LockDifference const& difference) {
    json::object line{{"citation", json_text(difference.citation)},
                      {"reasons", json_texts(difference.reasons)},
                      {"file", nullptr},
                      {"line", nullptr}};
    if (!difference.file.empty()) {
        line["file"] = json_text(difference.file);
        line["line"] = difference.line;
    }
    return json::serialize(line) + "\n";
}

std::string finding_line(Finding const& finding) {
    auto const& rule = lint_rule(finding.code);
    json::object const line{{"code", json_text(rule.name)},
                            {"severity", json_text(severity_word(rule.severity))},
                            {"file", json_text(finding.file)},
                            {"line", finding.line},
                            {"citation", json_text(finding.citation)},
                            {"path", json_text(finding.path)},
                            {"begin", finding.span.begin},
                            {"end", finding.span.end},
                            {"quote", json_text(finding.quote)},
                            {"message", json_text(finding.message)},
                            {"advice", json_text(rule.advice)}};
    return json::serialize(line) + "\n";
}

} // namespace nutmeg
