#include "cli/findings/impact_findings.hpp"
#include "tests/support/program_run.hpp"

#include <boost/json.hpp>
#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace nutmeg;
namespace json = boost::json;

namespace {

ImpactFinding citation(ImpactKind kind, ConformingAmendment::Missing missing) {
    ImpactFinding finding;
    finding.kind = kind;
    finding.number = "99-12";
    finding.path = "(c)";
    finding.quote = "under section 99-5";
    finding.quote_at = 6;
    finding.words = {6, 18};
    finding.amended = "99-5";
    finding.cites = "99-5";
    finding.conforming.missing = missing;
    return finding;
}

} // namespace

TEST_CASE("impact findings: only citations that the bill leaves wrong, as notes") {
    using Missing = ConformingAmendment::Missing;
    ImpactReport impact;
    impact.findings = {citation(ImpactKind::Dangling, Missing::NoSuccessor),
                       citation(ImpactKind::Shifted, Missing::NotNeeded),
                       citation(ImpactKind::Range, Missing::NewMember),
                       citation(ImpactKind::Definition, Missing::Nothing),
                       citation(ImpactKind::Dangling, Missing::NotWritten)};
    FindingReport report;
    std::vector<std::string> asked;
    add_findings(report, impact, [&](std::string const& number) {
        asked.push_back(number);
        return AmendingLine{"bill.htm", 12};
    });
    REQUIRE(report.findings.size() == 3);
    REQUIRE(report.rules.size() == 2);
    CHECK(report.rules[0].name == "impact-dangling");
    CHECK(report.rules[1].name == "impact-range");
    CHECK(asked == std::vector<std::string>(3, "99-5"));
    for (auto const& finding : report.findings) {
        CHECK(finding.severity == Severity::Note);
        CHECK_FALSE(finding.fails);
        CHECK(finding.file == "bill.htm");
        CHECK(finding.region.line == 12);
        CHECK(finding.location == "99-12(c)");
        CHECK(finding.message.find("under section 99-5") != std::string::npos);
        CHECK(!finding.advice.empty());
        CHECK(!report.rules[finding.rule].help.empty());
    }
}

TEST_CASE("impact findings: in each format, at the line of the amendment; without --no-impact") {
    test::WorkFolder const folder;
    auto const preview = [&](std::string const& options) {
        return folder.run("nutmeg preview examples/01-mistake-of-age.htm --statutes sample "
                          + options);
    };
    auto const sarif = preview("--format sarif");
    CHECK(sarif.code.empty());
    auto const log = json::parse(sarif.out);
    std::size_t count = 0;
    for (auto const& result : log.at("runs").at(0).at("results").as_array())
        if (result.at("ruleId") == "impact-shifted") {
            ++count;
            CHECK(result.at("level") == "note");
            auto const& place = result.at("locations").at(0).at("physicalLocation");
            CHECK(place.at("artifactLocation").at("uri") == "examples/01-mistake-of-age.htm");
            CHECK(place.at("region").at("startLine") == 12);
        }
    CHECK(count == 1);
    CHECK(preview("--format github")
              .out.find("::notice file=examples/01-mistake-of-age.htm,line=12,"
                        "title=impact-shifted::99-12(c): cites 99-5(f)")
          != std::string::npos);
    CHECK(preview("--format junit").out.find("impact-shifted") != std::string::npos);
    CHECK(preview("--format sarif --no-impact").out.find("impact-") == std::string::npos);
}
