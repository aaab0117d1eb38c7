#include "cli/json/json_lines.hpp"
#include "cli/json/search_json.hpp"
#include "cli/lookup/shown_law.hpp"
#include "cli/offenses/offense_table.hpp"
#include "corpus/database/database.hpp"
#include "corpus/import/import_edition.hpp"
#include "corpus/index/open_law_index.hpp"
#include "corpus/preview/preview.hpp"
#include "corpus/search/search.hpp"
#include "corpus/store/page_files.hpp"
#include "corpus/store/statutes.hpp"
#include "parser/statutes/page.hpp"
#include "parser/statutes/resolve_citations.hpp"
#include "parser/text/file.hpp"
#include "tests/support/sample_report.hpp"
#include "tests/support/schema.hpp"

#include <doctest/doctest.h>

#include <sstream>
#include <string>
#include <vector>

using namespace nutmeg;
using nutmeg::test::schema_faults;

namespace {

std::string const sample = NUTMEG_SOURCE_DIR "/corpus/sample";

PreviewReport previewed(std::vector<AmendmentFile> const& files, Statutes& statutes) {
    return preview(files, statutes);
}

std::vector<PreviewReport> example_previews() {
    std::vector<PreviewReport> previews;
    for (auto const& file : page_files(NUTMEG_SOURCE_DIR "/examples")) {
        Statutes statutes({sample});
        previews.push_back(previewed({read_amendment(read_file(file), file)}, statutes));
    }
    // A bill that lost its underlining.
    Statutes statutes({sample});
    auto const lost =
        "Section 1. Section 99-3 of the general statutes is repealed and the following "
        "is substituted in lieu thereof:\n\n"
        + statutes.find("99-3")->text + " Added.";
    previews.push_back(previewed({read_amendment(lost, "lost.txt")}, statutes));
    auto const edited = "Sec. 99-3. As edited.\n\n" + statutes.find("99-3")->text + " Added.";
    previews.push_back(previewed({read_amendment(edited, "edited.txt")}, statutes));
    return previews;
}

/// Findings about section 99-3 that have every key.
ImpactReport sample_impact() {
    ImpactReport report;
    for (auto const kind : impact_kinds) {
        ImpactFinding finding;
        finding.kind = kind;
        finding.number = "99-12";
        finding.bill_part = "section 2";
        finding.quote = "under subsection (c) of section 99-3";
        finding.amended = "99-3";
        finding.cites = "99-3(c)";
        finding.now = "99-3(b)";
        finding.member = "99-3(d)";
        finding.conforming.missing =
            static_cast<ConformingAmendment::Missing>(static_cast<std::size_t>(kind) % 6);
        report.findings.push_back(std::move(finding));
    }
    return report;
}

std::vector<std::string> lines_of(PreviewReport const& report) {
    std::vector<std::string> lines;
    auto const impact = sample_impact();
    std::istringstream text(preview_lines(report, &impact));
    for (std::string line; std::getline(text, line);)
        lines.push_back(line + "\n");
    return lines;
}

/// Two acts that conflict over a section. One changes it twice, the second time on an event.
PreviewReport conflicting_preview() {
    std::string const enacted =
        "Be it enacted by the Senate and House of Representatives in General Assembly "
        "convened:</p><p>Section 1. ";
    auto const amends = [](std::string const& date, std::string const& words) {
        return "Subsection (a) of section 99-6 of the general statutes is repealed and the "
               "following is substituted in lieu thereof"
             + date
             + ":</p><p>(a) In a prosecution under section 99-3, 99-4 or 99-5, it is no defense "
               "that the payment was made by way of a club, a lottery or a "
             + words + "</p>";
    };
    Statutes statutes({sample});
    auto const first = read_amendment(
        "<p>Public Act No. 26-998</p><p>" + enacted + amends("", "[gift] <u>loan</u>.")
            + "<p>Sec. 2. "
            + amends(" (Effective from the date of approval of a plan by the board)",
                     "loan <u>or wager</u>.")
            + "<p>Sec. 3. Section 7 of public act 24-938 is repealed. (Effective from passage)</p>",
        "first.htm");
    auto const second = read_amendment(
        "<p>" + enacted + amends(" (Effective July 1, 2026)", "[gift] <u>share</u>."),
        "second.htm");
    return previewed({first, second}, statutes);
}

/// What the sample does not have: a gap, an act of a special session, and a version that takes
/// effect on an event.
constexpr char const* unusual_page =
    "<html><body><p><span class=\"catchln\" id=\"sec_99-900\">Sec. "
    "99-900. Registers.</span> (a) The "
    "fee is as set in public act 05-4 of the June special session.</p>"
    "<p>*(b) The register is open.</p><p>(d) The register is free.</p>"
    "<p>*Note: On and after the date the register is moved, "
    "subsection (b) of this section, as amended "
    "by section 3 of public act 24-999, is to read as follows:</p>"
    "<p>\u201C(b) The register is closed.\u201D</p></body></html>";

std::vector<std::string> parse_lines() {
    std::vector<Page> pages{parse_page(unusual_page, "unusual.htm")};
    for (auto const& file : page_files(sample))
        pages.push_back(read_page(file));
    std::vector<std::string> lines;
    for (auto& page : pages) {
        for (auto& section : page.sections) {
            resolve_citations(section, [](std::string_view) { return nullptr; });
            lines.push_back(parse_line(section, page.name));
        }
    }
    return lines;
}

/// The comparison with a later version, and with an effect that has a topic and details.
Comparison with_details(Comparison comparison) {
    Effect detail;
    detail.kind = EffectKind::Money;
    detail.topic = Topic::Fee;
    Effect effect;
    effect.details.push_back(detail);
    Comparison later;
    later.old_section = comparison.old_section;
    later.new_section = comparison.new_section;
    later.effects.push_back(effect);
    comparison.later.push_back({"2027-01-01", LaterBase::TextUntilThen, std::move(later), {}, {}});
    return comparison;
}

/// Every line must be valid, with its keys in the order of the schema.
void check_lines(std::string_view schema, std::vector<std::string> const& lines) {
    REQUIRE(!lines.empty());
    std::set<std::string> seen;
    for (auto const& line : lines) {
        CAPTURE(line);
        CHECK(schema_faults(schema, line, seen) == "");
        CHECK(line.find('\n') == line.size() - 1);
    }
    for (auto const& key : test::schema_keys(schema)) {
        CAPTURE(key);
        CHECK_MESSAGE(seen.count(key) == 1, "no sample has this key, so it is not checked");
    }
}

} // namespace

