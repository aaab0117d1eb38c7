#include "cli/lint/baseline.hpp"
#include "cli/lint/reports.hpp"
#include "parser/text/error.hpp"

#include <boost/json.hpp>
#include <doctest/doctest.h>
#include <pugixml.hpp>

using namespace nutmeg;

namespace {

Finding finding(std::string citation, std::uint32_t line, std::string quote) {
    Finding one;
    one.code = LintCode::DoubledWord;
    one.file = "law/chap 990.htm";
    one.line = line;
    one.citation = std::move(citation);
    one.path = "(a)";
    one.quote = std::move(quote);
    one.message = "\"the\" is repeated";
    return one;
}

std::vector<Finding> findings() {
    return {finding("99-1", 12, "the the"), finding("99-2", 30, "<of & \"of\">")};
}

} // namespace

TEST_CASE("sarif_report: follows the schema and has every finding with its location") {
    auto const log = boost::json::parse(sarif_report(lint_report(findings()))).as_object();
    CHECK(log.at("version") == "2.1.0");
    auto const& run = log.at("runs").at(0);
    auto const& driver = run.at("tool").at("driver");
    CHECK(driver.at("name") == "Nutmeg");
    CHECK(driver.at("rules").as_array().size() == lint_code_count);
    auto const& results = run.at("results").as_array();
    REQUIRE(results.size() == 2);
    for (auto const& result : results) {
        auto const rule = result.at("ruleIndex").to_number<std::size_t>();
        CHECK(driver.at("rules").at(rule).at("id") == result.at("ruleId"));
        CHECK(result.at("message").at("text").as_string().size() > 0);
        CHECK(result.at("level") == "warning");
    }
    auto const& physical = results[0].at("locations").at(0).at("physicalLocation");
    CHECK(physical.at("artifactLocation").at("uri") == "law/chap%20990.htm");
    CHECK(physical.at("region").at("startLine") == 12);
    CHECK(results[0].at("locations").at(0).at("logicalLocations").at(0).at("fullyQualifiedName")
          == "99-1(a)");
}

TEST_CASE("sarif_report: no findings are an empty list, not a missing one") {
    auto const log = boost::json::parse(sarif_report(lint_report(std::vector<Finding>())));
    CHECK(log.at("runs").at(0).at("results").as_array().empty());
}

TEST_CASE("junit_report: is well-formed and has the right counts") {
    pugi::xml_document document;
    auto const text = junit_report(lint_report(findings()));
    REQUIRE(document.load_buffer(text.data(), text.size()));
    auto const suites = document.child("testsuites");
    CHECK(suites.attribute("failures").as_uint() == 2);
    unsigned cases = 0;
    unsigned failures = 0;
    for (auto const suite : suites.children("testsuite"))
        for (auto const one : suite.children("testcase")) {
            ++cases;
            failures += one.child("failure") ? 1 : 0;
        }
    CHECK(cases == suites.attribute("tests").as_uint());
    CHECK(failures == 2);
}

TEST_CASE("lint_baseline: known findings are dropped even if their lines move; new ones stay") {
    auto const baseline = baseline_text(keys_of(findings()));
    CHECK(without_known(findings(), baseline, "base").findings.empty());
    auto later = findings();
    later[0].line = 99;
    CHECK(without_known(later, baseline, "base").findings.empty());
    later.push_back(finding("99-1", 100, "the the"));
    CHECK(without_known(later, baseline, "base").findings.size() == 1);
    later.push_back(finding("99-1", 100, "of of"));
    CHECK(without_known(later, baseline, "base").findings.size() == 2);
    CHECK_THROWS_AS(without_known(later, "some text", "base"), Error);
}

namespace {

std::vector<BillFinding> bill_findings() {
    return {{Severity::Problem,
             "unmarked-change",
             "2",
             "99-3",
             12,
             "after \"a\" it has \"b\"",
             BillRuleCode::UnmarkedChange},
            {Severity::Warning, "unread-date", "", "", 0, "odd", BillRuleCode::Form}};
}

} // namespace

TEST_CASE(
    "sarif_report: findings in a bill have their section, including those of unlisted rules") {
    auto const report = lint_report(bill_findings(), "bill.htm");
    auto const log = boost::json::parse(sarif_report(report)).as_object();
    auto const& run = log.at("runs").at(0);
    auto const& rules = run.at("tool").at("driver").at("rules").as_array();
    CHECK(rules.size() == bill_rules().size() + 1);
    auto const& results = run.at("results").as_array();
    REQUIRE(results.size() == 2);
    for (auto const& result : results)
        CHECK(rules.at(result.at("ruleIndex").to_number<std::size_t>()).at("id")
              == result.at("ruleId"));
    CHECK(results[0].at("level") == "error");
    CHECK(results[0].at("locations").at(0).at("logicalLocations").at(0).at("fullyQualifiedName")
          == "section 2 of the bill");
    CHECK(results[1].at("ruleId") == "unread-date");
    pugi::xml_document document;
    auto const text = junit_report(report);
    REQUIRE(document.load_buffer(text.data(), text.size()));
    CHECK(document.child("testsuites").attribute("failures").as_uint() == 2);
}

TEST_CASE("lint_baseline: known findings in a bill are dropped") {
    auto const baseline = baseline_text(keys_of(bill_findings()));
    auto later = bill_findings();
    later[0].line = 99;
    CHECK(without_known(later, baseline, "base").findings.empty());
    later[1].message = "another";
    CHECK(without_known(later, baseline, "base").findings.size() == 1);
}

TEST_CASE("finding_line: a bill's finding has its rule") {
    auto const line = boost::json::parse(finding_line(bill_findings()[0], "bill.htm")).as_object();
    CHECK(line.at("section") == "2");
    CHECK(line.at("severity") == "problem");
    CHECK(line.at("rule").as_string() == bill_rule(BillRuleCode::UnmarkedChange).words);
}

TEST_CASE("bill_rules: every rule has its text, in the order of the names") {
    auto const rules = bill_rules();
    for (std::size_t i = 0; i < rules.size(); ++i) {
        CHECK(!rules[i].title.empty());
        CHECK(!rules[i].words.empty());
        CHECK(bill_rule(rules[i].code).name == rules[i].name);
        if (i + 2 < rules.size())
            CHECK(rules[i].name < rules[i + 1].name);
    }
    CHECK(rule_of(DiagnosticCode::MarksNothing) == BillRuleCode::MarksNothing);
    CHECK(rule_of(DiagnosticCode::Unreadable) == BillRuleCode::Form);
}
