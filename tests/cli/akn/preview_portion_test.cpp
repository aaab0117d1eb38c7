// Akoma Ntoso documents of previews: both texts, the marks between them, and who made them.
#include "cli/akn/preview_portion.hpp"
#include "corpus/impact/preview_impact.hpp"
#include "corpus/store/page_files.hpp"
#include "corpus/store/statutes.hpp"
#include "parser/text/file.hpp"
#include "tests/support/akn_document.hpp"

#include <doctest/doctest.h>
#include <pugixml.hpp>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

using namespace nutmeg;

namespace {

std::string const sample = NUTMEG_SOURCE_DIR "/corpus/sample";

/// The preview of bills, applied to the sample, as a document.
class PreviewDocument {
public:
    explicit PreviewDocument(std::vector<AmendmentFile> const& files, std::string const& on = {})
        : statutes_({sample}) {
        PreviewOptions options;
        options.on = on;
        report = preview(files, statutes_, options);
        text = akn_preview(report,
                           [&](std::string_view number) { return statutes_.find(number).get(); });
        REQUIRE(xml.load_string(text.c_str(), pugi::parse_default | pugi::parse_ws_pcdata));
    }

    pugi::xml_node by_id(std::string const& id) const {
        return xml.find_node(
            [&](pugi::xml_node node) { return node.attribute("eId").value() == id; });
    }
    /// What the attribute of the node refers to.
    pugi::xml_node referenced(pugi::xml_node node, char const* attribute) const {
        return by_id(std::string(node.attribute(attribute).value()).substr(1));
    }

    PreviewReport report;
    std::string text;
    pugi::xml_document xml;

private:
    Statutes statutes_;
};

PreviewDocument document_of(std::string const& sections, std::string const& on = {}) {
    return PreviewDocument(
        {read_amendment("<html><body><p>Public Act No. 26-998</p><p>AN ACT CONCERNING GATES.</p>"
                        "<p>Be it enacted by the Senate and House of Representatives in General "
                        "Assembly convened:</p>"
                            + sections + "</body></html>",
                        "gates.htm")},
        on);
}

PreviewDocument example(std::string const& file) {
    return PreviewDocument({read_amendment(read_file(file), file)});
}

/// The words of a text, with one space between them.
std::string words_in(std::string const& text) {
    std::string words;
    for (char const c : text)
        if (c != ' ' && c != '\n')
            words += c;
    return words;
}

std::vector<pugi::xml_node> modifications_of(PreviewDocument const& document) {
    std::vector<pugi::xml_node> all;
    for (auto const& one : document.xml.select_nodes("//passiveModifications/textualMod"))
        all.push_back(one.node());
    return all;
}

} // namespace

TEST_CASE("akn: a preview has the new text of each section, and with its marks the old words") {
    std::size_t compared = 0;
    for (auto const& file : page_files(NUTMEG_SOURCE_DIR "/examples")) {
        CAPTURE(file);
        auto const document = example(file);
        for (auto const& changed : changed_sections(document.report)) {
            auto const& comparison = *changed.comparison;
            if (comparison.change != SectionChange::Amended)
                continue;
            auto const node = document.by_id("sec_" + changed.number);
            CHECK(test::akn_text(node, test::AknSide::New) == comparison.new_section->text);
            CHECK(words_in(test::akn_text(node, test::AknSide::Old))
                  == words_in(comparison.old_section->text));
            ++compared;
        }
    }
    CHECK(compared > 9);
}

TEST_CASE("akn: previews of the examples are valid"
          * doctest::skip(test::is_akn_schema_missing())) {
    for (auto const& file : page_files(NUTMEG_SOURCE_DIR "/examples")) {
        CAPTURE(file);
        CHECK(test::akn_faults(example(file).text) == "");
    }
}

TEST_CASE("akn: each change is a modification by its section of the bill, from its date") {
    auto const document = document_of(
        "<p>Section 1. Subsection (a) of section 99-6 of the general statutes is repealed and the "
        "following is substituted in lieu thereof (<i>Effective October 1, 2026</i>):</p><p>(a) In "
        "a prosecution under section 99-3, 99-4 or 99-5, it is no defense that the payment was "
        "made by way of a club, a lottery or a [gift] <u>loan</u>.</p>");
    auto const modifications = modifications_of(document);
    REQUIRE(modifications.size() == 1);
    auto const one = modifications.front();
    CHECK(one.attribute("type").value() == std::string("substitution"));
    CHECK(one.child("source").attribute("href").value()
          == std::string("/akn/us-ct/act/2026/pa-26-998/!main~sec_1"));
    CHECK(document.referenced(one.child("destination"), "href").attribute("eId").value()
          == std::string("sec_99-6__subsec_a"));
    auto const period = document.referenced(one.child("force"), "period");
    CHECK(document.referenced(period.child("timeInterval"), "start").attribute("date").value()
          == std::string("2026-10-01"));
    CHECK(document.text.find("<del>gift</del><ins>loan</ins>") != document.text.npos);
}

TEST_CASE("akn: a deleted provision is a paragraph of its own") {
    auto const document = example(NUTMEG_SOURCE_DIR "/examples/02-age-eighteen.htm");
    CHECK(document.text.find("<p class=\"deleted\"><del>(c) If the person charged was sixteen")
          != document.text.npos);
    CHECK(document.text.find("<num><del>(d)</del><ins>(c)</ins> </num>") != document.text.npos);
}

TEST_CASE("akn: a date that is not known is an event and not a date") {
    auto const document = document_of(
        "<p>Section 1. Section 99-6 of the general statutes is repealed. (<i>Effective from "
        "passage</i>)</p>");
    auto const modifications = modifications_of(document);
    REQUIRE(modifications.size() == 1);
    CHECK(modifications.front().attribute("type").value() == std::string("repeal"));
    CHECK_FALSE(modifications.front().child("force"));
    CHECK(document.referenced(modifications.front(), "refersTo").attribute("showAs").value()
          == std::string("from passage"));
}

TEST_CASE("akn: a section that is repealed has its old text as deleted") {
    auto const document = document_of(
        "<p>Section 1. Section 99-6 of the general statutes is repealed. (<i>Effective October 1, "
        "2026</i>)</p>");
    auto const section = document.by_id("sec_99-6");
    CHECK(section.attribute("status").value() == std::string("removed"));
    CHECK(words_in(test::akn_text(section, test::AknSide::New)) == "");
    CHECK(words_in(test::akn_text(section, test::AknSide::Old))
          == words_in(document.report.bills.front().entries.front().comparison.old_section->text));
}

TEST_CASE("akn: what does not restate the law, or is not in the document, is a note") {
    auto const document = document_of(
        "<p>Section 1. Subsection (a) of section 99-6 of the general statutes is repealed and the "
        "following is substituted in lieu thereof:</p><p>(a) It is no defense that the payment was "
        "made by way of a [gift] <u>loan</u>.</p><p>Sec. 2. Section 7 of public act 24-938 is "
        "repealed.</p>");
    std::vector<std::string> kinds;
    for (auto const& note : document.xml.select_nodes("//meta/notes/note"))
        kinds.emplace_back(note.node().attribute("class").value());
    CHECK(std::count(kinds.begin(), kinds.end(), "finding") > 0);
    CHECK(std::count(kinds.begin(), kinds.end(), "not-in-document") == 1);
}

TEST_CASE("akn: a preview that changes no section is valid"
          * doctest::skip(test::is_akn_schema_missing())) {
    CHECK(test::akn_faults(
              document_of("<p>Section 1. Section 7 of public act 24-938 is repealed.</p>").text)
          == "");
}
