#include "cli/docx/brief.hpp"
#include "cli/docx/render.hpp"
#include "corpus/preview/preview.hpp"
#include "diff/comparison.hpp"
#include "parser/amendment_file.hpp"
#include "parser/documents/docx/docx_package.hpp"
#include "parser/statutes/read_section.hpp"
#include "parser/text/file.hpp"
#include "tests/support/sample_report.hpp"
#include "tests/support/tracked_docx.hpp"

#include <doctest/doctest.h>
#include <pugixml.hpp>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <set>
#include <string>
#include <vector>

using namespace nutmeg;
using namespace nutmeg::test;

namespace {

std::string words_of(std::string const& docx) {
    std::string all;
    for (auto const& paragraph : resolved_paragraphs(docx, Resolve::Accept))
        all += paragraph.style + ": " + paragraph.words + "\n";
    return all;
}

std::vector<std::string> examples() {
    std::vector<std::string> paths;
    for (auto const& file : std::filesystem::directory_iterator(NUTMEG_SOURCE_DIR "/examples"))
        if (file.path().extension() == ".htm")
            paths.push_back(file.path().string());
    std::sort(paths.begin(), paths.end());
    return paths;
}

/// The text of each section of the law that the report changes, before its first and after its last
/// change.
struct Text {
    std::string number;
    std::string before;
    std::string after;
};

std::vector<Text> amended(PreviewReport const& report) {
    std::vector<Text> texts;
    for (auto const& bill : report.bills)
        for (auto const& entry : bill.entries) {
            if (entry.comparison.change == SectionChange::Unchanged || entry.target.empty())
                continue;
            auto const known = std::find_if(texts.begin(), texts.end(), [&](Text const& text) {
                return text.number == entry.target;
            });
            if (known == texts.end())
                texts.push_back({entry.target,
                                 entry.comparison.old_section->text,
                                 entry.comparison.new_section->text});
            else
                known->after = entry.comparison.new_section->text;
        }
    return texts;
}

/// A section with a version that takes effect later, before and after.
DiffReport report_with_later_version() {
    auto const section = [](std::string const& words) {
        return std::make_shared<Section const>(section_from_words("99-1", "Gates.", words));
    };
    DiffReport report;
    report.comparisons.push_back(
        compare(section("(a) Each gate is open.\n(b) The fee is ten dollars."),
                section("(a) Each gate is shut.\n(b) The fee is ten dollars.\n*Note: On and after "
                        "July 1, 2027, subsection (b) of this section, as amended by section 5 of "
                        "public act 25-41, is to read as follows:\n\u201C(b) The fee is thirty "
                        "dollars.\u201D")));
    return report;
}

} // namespace

TEST_CASE("Word report: a later version is apart from the text in force") {
    auto const report = report_with_later_version();
    auto const& comparison = report.comparisons.front();
    REQUIRE(comparison.later.size() == 1);
    auto const file = render_docx(report, {});
    CHECK(resolved_sections(file, Resolve::Accept)
          == std::vector<std::string>{comparison.new_section->text});
    CHECK(resolved_sections(file, Resolve::Reject)
          == std::vector<std::string>{comparison.old_section->text});
    for (auto const resolve : {Resolve::Accept, Resolve::Reject}) {
        std::string words;
        for (auto const& paragraph : resolved_paragraphs(file, resolve))
            words += paragraph.style + ": " + paragraph.words + "\n";
        CAPTURE(words);
        CHECK(words.find("Heading3: From July 1, 2027\nReportText: Compared with the text until "
                         "then. As amended by section 5 of public act 25-41.\n")
              != std::string::npos);
        CHECK(words.find("ReportQuote: (b) The fee is tenthirty dollars.\n") != std::string::npos);
    }
    auto const part = docx_part(file, "word/document.xml", "");
    REQUIRE(part);
    CHECK(part->find("<w:strike/></w:rPr><w:t xml:space=\"preserve\">ten</w:t>")
          != std::string::npos);
}

TEST_CASE("Word report: the effects of a section link to its text") {
    Statutes statutes({NUTMEG_SOURCE_DIR "/corpus/sample"});
    std::vector<AmendmentFile> files;
    for (auto const& path : examples())
        files.push_back(read_amendment(read_file(path), path));
    auto const combined = preview(files, statutes);
    for (auto const& file : {render_docx(combined, {}),
                             render_docx(report_of(sample_preview()), {}),
                             render_docx(report_with_later_version(), {})}) {
        auto const part = docx_part(file, "word/document.xml", "");
        pugi::xml_document xml;
        REQUIRE(part);
        REQUIRE(xml.load_string(part->c_str()));
        std::set<std::string> bookmarks;
        for (auto const& found : xml.select_nodes("//w:bookmarkStart/@w:name")) {
            std::string const name = found.attribute().value();
            CHECK(bookmarks.insert(name).second);
            CHECK(name.size() <= 40);
        }
        auto const links = xml.select_nodes("//w:hyperlink/@w:anchor");
        CHECK(!links.empty());
        for (auto const& link : links)
            CHECK(bookmarks.count(link.attribute().value()) == 1);
    }
}

