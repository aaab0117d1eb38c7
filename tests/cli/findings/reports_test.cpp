#include "cli/findings/baseline.hpp"
#include "cli/findings/finding_report.hpp"
#include "cli/findings/reports.hpp"
#include "parser/text/error.hpp"
#include "parser/text/make_diagnostic.hpp"

#include <boost/json.hpp>
#include <doctest/doctest.h>
#include <pugixml.hpp>

#include <algorithm>
#include <string>
#include <vector>

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

FindingReport report_of(std::vector<Finding> const& findings) {
    FindingReport report;
    report.command = "nutmeg lint";
    add_statute_rules(report);
    add_findings(report, findings);
    return report;
}

FindingReport report_of(std::vector<BillFinding> const& findings) {
    FindingReport report;
    report.command = "nutmeg lint";
    add_bill_rules(report);
    add_findings(report, findings, "bill.htm");
    return report;
}

template <class Any>
std::vector<FindingKey> keys_of(std::vector<Any> const& findings) {
    std::vector<FindingKey> keys;
    for (auto const& finding : findings)
        keys.push_back({finding_key(finding), "", false});
    return keys;
}

/// The number of findings that are not in the baseline.
template <class Any>
long count_new(std::vector<Any> const& findings, std::string const& baseline) {
    auto const is_new = new_keys(keys_of(findings), baseline, "base").is_new;
    return std::count(is_new.begin(), is_new.end(), true);
}

std::vector<Finding> findings() {
    return {finding("99-1", 12, "the the"), finding("99-2", 30, "<of & \"of\">")};
}

} // namespace

TEST_CASE("sarif_report: follows the schema and has every finding with its location") {
    auto const log = boost::json::parse(sarif_report(report_of(findings()), 1)).as_object();
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
    auto const log = boost::json::parse(sarif_report(report_of(std::vector<Finding>()), 0));
    CHECK(log.at("runs").at(0).at("results").as_array().empty());
}

TEST_CASE("junit_report: is well-formed and has the right counts") {
    pugi::xml_document document;
    auto const text = junit_report(report_of(findings()));
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
    CHECK(count_new(findings(), baseline) == 0);
    auto later = findings();
    later[0].line = 99;
    CHECK(count_new(later, baseline) == 0);
    later.push_back(finding("99-1", 100, "the the"));
    CHECK(count_new(later, baseline) == 1);
    later.push_back(finding("99-1", 100, "of of"));
    CHECK(count_new(later, baseline) == 2);
    CHECK_THROWS_AS(count_new(later, "some text"), Error);
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
    auto const report = report_of(bill_findings());
    auto const log = boost::json::parse(sarif_report(report, 1)).as_object();
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
    CHECK(count_new(later, baseline) == 0);
    later[1].message = "another";
    CHECK(count_new(later, baseline) == 1);
}

namespace {

FindingReport diagnostic_report() {
    FindingReport report;
    report.command = "nutmeg preview";
    auto mismatch = make_diagnostic(DiagnosticCode::BaseMismatch,
                                    {.line = 12, .quote = "a gate, 100% open"},
                                    "at the beginning",
                                    "has \"a gate\"",
                                    "ends");
    mismatch.amendment = "section 2";
    mismatch.message = "section 2: " + mismatch.message;
    auto unreadable = make_diagnostic(DiagnosticCode::Unreadable, {}, "no such file");
    auto note = make_diagnostic(DiagnosticCode::EditedTextUnchanged, {.line = 3});
    add_findings(report, {mismatch, unreadable, note}, "bills/a:b,c.htm");
    return report;
}

} // namespace

TEST_CASE("add_findings: a diagnostic is divided into what is wrong and what to do") {
    auto const report = diagnostic_report();
    auto const& finding = report.findings[0];
    CHECK(finding.location == "section 2 of the bill");
    CHECK(finding.message
          == "base mismatch at the beginning: the act has \"a gate\", but current law ends");
    CHECK(finding.advice == "Update the bill, or use the statutes it was drafted against");
    CHECK(report.rules[finding.rule].name == "base-mismatch");
    CHECK(report.rules[finding.rule].title
          == "Base mismatch ...: the act ..., but current law ...");
    CHECK(finding.fails);
    CHECK_FALSE(report.findings[2].fails);
}

