// Akoma Ntoso documents of bills: their words, what they do to the law, and when.
#include "cli/akn/bill_document.hpp"
#include "corpus/store/page_files.hpp"
#include "corpus/store/statutes.hpp"
#include "parser/bills/act.hpp"
#include "parser/text/file.hpp"
#include "tests/support/akn_document.hpp"

#include <doctest/doctest.h>
#include <pugixml.hpp>

#include <string>
#include <vector>

using namespace nutmeg;

namespace {

std::string const sample = NUTMEG_SOURCE_DIR "/corpus/sample";

class BillDocument {
public:
    explicit BillDocument(std::string const& bytes)
        : act(read_act(bytes, "bill.htm")), statutes_({sample}) {
        text = akn_bill(act, [&](std::string_view number) { return statutes_.find(number).get(); });
        REQUIRE(xml.load_string(text.c_str(), pugi::parse_default | pugi::parse_ws_pcdata));
    }

    pugi::xml_node by_id(std::string const& id) const {
        return xml.find_node(
            [&](pugi::xml_node node) { return node.attribute("eId").value() == id; });
    }

    Act act;
    std::string text;
    pugi::xml_document xml;

private:
    Statutes statutes_;
};

BillDocument document_of(std::string const& sections) {
    return BillDocument(
        "<html><body><p>Raised Bill No. 9998</p><p>February Session, 2026</p><p>AN ACT CONCERNING "
        "GATES.</p><p>Be it enacted by the Senate and House of Representatives in General Assembly "
        "convened:</p>"
        + sections + "</body></html>");
}

std::string without_spaces(std::string_view text) {
    std::string words;
    for (char const c : text)
        if (c != ' ' && c != '\n')
            words += c;
    return words;
}

} // namespace

TEST_CASE("akn: a bill has the words of each section, with what it deletes and inserts") {
    std::size_t compared = 0;
    for (auto const& file : page_files(NUTMEG_SOURCE_DIR "/examples")) {
        CAPTURE(file);
        BillDocument const document(read_file(file));
        for (auto const& section : document.act.sections) {
            CAPTURE(section.number);
            auto const quoted = document.by_id("sec_" + section.number + "__mod_1__qstr_1");
            if (!quoted)
                continue;
            CHECK(without_spaces(test::akn_text(quoted, test::AknSide::New))
                  == without_spaces(section.text.new_text()));
            CHECK(without_spaces(test::akn_text(quoted, test::AknSide::Old))
                  == without_spaces(section.text.old_text()));
            ++compared;
        }
    }
    CHECK(compared > 9);
}

TEST_CASE("akn: bills are valid" * doctest::skip(test::is_akn_schema_missing())) {
    for (auto const& file : page_files(NUTMEG_SOURCE_DIR "/examples")) {
        CAPTURE(file);
        CHECK(test::akn_faults(BillDocument(read_file(file)).text) == "");
    }
    CHECK(test::akn_faults(document_of("").text) == "");
}

TEST_CASE(
    "akn: a section of a bill is a modification of the provision that it amends, from its date") {
    auto const document = document_of(
        "<p>Section 1. Subsection (a) of section 99-6 of the general statutes is repealed and the "
        "following is substituted in lieu thereof (<i>Effective October 1, 2026</i>):</p><p>(a) A "
        "club, a lottery or a [gift] <u>loan</u>.</p><p>Sec. 2. (NEW) (<i>Effective from "
        "passage</i>) (a) Gates are free.</p><p>(b) Chains are not.</p>");
    CHECK(document.xml.select_node("//bill/preface/longTitle//docTitle").node().text().get()
          == std::string("AN ACT CONCERNING GATES."));
    CHECK(document.xml.select_node("//bill/preamble/formula"));
    CHECK(document.text.find("<del>gift</del>") != document.text.npos);
    auto const all = document.xml.select_nodes("//activeModifications/textualMod");
    REQUIRE(all.size() == 2);
    auto const first = all[0].node();
    CHECK(first.attribute("type").value() == std::string("substitution"));
    CHECK(first.child("source").attribute("href").value() == std::string("#sec_1__mod_1"));
    CHECK(first.child("destination").attribute("href").value()
          == std::string("/akn/us-ct/act/1958/general-statutes/!main~sec_99-6__subsec_a"));
    CHECK(first.child("force"));
    CHECK(document.xml.select_node("//eventRef").node().attribute("date").value()
          == std::string("2026-10-01"));
    auto const second = all[1].node();
    CHECK(second.attribute("type").value() == std::string("insertion"));
    CHECK_FALSE(second.child("force"));
    CHECK(document.by_id(std::string(second.attribute("refersTo").value()).substr(1))
              .attribute("showAs")
              .value()
          == std::string("from passage"));
    CHECK(document.by_id("sec_2__subsec_b").name() == std::string("subsection"));
    CHECK(document.xml.select_node("//FRBRWork/FRBRuri").node().attribute("value").value()
          == std::string("/akn/us-ct/bill/2026/9998"));
}

TEST_CASE("akn: the table of effective dates and the statement of purpose are parts of a bill") {
    auto const document = document_of(
        "<p>Section 1. Section 99-6 of the general statutes is repealed. (<i>Effective October 1, "
        "2026</i>)</p><p>This act shall take effect as follows and shall amend the following "
        "sections:</p><table><tr><td>Section 1</td><td>October 1, 2026</td><td>Repealer section"
        "</td></tr></table><p>Statement of Purpose:</p><p>To free the gates.</p>");
    auto const row = document.xml.select_node("//conclusions/table/tr").node();
    CHECK(row.child("td").child("p").text().get() == std::string("Section 1"));
    CHECK(document.xml.select_node("//conclusions/container//docPurpose").node().text().get()
          == document.act.statement_of_purpose);
}
