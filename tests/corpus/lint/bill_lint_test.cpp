#include "corpus/lint/bill_lint.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

using namespace nutmeg;

namespace {

std::string const amends =
    " is repealed and the following is substituted in lieu thereof (Effective "
    "October 1, 2026):</p>\n<p>";
std::string const class_a =
    "Section 1. Subsection (e) of section 99-3 of the general statutes" + amends;
std::string const defenses =
    "Section 1. Subsection (b) of section 99-6 of the general statutes" + amends;

/// The codes of all findings, each once, in the order found, with those from reading the act.
std::string codes(std::string const& body, std::string const& tail = "") {
    auto act = std::make_shared<Act const>(
        read_act("<html><body><p>Public Act No. 26-1</p><p>AN ACT CONCERNING GATES.</p><p>Be it "
                 "enacted by the Senate and House of Representatives in General Assembly "
                 "convened:</p>\n<p>"
                     + body + "</p>\n" + tail + "</body></html>",
                 "bill"));
    Statutes statutes({std::string(NUTMEG_SOURCE_DIR) + "/corpus/sample"});
    std::string found;
    for (auto const& one : lint_bill(act, statutes)) {
        CHECK(!one.message.empty());
        if (found.find(one.code) == std::string::npos)
            found += (found.empty() ? "" : " ") + one.code;
    }
    return found;
}

struct Row {
    char const* name;
    std::string body;
    char const* codes;
};

std::vector<Row> rows() {
    return {
        {"a clean section", class_a + "(e) Prostitution is a class [A] <u>B</u> misdemeanor.", ""},
        {"a word changed without a mark",
         class_a + "(e) Prostitution is a grave class [A] <u>B</u> misdemeanor.",
         "unmarked-change"},
        {"a restatement that changes nothing",
         class_a + "(e) Prostitution is a class A misdemeanor.",
         "no-marks changes-nothing"},
        {"the same words deleted and inserted",
         class_a + "(e) Prostitution is a [class] <u>class</u> [A] <u>B</u> misdemeanor.",
         "marks-nothing"},
        {"the same words deleted and inserted over another base",
         class_a + "(e) Prostitution is a grave [class] <u>class</u> A misdemeanor.",
         "marks-nothing unmarked-change"},
        {"two commas left by a deletion",
         class_a + "(e) Prostitution, [and theft] , is a class [A] <u>B</u> misdemeanor.",
         "adjoining-punctuation unmarked-change"},
        {"a comma inserted before another",
         class_a + "(e) Prostitution is a class A misdemeanor<u>, or worse,</u>.",
         "adjoining-punctuation"},
        {"one comma of two deleted with the words",
         class_a + "(e) Prostitution, [and theft,] is a class [A] <u>B</u> misdemeanor.",
         "unmarked-change"},
        {"new words before old ones",
         class_a + "(e) Prostitution is a class <u>B</u> [A] misdemeanor.",
         "inserted-first"},
        {"part of a word",
         class_a + "(e) Prostitution is a class A misdemeanor<u>s</u>.",
         "part-of-word"},
        {"new words directly after the deleted ones",
         class_a + "(e) Prostitution is a class [A]<u>B</u> misdemeanor.",
         ""},
        {"part of a word deleted, with new letters directly after it",
         class_a + "(e) Prostitution is a class A misde[meanor]<u>ed</u>.",
         "part-of-word"},
        {"old punctuation before the new",
         class_a + "(e) Prostitution is a class A misdemeanor [.] <u>; or worse.</u>",
         "punctuation-order"},
        {"new punctuation first",
         class_a + "(e) Prostitution is a class A misdemeanor<u>;</u> [.] <u>or worse.</u>",
         ""},
        {"unchanged punctuation inside the marks",
         defenses
             + "(b) In a prosecution under section [99-10,] <u>99-11,</u> it is no defense that "
               "the "
               "person who was paid cannot be prosecuted under section 99-3 on account of age.",
         "punctuation-inside"},
        {"underlining in new text",
         "Section 1. (NEW) (Effective October 1, 2026) <u>Gates stay shut.</u>",
         "marked-new-text"},
        {"curly quotation marks",
         "Section 1. (NEW) (Effective October 1, 2026) \u201CGate\u201D means a door.",
         "curly-quotes"},
        {"a supplement that does not print the section",
         "Section 1. Subsection (e) of section 99-3 of the 2026 supplement to the general statutes"
             + amends + "(e) Prostitution is a class [A] <u>B</u> misdemeanor.",
         "not-in-supplement"},
        {"a supplement that is not named",
         "Section 1. Section 99-81 of the general statutes is repealed. (Effective from passage)",
         "supplement-unnamed"},
        {"no effective date", "Section 1. (NEW) Gates stay shut.", "no-effective-date"},
        {"citations of a deleted and of a redesignated provision",
         "Section 1. Subsections (b) to (e), inclusive, of section 99-3 of the general statutes "
         "are "
         "repealed and the following is substituted in lieu thereof (Effective October 1, "
         "2026):</p>\n<p>[(b) In a prosecution under this section, it shall be an affirmative "
         "defense "
         "that the actor, when the act was done, was (1) a victim of trafficking, or (2) under the "
         "control of a person whose conduct was a criminal violation of 18 USC Chapter 77, as "
         "amended "
         "from time to time.]</p>\n<p>[(c)] <u>(b)</u> If the person charged was sixteen or "
         "seventeen "
         "years of age when the act was done, the court shall presume that such person acted under "
         "coercion. The state may rebut such presumption by clear and convincing "
         "evidence.</p>\n<p>[(d)] <u>(c)</u> Nothing in subsection (b) or (c) of this section "
         "shall be "
         "read to take away a defense that is open to any person under another provision of "
         "law.</p>\n<p>[(e)] <u>(d)</u> Prostitution is a class A misdemeanor.",
         "stale-citation"},
        {"a letter skipped",
         class_a
             + "(e) Prostitution is a class A misdemeanor.</p>\n<p><u>(g) Gates stay shut at "
               "night, "
               "and walls stay up.</u>",
         "designators"},
        {"as amended by this act, missing",
         class_a
             + "(e) Prostitution is a class [A] <u>B</u> misdemeanor.</p>\n<p>Sec. 2. (NEW) "
               "(Effective October 1, 2026) A fine under subsection (e) of section 99-3 of the "
               "general statutes is doubled.",
         "as-amended-missing"},
        {"as amended by this act, missing after the supplement",
         class_a
             + "(e) Prostitution is a class [A] <u>B</u> misdemeanor.</p>\n<p>Sec. 2. (NEW) "
               "(Effective October 1, 2026) A fine under subsection (e) of section 99-3 of the "
               "2026 supplement to the general statutes is doubled.",
         "as-amended-missing"},
        {"as amended by this act, after a section that is not amended",
         class_a
             + "(e) Prostitution is a class [A] <u>B</u> misdemeanor.</p>\n<p>Sec. 2. (NEW) "
               "(Effective October 1, 2026) A fine under section 99-4 of the general statutes, as "
               "amended by this act, is doubled.",
         "as-amended-wrong"},
        {"as amended by this act, correctly",
         class_a
             + "(e) Prostitution is a class [A] <u>B</u> misdemeanor.</p>\n<p>Sec. 2. (NEW) "
               "(Effective October 1, 2026) A fine under section 99-3 of the general statutes, as "
               "amended by this act, is doubled.",
         ""},
        {"new text that does not name the statutes",
         "Section 1. (NEW) (Effective October 1, 2026) A fine under section 99-4 is doubled.",
         "statutes-unnamed"},
        {"amended twice without saying so",
         class_a
             + "(e) Prostitution is a class [A] <u>B</u> misdemeanor.</p>\n<p>Sec. 2. Subsection "
               "(e) of section 99-3 of the general statutes"
             + amends + "(e) Prostitution is a class [B] <u>C</u> misdemeanor.",
         "amended-before"},
        {"numbers out of order",
         "Section 1. (NEW) (Effective October 1, 2026) Gates stay shut.</p>\n<p>Sec. 3. (NEW) "
         "(Effective October 1, 2026) Walls stay up.",
         "section-number"},
        {"a bill that only deletes", class_a + "(e) Prostitution is a [class A] misdemeanor.", ""},
        {"a bracket that is never closed",
         class_a + "(e) Prostitution is a class [A <u>B</u> misdemeanor.",
         "unclosed-bracket"},
        {"a bracket in the middle of underlined words",
         class_a + "(e) Prostitution is a class [A <u>B] C</u> misdemeanor.",
         "crossing-marks struck-words"},
        {"a quotation mark without its partner",
         "Section 1. (NEW) (Effective October 1, 2026) \"Gate means a wall.",
         "unpaired-quotation"},
        {"words underlined and in brackets",
         class_a + "(e) Prostitution is a class [A <u>B</u>] <u>C</u> misdemeanor.",
         "struck-words"},
        {"the following are substituted",
         "Section 1. Subsection (e) of section 99-3 of the general statutes is repealed and the "
         "following are substituted in lieu thereof (Effective October 1, 2026):</p>\n<p>(e) "
         "Prostitution is a class [A] <u>B</u> misdemeanor.",
         "opening-words"},
    };
}

std::string table(std::string const& rows) {
    return "<p>This act shall take effect as follows and shall amend the following sections:</p>"
           "<table>"
         + rows + "</table>";
}

} // namespace