TEST_CASE("add_findings: a key does not depend on lines") {
    auto const key = [](std::string const& message) {
        Diagnostic diagnostic;
        diagnostic.code = DiagnosticCode::ControlCharacter;
        diagnostic.message = message;
        return finding_key(diagnostic);
    };
    CHECK(key("characters (U+0001), on line 12") == key("characters (U+0001), on line 3"));
    CHECK(key("on lines 3, 4 and 12 of it")
          == "file\tcontrol-character\ton lines #, # and # of it");
    CHECK(key("a deadline of 12 days") != key("a deadline of 13 days"));
}

TEST_CASE(
    "junit_report: what does not set the exit code passes, and an unreadable file is an error") {
    pugi::xml_document document;
    auto const text = junit_report(diagnostic_report());
    REQUIRE(document.load_buffer(text.data(), text.size()));
    auto const suites = document.child("testsuites");
    CHECK(suites.attribute("tests").as_uint() == 3);
    CHECK(suites.attribute("failures").as_uint() == 1);
    CHECK(suites.attribute("errors").as_uint() == 1);
    CHECK(suites.child("testsuite").child("testcase").child("failure").attribute("type").value()
          == std::string("base-mismatch"));
}

TEST_CASE("junit_report: a run without rules and findings has a test case that passes") {
    FindingReport report;
    report.command = "nutmeg diff";
    CHECK(junit_report(report)
          == "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
             "<testsuites name=\"nutmeg diff\" tests=\"1\" failures=\"0\" errors=\"0\" "
             "skipped=\"0\">\n"
             "  <testsuite name=\"nutmeg diff\" tests=\"1\" failures=\"0\" errors=\"0\" "
             "skipped=\"0\">\n"
             "    <testcase name=\"no findings\" classname=\"nutmeg diff\"/>\n"
             "  </testsuite>\n"
             "</testsuites>\n");
}

TEST_CASE("github_report: colons and commas of a property, and percent signs, are escaped") {
    auto report = diagnostic_report();
    report.findings.resize(1);
    report.findings[0].message = "100% of\nit, a: b";
    report.findings[0].region = {12, 4, 13, 9};
    CHECK(github_report(report)
          == "::error file=bills/a%3Ab%2Cc.htm,line=12,endLine=13,col=4,endColumn=9,"
             "title=base-mismatch::Section 2 of the bill: 100%25 of it, a: b. Update the bill, or "
             "use the statutes it was drafted against.\n");
}

TEST_CASE("sarif_report: the exit code says whether all files were read") {
    auto const run_of = [](int code) {
        auto const log = boost::json::parse(sarif_report(diagnostic_report(), code));
        return log.at("runs").at(0).at("invocations").at(0);
    };
    CHECK(run_of(1).at("executionSuccessful") == true);
    CHECK(run_of(3).at("executionSuccessful") == false);
    CHECK(run_of(3).at("exitCode") == 3);
}

TEST_CASE("sarif_report: a relative path is relative to the base folder, an absolute one a URI") {
    auto const artifact_of = [](std::string const& file) {
        auto report = diagnostic_report();
        report.findings.resize(1);
        report.findings[0].file = file;
        auto const log = boost::json::parse(sarif_report(report, 1));
        return boost::json::serialize(log.at("runs")
                                          .at(0)
                                          .at("results")
                                          .at(0)
                                          .at("locations")
                                          .at(0)
                                          .at("physicalLocation")
                                          .at("artifactLocation"));
    };
    CHECK(artifact_of("./a b/\xC3\xA9#.htm")
          == R"({"uri":"a%20b/%C3%A9%23.htm","uriBaseId":"%SRCROOT%"})");
    CHECK(artifact_of("/law/x.htm") == R"({"uri":"file:///law/x.htm"})");
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
