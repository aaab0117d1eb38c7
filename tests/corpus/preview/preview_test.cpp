#include "corpus/preview/preview.hpp"
#include "parser/text/file.hpp"
#include "tests/support/preview_bill.hpp"
#include "tests/support/temporary_pages.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace nutmeg;

namespace {

BillPreview report_of(std::shared_ptr<Act const> act) {
    Statutes statutes({NUTMEG_SOURCE_DIR "/corpus/sample"});
    return test::preview_bill(std::move(act), "bill.htm", statutes);
}

BillPreview example(std::string const& name) {
    auto const path = NUTMEG_SOURCE_DIR "/examples/" + name;
    return report_of(std::make_shared<Act const>(read_act(read_file(path), path)));
}

BillPreview bill(std::string const& sections) {
    return report_of(std::make_shared<Act const>(
        read_act("<html><body><p>Be it enacted by the Senate and House of Representatives in "
                 "General Assembly convened:</p>"
                     + sections + "</body></html>",
                 "bill.htm")));
}

std::string changes_of(PreviewEntry const& entry) {
    std::string all;
    for (auto const& change : entry.comparison.changes)
        all += (all.empty() ? "" : ", ") + std::string(change_name(change.kind)) + " "
             + (change.has_new ? change.new_path : change.old_path);
    return all;
}

/// "1 99-5 (c) match: amended (c)", one per line.
std::string dump(BillPreview const& report) {
    std::string all;
    for (auto const& entry : report.entries)
        all += entry.amendment->number + " " + entry.target + " " + entry.path + " "
             + std::string(base_name(entry.applied.base)) + ": " + changes_of(entry) + "\n";
    return all;
}

std::string codes(BillPreview const& report) {
    std::string all;
    for (auto const& one : report.diagnostics)
        all += (all.empty() ? "" : " ") + std::string(code_name(one.code));
    return all;
}

} // namespace

TEST_CASE("preview: every example restates the sample statutes, and all of it is applied") {
    for (std::string const name : {"01-mistake-of-age.htm",
                                   "02-age-eighteen.htm",
                                   "03-forfeiture.htm",
                                   "04-hourly-rates.htm",
                                   "05-guest-records.htm",
                                   "06-posted-notices.htm",
                                   "07-registry.htm",
                                   "08-higher-penalty.htm",
                                   "09-trafficking-defined.htm"}) {
        CAPTURE(name);
        auto const report = example(name);
        CHECK(codes(report) == "");
        CHECK_FALSE(report.entries.empty());
        CHECK(report.words_of_bill > 0);
        CHECK(report.words_accounted == report.words_of_bill);
        for (auto const& entry : report.entries) {
            auto const action = entry.amendment->action;
            CHECK(entry.applied.base == (action == Action::Substitute ? Base::Match : Base::None));
            CHECK(entry.applied.changed == (action != Action::Other));
            CHECK(entry.comparison.old_section->text == entry.applied.old_text);
            CHECK(entry.comparison.new_section->text == entry.applied.new_text);
            CHECK(entry.applied.new_text.find_first_of("[]") == std::string::npos);
            CHECK(entry.applied.new_text.find("\"") == std::string::npos);
        }
    }
}

TEST_CASE("preview: the provisions that the examples change") {
    CHECK(dump(example("02-age-eighteen.htm"))
          == "1 99-3 (a) to (e) match: deleted (c), amended (a), redesignated (c), amended (c), "
             "redesignated (d)\n"
             "2 99-12l (b) match: amended (b)\n"
             "3   none: \n");
    CHECK(dump(example("03-forfeiture.htm"))
          == "1 99-84 (a)(1) to (a)(3) match: amended (a)(1), amended (a)(2), amended (a)(3)\n"
             "2 99-84 (c) match: amended (c)\n"
             "3 99-84a (d) none: added (d)\n"
             "4   none: \n");
    CHECK(dump(example("05-guest-records.htm"))
          == "1 99-32 (b)(2) match: amended (b)(2)\n"
             "2 99-32 (b)(1)(E) match: amended (b)(1)(E)(i), amended (b)(1)(E)(ii), added "
             "(b)(1)(E)(iii)\n"
             "3 99-32 (f) none: added (f)\n");
    CHECK(dump(example("08-higher-penalty.htm"))
          == "1 99-5 (b), (c) match: amended (b), amended (c)\n"
             "2 99-5 (f) match: amended (f)\n"
             "3 99-11 (a)(2) match: amended (a)(2)\n");
}

TEST_CASE("preview: the mistake of age is deleted, and later subsections are redesignated") {
    auto const report = example("01-mistake-of-age.htm");
    auto const& entry = report.entries.at(0);
    CHECK(entry.comparison.change == SectionChange::Amended);
    CHECK(entry.applied.old_text.find("knew or reasonably should have known") != std::string::npos);
    CHECK(entry.applied.new_text.find("knew or reasonably should have known") == std::string::npos);
    CHECK(entry.applied.new_text.find("affirmative defense") == std::string::npos);
    CHECK(entry.applied.new_text.find("(d) It shall not be a defense") != std::string::npos);
    CHECK(entry.comparison.new_section->provisions.size() > 8);
}

