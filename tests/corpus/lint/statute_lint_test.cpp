#include "corpus/lint/statute_lint.hpp"
#include "corpus/store/statutes.hpp"
#include "tests/support/temporary_pages.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace nutmeg;

namespace {

using Paragraphs = std::vector<std::string>;

std::vector<Finding> lint_of(std::vector<std::string> const& paths) {
    Statutes law(paths);
    return lint(Collection(law));
}

/// Law that the cases may cite.
std::vector<test::TestSection> law() {
    return {
        {"Sec. 99-1. Fees.",
         {"(a) A fee is due (1) in May, or (2) in June.", "(b) Fees are small."}},
        {"Sec. 99-2. Old law.", {"Section 99-2 is repealed."}},
        {"Sec. 99-3.", {"Transferred to Chapter 991, Sec. 99-50."}},
        {"Secs. 99-5 to 99-7. Older law.", {"Sections 99-5 to 99-7, inclusive, are repealed."}},
        {"Secs. 99-8 to 99-12.", {"Reserved for future use."}},
        {"Sec. 99-51. More.", {"More law."}},
        {"Sec. 99-52. More.", {"More law."}},
        {"Sec. 99-53. More.", {"More law."}},
        {"Sec. 99-54. More.", {"More law."}},
        {"Sec. 99-60. Last.", {"This is the last section."}},
    };
}

std::vector<Finding> findings_in(Paragraphs const& paragraphs) {
    test::TemporaryPages pages;
    auto sections = law();
    sections.insert(sections.begin() + 5, {"Sec. 99-20. Tested.", paragraphs});
    pages.add("chap_990.htm", sections);
    return lint_of({pages.path()});
}

/// "doubled-word (a)" for each finding.
std::vector<std::string> names_in(Paragraphs const& paragraphs) {
    std::vector<std::string> names;
    for (auto const& finding : findings_in(paragraphs)) {
        CHECK(finding.citation == "99-20");
        names.push_back(std::string(lint_rule(finding.code).name)
                        + (finding.path.empty() ? "" : " " + finding.path));
    }
    return names;
}

struct Case {
    char const* what;
    Paragraphs paragraphs;
    std::vector<std::string> findings;
};

void check_all(std::vector<Case> const& cases) {
    for (auto const& one : cases) {
        CAPTURE(std::string(one.what));
        auto const names = names_in(one.paragraphs);
        CAPTURE(names.size());
        CHECK(names == one.findings);
    }
}

} // namespace

TEST_CASE("lint: citations of provisions and sections that do not exist") {
    check_all({
        {"existing provision", {"See subdivision (2) of subsection (a) of section 99-1."}, {}},
        {"missing provision", {"See subsection (c) of section 99-1."}, {"citation-dangling"}},
        {"of this section",
         {"(a) See subsection (d) of this section.", "(b) No."},
         {"citation-dangling (a)"}},
        {"a level left out", {"See subdivision (2) of section 99-1."}, {"citation-inexact"}},
        {"repealed section", {"See section 99-2."}, {"citation-repealed"}},
        {"repealed in a group", {"See section 99-6."}, {"citation-repealed"}},
        {"frozen form",
         {"See section 99-2 of the general statutes, revision of 1958, revised to January 1, "
          "1999."},
         {}},
        {"said section after a frozen form",
         {"See section 99-2 of the general statutes, revision of 1958, revised to January 1, 1999. "
          "Under said section 99-2 nothing is due."},
         {}},
        {"repeal as a power, not of the section",
         {"Rules may be made under section 99-2 to adopt, amend and repeal rates."},
         {"citation-repealed"}},
        {"the repeal of other things before it",
         {"The adoption or repeal of rates is subject to the terms of section 99-2."},
         {"citation-repealed"}},
        {"the section's own repeal", {"Debts under section 99-2 before its repeal stay due."}, {}},
        {"the repeal of the section", {"The repeal of section 99-2 ends no debt."}, {}},
        {"a level left out that a later version of the section lacks",
         {"(a) Rates are due (1) in May, (2) in June, or (3) by subdivision (1) of this section.",
          "(b) No.",
          "*Note: On and after July 1, 2027, this section, as amended by section 3 of public act "
          "26-9, is to read as follows:",
          "“Rates are due (1) in May, or (2) in June.”"},
         {"citation-inexact (a)(3)"}},
        {"transferred section", {"See section 99-3."}, {"citation-transferred"}},
        {"reserved section", {"See section 99-9."}, {"citation-missing"}},
        {"number missing from its page", {"See section 99-4."}, {"citation-missing"}},
        {"number that another page may have", {"See section 99-70 or section 98-4."}, {}},
        {"section of another law",
         {"See Section 9 of the Harbor Act, other than paragraph (3) of such section."},
         {}},
        {"said subsection is the last one cited, with or without its subdivision",
         {"See subsection (b) of section 99-1, subdivision (2) of subsection (a) of section 99-1 "
          "or "
          "subdivision (1) of said subsection."},
         {}},
        {"path of the first of two sections",
         {"See subdivision (2) of subsection (a) of section 99-1 or of section 99-60."},
         {}},
    });
}