TEST_CASE("Word report: each amended section once, accepted the new law, rejected the old") {
    for (auto const& path : examples()) {
        CAPTURE(path);
        Statutes statutes({NUTMEG_SOURCE_DIR "/corpus/sample"});
        std::vector<AmendmentFile> const files{read_amendment(read_file(path), path)};
        auto const report = preview(files, statutes);
        auto const file = render_docx(report, {});
        auto const accepted = resolved_sections(file, Resolve::Accept);
        auto const rejected = resolved_sections(file, Resolve::Reject);
        auto const texts = amended(report);
        REQUIRE(!texts.empty());
        for (auto const& text : texts) {
            CAPTURE(text.number);
            CHECK(std::count(accepted.begin(), accepted.end(), text.after) == 1);
            CHECK(std::count(rejected.begin(), rejected.end(), text.before) == 1);
        }
        CHECK(render_docx(report, {}) == file);
    }
}

TEST_CASE("Word report: conflicts, findings and effects of several bills are in it") {
    auto const words = words_of(render_docx(sample_combined(), {}));
    CHECK(words.find("Heading1: All bills combined") != std::string::npos);
    CHECK(words.find("ReportText: conflict: ") != std::string::npos);
    CHECK(words.find("Heading1: Changes by date") != std::string::npos);
    CHECK(words.find("Heading1: Text of the amended sections") != std::string::npos);
    CHECK(words.find("Heading1: Findings") != std::string::npos);
}

TEST_CASE("Word report: a base mismatch and what is not applied are said before the text") {
    auto const words = words_of(render_docx(report_of(sample_preview()), {}));
    auto const mismatch = words.find("base mismatch");
    REQUIRE(mismatch != std::string::npos);
    CHECK(mismatch < words.find("Heading1: Text of the amended sections"));
}

TEST_CASE("Word report: tracked changes have the author and date that are given") {
    auto const part = docx_part(
        render_docx(sample_diff(), {"Committee & staff", "2026-02-01"}), "word/document.xml", "");
    REQUIRE(part);
    CHECK(part->find("w:author=\"Committee &amp; staff\" w:date=\"2026-02-01T00:00:00Z\"")
          != std::string::npos);
    auto const undated = docx_part(render_docx(sample_diff(), {}), "word/document.xml", "");
    REQUIRE(undated);
    CHECK(undated->find("w:date") == std::string::npos);
}

TEST_CASE("Word brief: warnings first, then the sentences with their places, then terms") {
    Brief brief;
    brief.name = "Public Act No. 99-1";
    brief.warnings = {"Section 2 does not restate current law."};
    brief.sentences = {
        {"The fine rises", "“ten dollars”", {"section 99-1(a)"}, "", BriefKind::Penalty, 90}};
    brief.terms = {{"fine", "money that a court orders to be paid", ""}};
    auto const words = words_of(render_docx(brief));
    auto const warning = words.find("ReportText: Caution: Section 2 does not restate current law.");
    auto const sentence =
        words.find("ReportNumbered: The fine rises: “ten dollars” (section 99-1(a)).");
    auto const term = words.find("ReportList: fine: money that a court orders to be paid.");
    CHECK(warning < sentence);
    CHECK(sentence < term);
    CHECK(term != std::string::npos);
}

TEST_CASE("Word report: a bill does not change the heading of a section") {
    auto report = report_of(sample_preview());
    auto& comparison = report.bills.front().entries.front().comparison;
    auto amended = std::make_shared<Section>(*comparison.new_section);
    auto law = std::make_shared<Section>(*comparison.old_section);
    law->heading = "Sec. 99-77. (Formerly Sec. 99-7). Gates.";
    amended->heading = "Sec. 99-77. Gates.";
    comparison.old_section = law;
    comparison.new_section = amended;
    auto const file = render_docx(report, {});
    for (auto const resolve : {Resolve::Accept, Resolve::Reject}) {
        std::string headings;
        for (auto const& paragraph : resolved_paragraphs(file, resolve))
            headings += paragraph.style == "Heading2" ? paragraph.words + "\n" : "";
        CHECK(headings.find("Sec. 99-77. (Formerly Sec. 99-7). Gates.\n") != std::string::npos);
    }
}