TEST_CASE("bill lint: each rule finds only what breaks it") {
    for (auto const& row : rows()) {
        CAPTURE(std::string(row.name));
        CHECK(codes(row.body) == std::string(row.codes));
    }
}

TEST_CASE("bill lint: a bill that restates text replaced by a supplement is stale") {
    auto const path = std::filesystem::temp_directory_path() / "nutmeg-bill-lint-supplement.htm";
    std::ofstream(path)
        << "<html><body><h4>Note: This 2026 Supplement is intended to be used with the rest.</h4>"
           "<p><span class=\"catchln\" id=\"sec_99-3\">Sec. 99-3. Prostitution.</span> (e) "
           "Prostitution is a class C misdemeanor.</p></body></html>";
    auto const act = std::make_shared<Act const>(read_act(
        "<html><body><p>Public Act No. 26-1</p><p>Be it enacted by the Senate and House of "
        "Representatives in General Assembly convened:</p><p>"
            + class_a + "(e) Prostitution is a class [A] <u>B</u> misdemeanor.</p></body></html>",
        "bill"));
    std::vector<std::string> found;
    {
        Statutes statutes(
            {std::string(NUTMEG_SOURCE_DIR) + "/corpus/sample/chap_990.htm", path.string()});
        for (auto const& one : lint_bill(act, statutes))
            found.push_back(one.code);
    }
    std::filesystem::remove(path);
    CHECK(found == std::vector<std::string>{"stale-base", "supplement-unnamed"});
}

