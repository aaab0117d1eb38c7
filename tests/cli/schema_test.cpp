#include "cli/json.hpp"
#include "corpus/page_files.hpp"
#include "corpus/preview.hpp"
#include "parser/page.hpp"
#include "parser/resolve.hpp"
#include "tests/support/sample_report.hpp"
#include "tests/support/schema.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace nutmeg;
using nutmeg::test::schema_faults;

namespace {

std::string const sample = NUTMEG_SOURCE_DIR "/corpus/sample";

std::vector<PreviewReport> example_previews() {
    std::vector<PreviewReport> reports;
    for (auto const& file : page_files(NUTMEG_SOURCE_DIR "/examples")) {
        Statutes statutes({sample});
        auto const act = std::make_shared<Act const>(parse_act(read_file(file), file));
        reports.push_back(preview(act, file, statutes));
    }
    return reports;
}

/// What the sample does not have: a gap, an act of a special session, a version that an event
/// brings.
constexpr char const* odd_page = "<html><body><p><span class=\"catchln\" id=\"sec_99-900\">Sec. "
                                 "99-900. Oddities.</span> (a) The "
                                 "fee is as set in public act 05-4 of the June special session.</p>"
                                 "<p>*(b) The register is open.</p><p>(d) The register is free.</p>"
                                 "<p>*Note: On and after the date the register is moved, "
                                 "subsection (b) of this section, as amended "
                                 "by section 3 of public act 24-999, is to read as follows:</p>"
                                 "<p>\u201C(b) The register is closed.\u201D</p></body></html>";

std::vector<std::string> parse_lines() {
    std::vector<Page> pages{parse_page(odd_page, "odd.htm")};
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

/// Every line must keep to its schema, with its keys in the schema's order.
void check_lines(std::string_view schema, std::vector<std::string> const& lines) {
    REQUIRE(!lines.empty());
    std::set<std::string> met;
    for (auto const& line : lines) {
        CAPTURE(line);
        CHECK(schema_faults(schema, line, met) == "");
        CHECK(line.find('\n') == line.size() - 1);
    }
    for (auto const& key : test::schema_keys(schema)) {
        CAPTURE(key);
        CHECK_MESSAGE(met.count(key) == 1, "a key that no sample prints: it goes unchecked");
    }
}

} // namespace

TEST_CASE("schema: lines of parse are what the schema says") {
    check_lines("parse.schema.json", parse_lines());
}

TEST_CASE("schema: lines of preview and diff are what the schemas say") {
    std::vector<std::string> previews;
    std::vector<std::string> diffs;
    for (auto const& report : example_previews())
        for (auto const& entry : report.entries) {
            previews.push_back(preview_line(report, entry));
            diffs.push_back(diff_line(entry.comparison));
        }
    auto const by_hand = test::sample_preview();
    for (auto const& entry : by_hand.entries)
        previews.push_back(preview_line(by_hand, entry));
    for (auto const& comparison : test::sample_diff().comparisons)
        diffs.push_back(diff_line(comparison));
    auto later = test::sample_diff();
    for (auto& comparison : later.comparisons)
        if (!comparison.changes.empty()) {
            comparison.changes.front().from = "2027-01-01";
            diffs.push_back(diff_line(comparison));
            break;
        }
    check_lines("preview.schema.json", previews);
    check_lines("diff.schema.json", diffs);
}

TEST_CASE("schema: the check sees what is wrong") {
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
               ": has \"more\", which the schema does not name\n"},
          Case{R"("redline":{},"effects":[])", "/redline: is not of type \"array\"\n"},
          Case{R"("redline":[{"op":"equal"}],"effects":[])", "/redline/0: lacks \"text\"\n"},
          Case{R"("redline":[{"text":"a","op":"equal"}],"effects":[])",
               "/redline/0: has \"op\" out of order\n"},
          Case{R"("redline":[{"op":"same","text":"a"}],"effects":[])",
               "/redline/0/op: \"same\" is none of the words allowed\n"},
          Case{R"("redline":[{"op":"insert","text":"a","move":0}],"effects":[])",
               "/redline/0/move: 0 is too small\n"}}) {
        std::set<std::string> met;
        CHECK(schema_faults("diff.schema.json", "{" + right + line + "}", met) == faults);
    }
}