TEST_CASE("schema: lines of parse are valid") {
    check_lines("parse.schema.json", parse_lines());
}

TEST_CASE("schema: lines of preview and diff are valid") {
    std::vector<std::string> previews;
    std::vector<std::string> diffs;
    auto const impact = sample_impact();
    ImpactBySection const impact_by_section(impact);
    auto reports = example_previews();
    reports.push_back(conflicting_preview());
    for (auto const& report : reports) {
        for (auto& line : lines_of(report))
            previews.push_back(std::move(line));
        for (auto const& bill : report.bills)
            for (auto const& entry : bill.entries)
                diffs.push_back(diff_line(entry.comparison, &impact_by_section));
    }
    PreviewReport handwritten;
    handwritten.bills.push_back(test::sample_preview());
    auto& entry = handwritten.bills.front().entries.front();
    entry.comparison = with_details(entry.comparison);
    Change later_change;
    later_change.from = "2027-01-01";
    entry.comparison.changes.push_back(later_change);
    for (auto& line : lines_of(handwritten))
        previews.push_back(std::move(line));
    for (auto const& comparison : test::sample_diff().comparisons)
        diffs.push_back(diff_line(with_details(comparison), &impact_by_section));
    auto later = test::sample_diff();
    for (auto& comparison : later.comparisons)
        if (!comparison.changes.empty()) {
            comparison.changes.front().from = "2027-01-01";
            diffs.push_back(diff_line(comparison));
            comparison.change = SectionChange::Compared;
            diffs.push_back(diff_line(comparison));
            break;
        }
    check_lines("preview.schema.json", previews);
    check_lines("diff.schema.json", diffs);
}

