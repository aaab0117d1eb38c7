#include "cli/json/corpus_json.hpp"

#include "cli/report/wording.hpp"

#include <boost/json.hpp>

namespace nutmeg {

namespace json = boost::json;

namespace {

json::string_view view(std::string_view text) {
    return {text.data(), text.size()};
}

json::array strings(std::vector<std::string> const& all) {
    json::array list;
    for (auto const& one : all)
        list.emplace_back(view(one));
    return list;
}

} // namespace

std::string list_line(PlacedSection const& place) {
    auto const& section = *place.section;
    json::object const line{{"citation", view(heading_numbers(section))},
                            {"citations", strings(section.numbers)},
                            {"status", view(status_name(section.status))},
                            {"catchline", view(section.catchline)},
                            {"file", view(place.file->name)},
                            {"line", section.line}};
    return json::serialize(line) + "\n";
}

std::string check_line(LockDifference const& difference) {
    json::object line{{"citation", view(difference.citation)},
                      {"reasons", strings(difference.reasons)},
                      {"file", nullptr},
                      {"line", nullptr}};
    if (!difference.file.empty()) {
        line["file"] = view(difference.file);
        line["line"] = difference.line;
    }
    return json::serialize(line) + "\n";
}

std::string finding_line(Finding const& finding) {
    auto const& rule = lint_rule(finding.code);
    json::object const line{{"code", view(rule.name)},
                            {"severity", view(severity_word(rule.severity))},
                            {"file", view(finding.file)},
                            {"line", finding.line},
                            {"citation", view(finding.citation)},
                            {"path", view(finding.path)},
                            {"begin", finding.span.begin},
                            {"end", finding.span.end},
                            {"quote", view(finding.quote)},
                            {"message", view(finding.message)},
                            {"advice", view(rule.advice)}};
    return json::serialize(line) + "\n";
}

} // namespace nutmeg
