#include "cli/report/source_names.hpp"
#include "cli/report/wording.hpp"
#include "parser/notes/supplement.hpp"

#include <doctest/doctest.h>

using namespace nutmeg;

namespace {

EditionSource folder(std::string path) {
    EditionSource source;
    source.kind = EditionSource::Kind::Folder;
    source.path = std::move(path);
    source.file_count = 1069;
    return source;
}

EditionSource supplement(std::string path) {
    auto source = folder(std::move(path));
    source.supplement_year = "2026";
    source.supplements = "2025-01-01";
    return source;
}

EditionSource page(std::string path) {
    EditionSource source;
    source.path = std::move(path);
    return source;
}

EditionSource act(std::string number) {
    EditionSource source;
    source.kind = EditionSource::Kind::Act;
    source.path = "/acts/act.htm";
    source.number = std::move(number);
    return source;
}

} // namespace

TEST_CASE("supplement: its sentence names the year and the revision") {
    constexpr auto sentence = "<a>Note: This 2026 Supplement is intended to be used in conjunction "
                              "with the General Statutes of Connecticut, revised to January 1, "
                              "2025.</a>";
    CHECK(supplement_year_in(sentence) == "2026");
    CHECK(supplemented_revision_in(sentence) == "2025-01-01");
    CHECK(supplemented_revision_in("<p>the general statutes, revised to January 1, 2019</p>")
              .empty());
    CHECK(supplemented_revision_in("This 2026 Supplement is intended for all. The law, revised to "
                                   "January 1, 2019")
              .empty());
}

TEST_CASE("law_name: the revision is named if a supplement says which it is") {
    CHECK(law_name({folder("/data/2025/pub"), supplement("/data/2026/sup")})
          == "General Statutes, revised to January 1, 2025, with the 2026 supplement");
    CHECK(
        law_name({folder("/data/2025/pub"), supplement("/data/2026/sup"), act("26-4")})
        == "General Statutes, revised to January 1, 2025, with the 2026 supplement, as amended by "
           "Public Act No. 26-4");
    CHECK(law_name({folder("/data/2025/pub")}, {supplement("/data/2026/sup")})
          == "General Statutes, revised to January 1, 2025");
    CHECK(law_name({supplement("/data/2026/sup")}) == "2026 supplement to the General Statutes");
}

TEST_CASE("law_name: what is not known keeps its own name, without directories") {
    CHECK(law_name({folder("/data/2025/pub")}) == "2025/pub");
    CHECK(law_name({folder("/data/2023/pub"), supplement("/data/2026/sup")})
          == "2023/pub with the 2026 supplement");
    CHECK(law_name({folder("corpus/sample/")}) == "sample");
    CHECK(law_name({page("/tmp/a/old.htm")}) == "old.htm");
    CHECK(law_name({page("-")}) == "standard input");
    CHECK(own_name("/") == "/");
    CHECK(own_name("a.txt") == "a.txt");
}

TEST_CASE("law_name: a folder without a year is no revision, whatever it is compared with") {
    CHECK(law_name({folder("/data/changed")}, {supplement("/data/2026/sup")}) == "changed");
}

TEST_CASE("compared_names: two laws with one name have the names of their folders") {
    DiffReport report;
    report.old_sources = {page("/data/before/chap.htm")};
    report.new_sources = {page("/data/after/chap.htm")};
    CHECK(compared_names(report).old_name == "before/chap.htm");
    CHECK(compared_names(report).new_name == "after/chap.htm");
    report.new_sources = report.old_sources;
    CHECK(compared_names(report).old_name == compared_names(report).new_name);
    report.on = "2026-10-01";
    CHECK(compared_names(report).new_name.ends_with(", both as they read on October 1, 2026"));
}

TEST_CASE("report_sources: every file with its hash, and how many files a folder has") {
    PreviewReport report;
    report.bills.resize(1);
    report.bills[0].bill_file = "/acts/bill.htm";
    report.inputs = {{"/acts/bill.htm", "ab12"}, {"/acts/amendment.htm", "cd34"}};
    report.law = {folder("/data/2025/pub"), supplement("/data/2026/sup")};
    auto const notes = report_sources(report);
    REQUIRE(notes.size() == 4);
    CHECK(notes[0].name == act_heading(report.bills[0]));
    CHECK(notes[0].path == "/acts/bill.htm");
    CHECK(notes[0].detail == "SHA-256 ab12");
    CHECK(notes[1].name.empty());
    CHECK(notes[2].name == "General Statutes, revised to January 1, 2025");
    CHECK(notes[2].detail == "1069 files");
    CHECK(notes[3].name == "2026 supplement to the General Statutes");
    CHECK(notes[3].path == "/data/2026/sup");
}

TEST_CASE("law_sentence_beside_paths: only what the paths do not say") {
    PreviewReport report;
    report.law = {folder("/data/sample")};
    CHECK(law_sentence_beside_paths(report).empty());
    report.law = {folder("/data/2025/pub"), supplement("/data/2026/sup")};
    CHECK(law_sentence_beside_paths(report)
          == "Current law: General Statutes, revised to January 1, 2025, with the 2026 "
             "supplement.");
}

TEST_CASE("compared_paths_sentence: the paths, if the names are others") {
    DiffReport report;
    report.old_name = "/data/old.htm";
    report.new_name = "new.htm";
    report.old_sources = {page("/data/old.htm")};
    report.new_sources = {page("new.htm")};
    CHECK(compared_paths_sentence(report) == "Read from /data/old.htm and new.htm.");
    report.old_name = "old.htm";
    report.old_sources = {page("old.htm")};
    CHECK(compared_paths_sentence(report).empty());
}
