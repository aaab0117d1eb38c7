// Akoma Ntoso documents of sections: valid, with the words of the law and nothing else.
#include "cli/akn/law_portion.hpp"
#include "corpus/store/page_files.hpp"
#include "parser/statutes/page.hpp"
#include "parser/statutes/resolve_citations.hpp"
#include "tests/support/akn_document.hpp"

#include <doctest/doctest.h>
#include <pugixml.hpp>

#include <set>
#include <sstream>
#include <string>
#include <vector>

using namespace nutmeg;

namespace {

/// One page, and a document of its sections.
class PageDocument {
public:
    explicit PageDocument(Page page, std::string const& date = {}) : page_(std::move(page)) {
        auto const find = [this](std::string_view number) -> Section const* {
            for (auto const& section : page_.sections)
                for (auto const& one : section.numbers)
                    if (one == number)
                        return &section;
            return nullptr;
        };
        AknPortion portion;
        portion.date = date;
        for (auto& section : page_.sections) {
            resolve_citations(section, find);
            portion.laws.push_back({&section, no_parent, page_.chapter, page_.chapter_name});
        }
        text = akn_portion(portion, find);
        REQUIRE(xml.load_string(text.c_str(), pugi::parse_default | pugi::parse_ws_pcdata));
    }

    Page const& page() const { return page_; }
    pugi::xml_node by_id(std::string const& id) const {
        return xml.find_node(
            [&](pugi::xml_node node) { return node.attribute("eId").value() == id; });
    }

    std::string text;
    pugi::xml_document xml;

private:
    Page page_;
};

/// A page with the paragraphs as its only section, 99-900.
PageDocument document_of(std::string const& paragraphs) {
    return PageDocument(parse_page("<html><body><p><span class=\"catchln\" id=\"sec_99-900\">Sec. "
                                   "99-900. Gates.</span> "
                                       + paragraphs + "</body></html>",
                                   "gates.htm"));
}

std::string markup_of(pugi::xml_node node) {
    std::ostringstream out;
    node.print(out, "", pugi::format_raw);
    return out.str();
}

} // namespace

TEST_CASE("akn: the elements of each section of the sample contain its text, word for word") {
    for (auto const& file : page_files(NUTMEG_SOURCE_DIR "/corpus/sample")) {
        PageDocument const document(read_page(file));
        std::size_t count = 0;
        auto const sections = document.xml.select_nodes("//section");
        REQUIRE(sections.size() == document.page().sections.size());
        for (auto const& one : sections) {
            auto const& section = document.page().sections[count++];
            CAPTURE(section.heading);
            CHECK(test::akn_text(one.node()) == section.text);
        }
    }
}

TEST_CASE("akn: the documents of the sample are valid"
          * doctest::skip(test::is_akn_schema_missing())) {
    for (auto const& file : page_files(NUTMEG_SOURCE_DIR "/corpus/sample"))
        CHECK(test::akn_faults(PageDocument(read_page(file), "2026-10-01").text) == "");
}

TEST_CASE("akn: a document that is not valid is reported"
          * doctest::skip(test::is_akn_schema_missing())) {
    auto text = document_of("(a) The fee is ten dollars.</p>").text;
    auto const at = text.find("<num>");
    text.replace(at, 5, "<nom>");
    CHECK(test::akn_faults(text) != "");
}

TEST_CASE("akn: each level is the element of its name, and eIds follow the naming convention") {
    auto const document = document_of(
        "(a) A gate is (1) open if (A) (i) no chain, and (ii) no lock holds it, or (B) it has "
        "no wing, and (2) shut at night.</p><p>(3) (A) (i) (I) Red, (II) blue.</p><p>(b) Gates are "
        "free.</p>");
    std::string const subsection = "sec_99-900__subsec_a";
    for (auto const& expected : std::vector<std::pair<std::string, std::string>>{
             {"sec_99-900", "section"},
             {subsection, "subsection"},
             {subsection + "__subdvs_1", "subdivision"},
             {subsection + "__subdvs_1__subpara_A", "subparagraph"},
             {subsection + "__subdvs_1__subpara_A__cl_ii", "clause"},
             {subsection + "__subdvs_3__subpara_A__cl_i__subcl_II", "subclause"},
             {"sec_99-900__subsec_b", "subsection"}}) {
        CAPTURE(expected.first);
        CHECK(document.by_id(expected.first).name() == expected.second);
    }
}