TEST_CASE("preview: each section of a bill sees the result of the earlier ones") {
    std::string const opening = " of the general statutes is repealed and the following is "
                                "substituted in lieu thereof (Effective October 1, 2026):</p>";
    auto const report = bill(
        "<p>Section 1. Subsection (b) of section 99-33" + opening
        + "<p>(b) No [rate] <u>gate</u>.</p>"
          "<p>Sec. 2. Subsection (a) of section 99-6"
        + opening
        + "<p>(a) In a prosecution under section 99-3, 99-4 or 99-5, it is no defense that the "
          "payment was made by way of a club, a lottery or a [gift] <u>loan</u>.</p>"
          "<p>Sec. 3. Subsection (a) of section 99-6"
        + opening
        + "<p>(a) In a prosecution under section 99-3, 99-4 or 99-5, it is no defense that the "
          "payment was made by way of a club, a lottery or a [loan] <u>wager</u>.</p>");
    REQUIRE(report.entries.size() == 3);
    CHECK(report.entries[0].applied.base == Base::Mismatch);
    CHECK(report.entries[1].applied.base == Base::Match);
    CHECK(report.entries[2].applied.base == Base::Match);
    CHECK(report.entries[2].applied.new_text.find("a lottery or a wager.") != std::string::npos);
    CHECK(codes(report) == "amended-before base-mismatch left-out left-out left-out");
}

TEST_CASE("preview: the range of a repeal includes every section in it") {
    auto const report = bill("<p>Section 1. Sections 99-49 to 99-51, inclusive, of the general "
                             "statutes are repealed. (Effective October 1, 2026)</p>");
    CHECK(dump(report) == "1 99-49  none: \n1 99-50  none: \n1 99-51  none: \n");
    for (auto const& entry : report.entries)
        CHECK(entry.comparison.change == SectionChange::Repealed);
}

TEST_CASE("preview: amendments of missing sections are counted but not applied") {
    auto const report = bill("<p>Section 1. Section 99-77 of the general statutes is repealed and "
                             "the following is substituted in lieu thereof (Effective October 1, "
                             "2026):</p><p>A [gate] <u>door</u>.</p>");
    CHECK(dump(report) == "1 99-77  missing: amended \n");
    CHECK(codes(report) == "target-missing near-numbers");
    CHECK(report.words_accounted == 0);
    CHECK(report.words_of_bill > 0);
}

TEST_CASE("preview: opening words that name no section say so") {
    for (std::string const opening :
         {"Section 1. Section of the general statutes is repealed and the following is substituted "
          "in lieu thereof (<i>Effective October 1, 2026</i>):",
          "Section 1. Subsection (a) of the general statutes is repealed and the following is "
          "substituted in lieu thereof (<i>Effective October 1, 2026</i>):"}) {
        auto const report =
            bill("<p>" + opening + "</p><p>(a) Each gate [is] <u>may be</u> shut.</p>");
        REQUIRE(report.entries.size() == 1);
        REQUIRE_FALSE(report.entries[0].applied.diagnostics.empty());
        CHECK(report.entries[0].applied.diagnostics[0].message
              == "the opening words name no section of the statutes, so the change is shown as "
                 "drafted, not verified. Name the section, as in \"Section 99-1 of the general "
                 "statutes\"");
    }
}

TEST_CASE("preview: run-in headings are known to the later sections of a bill") {
    std::string const gates = "<span class=\"inline_hd\">Gates that every keeper must have shut. "
                              "None else.</span> Each gate is green.";
    std::string const doors = "<span class=\"inline_hd\">Doors that every keeper must have shut. "
                              "None else.</span> Each door is green. <span "
                              "class=\"inline_hd\">Locks.</span> None is sold.";
    test::TemporaryPages pages;
    pages.add(
        "law.htm",
        {{"Sec. 99-601. Gates.", {"(a) " + gates, "(b) " + doors, "(c) Each key is green."}}});
    Statutes statutes({pages.path()});
    auto const restated =
        [](std::string const& number, std::string const& path, std::string const& text) {
            return "<p>Sec. " + number + ". Subsection " + path
                 + " of section 99-601 of the general statutes is repealed and the following is "
                   "substituted in lieu thereof (<i>Effective October 1, 2026</i>):</p><p>"
                 + path + " " + text + "</p>";
        };
    auto const report = test::preview_bill(
        std::make_shared<Act const>(read_act(
            "<html><body><p>Be it enacted by the Senate and House of Representatives in General "
            "Assembly convened:</p>"
                + restated("1", "(c)", "Each key is [green] <u>red and new</u>.")
                + restated("2", "(a)", "Each gate is [green] <u>red</u>.")
                + restated("3", "(b)", "Each door is [green] <u>red</u>. None is sold.")
                + "</body></html>",
            "bill.htm")),
        "bill.htm",
        statutes);
    CHECK(
        dump(report)
        == "1 99-601 (c) match: amended (c)\n2 99-601 (a) match: amended (a)\n3 99-601 (b) match: "
           "amended (b)\n");
}