TEST_CASE("bill lint: the table of effective dates agrees with the sections") {
    auto const body = class_a + "(e) Prostitution is a class [A] <u>B</u> misdemeanor.";
    auto const row =
        [](std::string const& label, std::string const& date, std::string const& target) {
            return "<tr><td>" + label + "</td><td>" + date + "</td><td>" + target + "</td></tr>";
        };
    CHECK(codes(body, table(row("Section 1", "October 1, 2026", "99-3(e)"))).empty());
    CHECK(codes(body, table(row("Section 1", "July 1, 2026", "99-3(e)"))) == "table-date");
    CHECK(codes(body, table(row("Section 1", "October 1, 2026", "99-4"))) == "table-target");
    CHECK(codes(body,
                table(row("Section 1", "October 1, 2026", "99-3(e)")
                      + row("Sec. 2", "October 1, 2026", "New section")))
          == "table-row-unknown");
    CHECK(codes(body + "</p>\n<p>Sec. 2. (NEW) (Effective from passage) Gates stay shut.",
                table(row("Section 1", "October 1, 2026", "99-3(e)")))
          == "table-row-missing");
}

TEST_CASE("bill lint: a statement of purpose has at most 150 words") {
    auto const body = class_a + "(e) Prostitution is a class [A] <u>B</u> misdemeanor.";
    auto const purpose = [](std::size_t words) {
        std::string tail = "<p>Statement of Purpose:</p><p>";
        for (std::size_t i = 0; i < words; ++i)
            tail += "gate ";
        return tail + "</p>";
    };
    CHECK(codes(body, purpose(150)).empty());
    CHECK(codes(body, purpose(151)) == "long-purpose");
}

TEST_CASE(
    "bill lint: a missing table of effective dates is reported for a bill and not for an act") {
    auto const lint = [](std::string const& name) {
        auto act = std::make_shared<Act const>(read_act(
            "<html><body><p>" + name
                + "</p><p>AN ACT CONCERNING GATES.</p><p>Be it enacted by the Senate and House of "
                  "Representatives in General Assembly convened:</p><p>"
                + class_a
                + "(e) Prostitution is a class [A] <u>B</u> misdemeanor.</p></body></html>",
            "bill"));
        Statutes statutes({std::string(NUTMEG_SOURCE_DIR) + "/corpus/sample"});
        std::string found;
        for (auto const& one : lint_bill(act, statutes))
            found += one.code + " ";
        return found;
    };
    CHECK(lint("Raised Bill No. 6657") == "no-table ");
    CHECK(lint("Public Act No. 26-1").empty());
}

TEST_CASE("bill lint: a finding has its section, the quoted words and the rule") {
    auto act = std::make_shared<Act const>(read_act(
        "<html><body><p>Be it enacted by the Senate and House of Representatives in General "
        "Assembly convened:</p><p>"
            + class_a + "(e) Prostitution is a class <u>B</u> [A] misdemeanor.</p></body></html>",
        "bill"));
    Statutes statutes({std::string(NUTMEG_SOURCE_DIR) + "/corpus/sample"});
    auto const found = lint_bill(act, statutes);
    auto const one = std::find_if(found.begin(), found.end(), [](auto const& finding) {
        return finding.code == "inserted-first";
    });
    REQUIRE(one != found.end());
    CHECK(one->citation == "99-3");
    CHECK(one->severity == Severity::Warning);
    CHECK(one->message == "\"(e) Prostitution is a class B A misdemeanor.\"");
    CHECK(one->section == "1");
    CHECK(one->rule == BillRuleCode::InsertedFirst);
    CHECK(one->quote == "B A");
    CHECK(one->before.ends_with("Prostitution is a class "));
}