TEST_CASE("akn: words that follow the provisions of a provision are its <wrapUp>") {
    auto const document =
        document_of("(a) Whoever (1) opens a gate, or (2) shuts it,</p><p>shall pay ten dollars, "
                    "except at night.</p><p>(b) Gates are free.</p>");
    auto const subsection = document.by_id("sec_99-900__subsec_a");
    CHECK(subsection.child("intro").child("p").text().get() == std::string("Whoever "));
    CHECK(test::akn_text(document.by_id("sec_99-900")) == document.page().sections[0].text);
}

TEST_CASE("akn: a provision that begins inside a paragraph is marked, so that paragraphs can be "
          "told") {
    auto const document = document_of("(a) Gates are (1) open, or</p><p>(2) shut.</p>");
    auto const first = document.by_id("sec_99-900__subsec_a__subdvs_1").child("num");
    auto const second = document.by_id("sec_99-900__subsec_a__subdvs_2").child("num");
    CHECK(first.attribute("class").value() == std::string("run-in"));
    CHECK_FALSE(second.attribute("class"));
}

TEST_CASE("akn: a citation that resolves is a link to the eId of its provision; others are text") {
    auto const document =
        document_of("(a) See subsection (b) of this section, subsections (a) and (c) of this "
                    "section, section 99-901 and subsection (z) of this section.</p>"
                    "<p>(b) Gates.</p><p>(c) Chains.</p>");
    CHECK(markup_of(document.by_id("sec_99-900__subsec_a").child("content").child("p"))
          == "<p>See <ref href=\"#sec_99-900__subsec_b\">subsection (b) of this section</ref>, "
             "<mref>subsections <ref href=\"#sec_99-900__subsec_a\">(a)</ref> and <ref "
             "href=\"#sec_99-900__subsec_c\">(c)</ref> of this section</mref>, section 99-901 and "
             "subsection (z) of this section.</p>");
}

TEST_CASE("akn: a citation of a section outside the document is its IRI, a range has two ends") {
    auto const page = parse_page(
        "<html><body><p><span class=\"catchln\" id=\"sec_99-900\">Sec. 99-900. Gates.</span> See "
        "subsection (b) of section 99-901 and subsections (a) to (c), inclusive, of section "
        "99-901.</p><p><span class=\"catchln\" id=\"sec_99-901\">Sec. 99-901. Chains.</span> (a) "
        "One.</p><p>(b) Two.</p><p>(c) Three.</p></body></html>",
        "gates.htm");
    auto const find = [&](std::string_view number) -> Section const* {
        return number == "99-901" ? &page.sections[1] : nullptr;
    };
    auto section = page.sections[0];
    resolve_citations(section, find);
    auto const text = akn_portion({{{&section, no_parent, {}, {}}}, {}}, find);
    std::string const iri = "/akn/us-ct/act/1958/general-statutes/!main~sec_99-901__subsec_";
    CHECK(text.find("<ref href=\"" + iri + "b\">") != text.npos);
    CHECK(text.find("<rref from=\"" + iri + "a\" upTo=\"" + iri + "c\">") != text.npos);
}

TEST_CASE("akn: a defined term is a <def> that refers to a <TLCTerm>") {
    auto const document =
        document_of("As used in this section, \u201Cgate\u201D means a door in a fence.</p>");
    CHECK(document.text.find("\u201C<def refersTo=\"#term-gate\">gate</def>\u201D means")
          != document.text.npos);
    CHECK(document.by_id("term-gate").name() == std::string("TLCTerm"));
}