TEST_CASE("lint: designators") {
    check_all({
        {"in order", {"(a) One.", "(b) Two.", "(c) Three."}, {}},
        {"a gap", {"(a) One.", "(c) Three."}, {"designator-gap (c)"}},
        {"repeated", {"(a) One.", "(b) Two.", "(b) Two again."}, {"designator-repeated (b)"}},
    });
}

TEST_CASE("lint: quotation marks and brackets") {
    check_all({
        {"pairs", {"“Fee” means a sum (in dollars) [or none]."}, {}},
        {"never closed", {"“Fee means a sum."}, {"quotes-unbalanced"}},
        {"never opened", {"Fee” means a sum."}, {"quotes-unbalanced"}},
        {"several paragraphs, opened again at each",
         {"The form is:", "“I, the owner, say “yes”.", "“And I sign.”"},
         {}},
        {"several paragraphs, opened once", {"The form is:", "“I, the owner.", "And I sign.”"}, {}},
        {"inches", {"A sign of 4” by 6” is posted."}, {}},
        {"bracket never closed", {"A sum (in dollars is due."}, {"brackets-unbalanced"}},
        {"bracket never opened", {"A sum in dollars) is due."}, {"brackets-unbalanced"}},
        {"crossed", {"A sum (in [dollars) is due."}, {"brackets-unbalanced"}},
        {"list markers with one parenthesis", {"Say 1) the name and 2) the age."}, {}},
    });
}

TEST_CASE("lint: doubled words") {
    check_all({
        {"an article", {"Pay the the fee."}, {"doubled-word"}},
        {"at the start of a sentence", {"The the fee is due."}, {"doubled-word"}},
        {"two words", {"The owner of the of the house pays."}, {"doubled-word"}},
        {"correct English",
         {"Such person had had notice that that fee is due from time to time to all."},
         {}},
        {"compounds", {"Held in in-school hours, one one-hundredth."}, {}},
        {"separated by a comma", {"Where it is, is no matter."}, {}},
        {"across two paragraphs", {"Pay the", "the fee."}, {}},
    });
}

TEST_CASE("lint: lists without their conjunction") {
    check_all({
        {"joined", {"Pay: (1) The fee; (2) the tax; and (3) the fine."}, {}},
        {"not joined", {"Pay: (1) The fee; (2) the tax; (3) the fine."}, {"list-conjunction (2)"}},
        {"paragraphs, not joined",
         {"Pay:", "(1) The fee;", "(2) The tax."},
         {"list-conjunction (1)"}},
        {"commas", {"Pay (1) the fee, (2) the tax, (3) the fine."}, {}},
        {"joined before the list", {"Pay any of the following: (1) The fee; (2) the tax."}, {}},
        {"sentences", {"Pay: (1) The fee. It is small; (2) the tax. It is large."}, {}},
        {"conjunction after the designator", {"Pay: (1) The fee; (2) and the tax."}, {}},
    });
}

TEST_CASE("lint: a duplicate section is reported at its second occurrence") {
    test::TemporaryPages pages;
    pages.add("chap_990.htm", {{"Sec. 99-1. Fees.", {"Fees are due."}}});
    pages.add("chap_991.htm", {{"Sec. 99-1. Fees.", {"Fees are due."}}});
    auto const findings = lint_of({pages.path()});
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].code == LintCode::SectionTwice);
    CHECK(findings[0].file.ends_with("chap_991.htm"));
    CHECK(findings[0].line == 3);
}

TEST_CASE("lint: a section of a later edition replaces the earlier one") {
    test::TemporaryPages revision;
    test::TemporaryPages supplement;
    revision.add("chap_990.htm", {{"Sec. 99-1. Fees.", {"Pay the the fee."}}});
    supplement.add("chap_990.htm", {{"Sec. 99-1. Fees.", {"Pay the fee."}}});
    CHECK(lint_of({revision.path()}).size() == 1);
    CHECK(lint_of({revision.path(), supplement.path()}).empty());
    CHECK(lint_of({supplement.path(), revision.path()}).size() == 1);
}

TEST_CASE("lint: a supplement's page does not prove that a section is missing") {
    test::TemporaryPages pages;
    pages.add("chap_990.htm",
              {{"Sec. 99-1. Fees.", {"See section 99-2."}}, {"Sec. 99-9. More.", {"More law."}}});
    CHECK(lint_of({pages.path()}).empty());
}

TEST_CASE("lint: a finding has the line of its paragraph and its words") {
    auto const findings = findings_in({"(a) One.", "(b) Pay the the fee."});
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].line == 10);
    CHECK(findings[0].path == "(b)");
    CHECK(findings[0].quote == "the the");
}
