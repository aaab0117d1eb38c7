#include "cli/json/impact_json.hpp"

#include "cli/report/impact_wording.hpp"

#include <array>

namespace nutmeg {

namespace {

void add_text(json::object& line, char const* key, std::string const& value) {
    if (!value.empty())
        line[key] = json_text(value);
}

std::string_view missing_name(ConformingAmendment::Missing missing) {
    constexpr std::array<std::string_view, 6> names{
        "", "", "no-successor", "new-member", "divided", "not-written"};
    return names[static_cast<std::size_t>(missing)];
}

json::object finding_object(ImpactFinding const& one) {
    json::object line{{"kind", json_text(impact_name(one.kind))},
                      {"citation", json_text(one.number)},
                      {"path", json_text(one.path)},
                      {"certainty", json_text(certainty_name(one.certainty))},
                      {"quote", json_text(one.quote)},
                      {"cites", json_text(one.cites)},
                      {"begin", one.words.begin},
                      {"end", one.words.end},
                      {"why", json_text(impact_reason(one))},
                      {"amended", json_text(one.amended)}};
    add_text(line, "part", one.bill_part);
    add_text(line, "now", one.now);
    add_text(line, "member", one.member);
    if (!one.member.empty())
        line["gained"] = one.gained;
    if (one.kind == ImpactKind::Definition)
        line["uses"] = one.count;
    line["depth"] = one.depth;
    auto const& conforming = one.conforming;
    if (conforming.missing == ConformingAmendment::Missing::Nothing) {
        line["conforming"] = {{"old", json_text(conforming.old_words)},
                              {"new", json_text(conforming.new_words)},
                              {"instruction", json_text(conforming.instruction)}};
    } else if (auto const name = missing_name(conforming.missing); !name.empty()) {
        line["not_conformed"] = json_text(name);
    }
    return line;
}

} // namespace

ImpactBySection::ImpactBySection(ImpactReport const& report) {
    for (auto const& one : report.findings)
        by_number_[one.amended].push_back(&one);
}

json::array ImpactBySection::of(std::string_view number) const {
    json::array list;
    if (auto const found = by_number_.find(number); found != by_number_.end())
        for (auto const* one : found->second)
            list.push_back(finding_object(*one));
    return list;
}

std::string impact_lines(ImpactReport const& report) {
    std::string lines;
    for (auto const& one : report.findings)
        lines += json::serialize(finding_object(one)) + "\n";
    return lines;
}

} // namespace nutmeg