TEST_CASE("akn: a version that takes effect later is a part of its own, with its own eIds") {
    auto const document = document_of(
        "*(a) The fee is ten dollars.</p><p>*Note: On and after July 1, 2026, subsection (a) of "
        "this section, as amended by section 3 of public act 24-999, is to read as follows:</p>"
        "<p>\u201C(a) The fee is (1) twenty dollars, or (2) ten.\u201D</p>");
    auto const later = document.by_id("sec_99-900__hcontainer_1");
    CHECK(later.attribute("name").value() == std::string("laterVersion"));
    CHECK(later.attribute("period").value() == std::string("#tmpg_1"));
    auto const interval = document.by_id("tmpg_1").child("timeInterval");
    CHECK(document.by_id(std::string(interval.attribute("start").value()).substr(1))
              .attribute("date")
              .value()
          == std::string("2026-07-01"));
    CHECK(document.by_id("sec_99-900__hcontainer_1__subsec_a__subdvs_1").name()
          == std::string("subdivision"));
    CHECK(document.by_id("sec_99-900__subsec_a").child("num").text().get() == std::string("*(a) "));
    CHECK(test::akn_text(document.by_id("sec_99-900")) == document.page().sections[0].text);
}

TEST_CASE("akn: notes and acts are metadata, and only dates that a note states are events") {
    auto const document = document_of(
        "The fee is ten dollars.</p><p class=\"source-first\">(1971, P.A. 912, S. 3; P.A. 06-441, "
        "S. 2; P.A. 10-436.)</p><p class=\"history-first\">History: P.A. 06-441 made a technical "
        "change, effective July 1, 2006; P.A. 10-436 made technical changes.</p>");
    CHECK(document.xml.select_nodes("//passiveRef").size() == 3);
    auto const events = document.xml.select_nodes("//eventRef");
    REQUIRE(events.size() == 1);
    CHECK(events[0].node().attribute("date").value() == std::string("2006-07-01"));
    CHECK(events[0].node().attribute("source").value() == std::string("#act-2006-pa-06-441"));
    CHECK(document.by_id("act-1971-pa-912").attribute("href").value()
          == std::string("/akn/us-ct/act/1971/pa-912"));
    std::set<std::string> notes;
    for (auto const& note : document.xml.select_nodes("//meta/notes/note"))
        notes.insert(note.node().attribute("eId").value());
    std::set<std::string> references;
    for (auto const& reference : document.xml.select_nodes("//section/heading/noteRef"))
        references.insert(std::string(reference.node().attribute("href").value()).substr(1));
    CHECK(notes.size() == 2);
    CHECK(notes == references);
}

TEST_CASE("akn: one provision is a portion of its own, and repeated requests have their own eIds") {
    auto const page = document_of("(a) Gates.</p><p>(b) Chains.</p>").page();
    auto const* section = &page.sections[0];
    auto const text = akn_portion({{{section, 1, {}, {}}, {section, 1, {}, {}}}, "2026-10-01"}, {});
    pugi::xml_document xml;
    REQUIRE(xml.load_string(text.c_str()));
    auto const provisions = xml.select_nodes("//portionBody//subsection");
    REQUIRE(provisions.size() == 2);
    CHECK(provisions[0].node().attribute("eId").value() == std::string("sec_99-900__subsec_b"));
    CHECK(provisions[1].node().attribute("eId").value() == std::string("sec_99-900_2__subsec_b"));
    CHECK(test::akn_text(provisions[0].node()) == "(b) Chains.");
    CHECK(xml.select_node("//FRBRExpression/FRBRuri").node().attribute("value").value()
          == std::string("/akn/us-ct/act/1958/general-statutes/eng@2026-10-01"));
}

TEST_CASE("akn: characters that XML does not have are replaced") {
    Section section;
    section.numbers = {"99-900"};
    section.last_numbers = {""};
    section.heading = "Sec. 99-900. Gates \x01& <chains>.";
    section.text = "Gates \x02 & <chains>.";
    section.current_end = static_cast<std::uint32_t>(section.text.size());
    auto const text = akn_portion({{{&section, no_parent, {}, {}}}, {}}, {});
    CHECK(text.find("<p>Gates \uFFFD &amp; &lt;chains&gt;.</p>") != text.npos);
}