TEST_CASE("schema: lines of impact are valid") {
    std::vector<std::string> lines;
    std::istringstream text(impact_lines(sample_impact()));
    for (std::string line; std::getline(text, line);)
        lines.push_back(line + "\n");
    check_lines("impact.schema.json", lines);
}

namespace {

std::vector<std::string> lines_in(std::string const& text) {
    std::vector<std::string> lines;
    std::istringstream all(text);
    for (std::string line; std::getline(all, line);)
        lines.push_back(line + "\n");
    return lines;
}

} // namespace

TEST_CASE("schema: lines of show and log are valid") {
    Statutes statutes({sample});
    auto const typed = read_typed_citations("title 99, 99-12(c)");
    ShowReport report;
    auto found = find_laws(statutes, typed.citations, {});
    auto references = references_of(statutes, *open_law_index(statutes), found.laws);
    for (std::size_t i = 0; i < found.laws.size(); ++i) {
        auto acts = acts_on(*found.laws[i].section);
        report.laws.push_back(
            {std::move(found.laws[i]), std::move(references[i]), std::move(acts)});
    }
    check_lines("show.schema.json", lines_in(show_jsonl(report)));
    check_lines("log.schema.json", lines_in(log_jsonl(report)));
}

TEST_CASE("schema: lines of search are valid") {
    Database database(":memory:", Access::Write);
    EditionImport edition;
    edition.name = "sample";
    edition.paths = {sample};
    import_edition(database, edition);
    std::vector<std::string> lines;
    for (auto const* query : {"gate", "notes:effective", "age:<18"})
        for (auto const& hit : search(database, read_search_query(query), 10).hits)
            lines.push_back(hit_line(hit));
    check_lines("search.schema.json", lines);
}

TEST_CASE("schema: lines of offenses are valid") {
    Statutes statutes({sample});
    auto const list = find_offenses(statutes);
    OffenseTable table;
    table.files = &list.files;
    for (auto const& found : list.offenses)
        table.rows.push_back(&found);
    check_lines("offenses.schema.json", lines_in(offenses_jsonl(table)));
}

TEST_CASE("schema: the check finds errors") {
    struct Case {
        char const* line;
        char const* faults;
    };
    std::string const right = R"("citation":"99-1","change":"amended","changes":[],)";
    for (auto const& [line, faults] :
         {Case{R"("redline":[],"effects":[])", ""},
          Case{R"("redline":[])", ": lacks \"effects\"\n"},
          Case{R"("effects":[],"redline":[])", ": has \"redline\" out of order\n"},
          Case{R"("redline":[],"effects":[],"more":1)",
               ": has \"more\", which is not in the schema\n"},
          Case{R"("redline":{},"effects":[])", "/redline: is not of type \"array\"\n"},
          Case{R"("redline":[{"op":"equal"}],"effects":[])", "/redline/0: lacks \"text\"\n"},
          Case{R"("redline":[{"text":"a","op":"equal"}],"effects":[])",
               "/redline/0: has \"op\" out of order\n"},
          Case{R"("redline":[{"op":"same","text":"a"}],"effects":[])",
               "/redline/0/op: \"same\" is not an allowed value\n"},
          Case{R"("redline":[{"op":"insert","text":"a","move":0}],"effects":[])",
               "/redline/0/move: 0 is too small\n"}}) {
        std::set<std::string> seen;
        CHECK(schema_faults("diff.schema.json", "{" + right + line + "}", seen) == faults);
    }
}
