// The published statutes and acts: everything is read, and nothing is lost.
#include "corpus/edition_diff.hpp"
#include "corpus/preview/preview.hpp"
#include "corpus/store/open_store.hpp"
#include "corpus/store/parallel.hpp"
#include "parser/documents/html/html_backends.hpp"
#include "parser/statutes/page.hpp"
#include "parser/text/file.hpp"
#include "tests/published/published.hpp"
#include "tests/support/html_events.hpp"
#include "tests/support/invariants.hpp"
#include "tests/support/preview_bill.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <map>
#include <mutex>
#include <string>
#include <vector>

using namespace nutmeg;
namespace fs = std::filesystem;

namespace {

fs::path const published = test::published_folder();

std::vector<std::string> files_in(fs::path const& folder) {
    std::vector<std::string> files;
    for (auto const& entry : fs::recursive_directory_iterator(folder))
        if (entry.path().extension() == ".htm")
            files.push_back(entry.path().string());
    std::sort(files.begin(), files.end());
    return files;
}

/// The character of an entity, for the entities that these pages use.
std::string decoded(std::string_view name) {
    static std::map<std::string_view, std::string_view> const names{
        {"amp", "&"}, {"lt", "<"}, {"gt", ">"}, {"quot", "\""}, {"apos", "'"}, {"nbsp", " "}};
    if (auto const found = names.find(name); found != names.end())
        return std::string(found->second);
    if (name.size() < 2 || name[0] != '#')
        return "?" + std::string(name);
    bool const hex = name[1] == 'x' || name[1] == 'X';
    auto const point = std::stoul(std::string(name.substr(hex ? 2 : 1)), nullptr, hex ? 16 : 10);
    if (point == 0xA0)
        return " ";
    std::string out;
    if (point < 0x80) {
        out += static_cast<char>(point);
    } else if (point < 0x800) {
        out += static_cast<char>(0xC0 | point >> 6U);
        out += static_cast<char>(0x80 | (point & 0x3FU));
    } else {
        out += static_cast<char>(0xE0 | point >> 12U);
        out += static_cast<char>(0x80 | (point >> 6U & 0x3FU));
        out += static_cast<char>(0x80 | (point & 0x3FU));
    }
    return out;
}

/// All words of the law on a page, read naively by string search: from the first heading on,
/// without navigation tables, part headings and spaces.
std::string naive_words(std::string const& page) {
    std::string words;
    bool begun = false;
    for (std::size_t at = 0; at < page.size();) {
        std::string_view const rest = std::string_view{page}.substr(at);
        if (rest.starts_with("<table class=\"nav_tbl\"")) {
            at = page.find("</table>", at) + 8;
        } else if (rest.size() > 2 && rest[0] == '<' && rest[1] == 'h' && rest[2] >= '1'
                   && rest[2] <= '6') {
            // A part heading ends where it is closed, or where the next element of a page begins.
            auto const close = page.find("</h", at);
            auto const next = std::min(page.find("<p", at), page.find("<table", at));
            at = std::min(close == std::string::npos ? next : close + 5, next);
        } else if (rest[0] == '<') {
            begun = begun || rest.starts_with("<span class=\"catchln\"");
            at = std::min(page.find('>', at), page.size() - 1) + 1;
        } else if (rest[0] == '&') {
            auto const end = page.find(';', at);
            if (auto const character = decoded(page.substr(at + 1, end - at - 1));
                begun && character != " ")
                words += character;
            at = end + 1;
        } else {
            bool const nbsp = rest.starts_with("\u00A0");
            if (begun && !nbsp && static_cast<unsigned char>(rest[0]) > ' ')
                words += rest[0];
            at += nbsp ? 2U : 1U;
        }
    }
    return words;
}

/// Counts bytes, because the order of notes and bodies differs between the page and the sections.
std::array<std::size_t, 256> count_bytes(std::string_view text) {
    std::array<std::size_t, 256> counts{};
    for (char const c : text)
        if (static_cast<unsigned char>(c) > ' ')
            ++counts[static_cast<unsigned char>(c)];
    return counts;
}

std::string read_words_of(Page const& page) {
    std::string all;
    for (auto const& section : page.sections) {
        all += section.heading + section.text;
        for (auto const* notes : {&section.source_notes,
                                  &section.history_notes,
                                  &section.cross_references,
                                  &section.annotations,
                                  &section.other_notes})
            for (auto const& note : *notes)
                all += note;
    }
    return all;
}

/// What is wrong with a section's spans, or nothing.
std::string fault_in(Section const& section) {
    std::uint32_t at = 0;
    for (auto const paragraph : section.paragraphs) {
        if (paragraph.begin != at || paragraph.empty())
            return "paragraphs";
        at = paragraph.end + 1;
    }
    if (!section.paragraphs.empty() && at != section.text.size() + 1)
        return "paragraphs do not reach the end";
    for (std::size_t i = 0; i < section.provisions.size(); ++i) {
        auto const& one = section.provisions[i];
        auto const container = one.parent == no_parent ? Span{0, section.current_end}
                                                       : section.provisions[one.parent].span;
        if ((one.parent != no_parent && one.parent >= i) || !container.contains(one.span)
            || !one.span.contains(one.designator))
            return "provision " + path_of(section.provisions, section.text, i);
    }
    return {};
}

} // namespace

TEST_CASE("published: no word of the statutes is lost, and all spans hold"
          * doctest::test_suite("published")
          * doctest::skip(test::is_missing(test::revision) || test::is_missing(test::supplement)
                          || test::is_missing("cgs/published"))) {
    for (auto const* folder : {"cgs/2025/pub", "cgs/2026/sup", "cgs/published"}) {
        auto const files = files_in(published / folder);
        std::mutex saying;
        std::vector<std::string> faults;
        std::vector<std::string> irregular_trees;
        std::size_t sections = 0;
        parallel_for(files.size(), [&](std::size_t i) {
            auto const bytes = read_file(files[i]);
            auto const page = parse_page(bytes, files[i]);
            std::vector<std::string> found;
            std::vector<std::string> loose;
            if (count_bytes(naive_words(bytes)) != count_bytes(read_words_of(page)))
                found.push_back(files[i] + ": different words");
            for (auto const& section : page.sections)
                if (auto const fault = fault_in(section); !fault.empty())
                    loose.push_back(files[i] + ": " + std::string(section.citation()) + ": "
                                    + fault);
            for (auto const& problem : page.diagnostics)
                found.push_back(files[i] + ": " + problem.message);
            std::lock_guard const lock(saying);
            sections += page.sections.size();
            faults.insert(faults.end(), found.begin(), found.end());
            irregular_trees.insert(irregular_trees.end(), loose.begin(), loose.end());
        });
        std::sort(faults.begin(), faults.end());
        CAPTURE(std::string(folder));
        CHECK(sections > 3);
        CHECK(faults.size() == 0);
        // A notice that is quoted inside a subdivision may have a list of the subdivision's level.
        CHECK(irregular_trees.size() <= 1);
        for (auto const& tree : irregular_trees)
            MESSAGE(tree);
        for (std::size_t i = 0; i < std::min<std::size_t>(faults.size(), 10); ++i)
            MESSAGE(faults[i]);
    }
}

TEST_CASE("published: pages with unclosed headings are read as a browser reads them"
          * doctest::test_suite("published") * doctest::skip(test::is_missing(test::supplement))) {
    auto const files = files_in(published / "cgs/2026/sup");
    std::mutex saying;
    std::vector<std::string> faults;
    parallel_for(files.size(), [&](std::size_t i) {
        auto const page = read_file(files[i]);
        test::Recorder soup(true);
        read_tag_soup(page, soup);
        test::Recorder heard(true);
        auto const reader = read_html(page, files[i], heard);
        if (reader == HtmlReader::Pugixml
            && test::comparable(heard.events) == test::comparable(soup.events))
            return;
        std::lock_guard const lock(saying);
        faults.push_back(files[i]);
    });
    CHECK(files.size() > 100);
    CHECK(faults == std::vector<std::string>{});
}

TEST_CASE("published: the redline of each section of the supplement gives back both texts"
          * doctest::test_suite("published")
          * doctest::skip(test::is_missing(test::revision) || test::is_missing(test::supplement))) {
    auto const old_edition = open_store((published / "cgs/2025/pub").string());
    auto const new_edition = open_store((published / "cgs/2026/sup").string());
    auto const report = diff_editions(*old_edition, *new_edition, false);
    // Oddities of the pages that lose nothing are notes.
    for (auto const& found : report.diagnostics) {
        CAPTURE(found.file);
        CAPTURE(found.line);
        CAPTURE(found.message);
        CHECK(found.severity != Severity::Problem);
    }
    CHECK(report.comparisons.size() > 900);
    for (auto const& one : report.comparisons) {
        std::string before;
        std::string after;
        for (auto const& piece : one.redline) {
            before += piece.old_span.of(one.old_section->text);
            after += piece.new_span.of(one.new_section->text);
        }
        CAPTURE(std::string(one.new_section->citation()));
        CHECK(before == one.old_section->text);
        CHECK(after == one.new_section->text);
        CHECK(test::broken_comparison(one) == "");
        bool const silent = one.change == SectionChange::Amended && one.changes.empty();
        // The words are the same where only spaces or a later version changed.
        bool const same_words = one.old_section->text.substr(0, one.old_section->current_end)
                                 == one.new_section->text.substr(0, one.new_section->current_end)
                             || current_section_words(*one.old_section).words.size()
                                    == current_section_words(*one.new_section).words.size();
        CHECK((!silent || same_words));
    }
}

TEST_CASE("published: every act restates the law in force" * doctest::test_suite("published")
          * doctest::skip(test::is_missing(test::acts) || test::is_missing(test::revision))) {
    Statutes statutes(
        {(published / "cgs/2025/pub").string(), (published / "cgs/2026/sup").string()});
    auto const acts = files_in(published / "acts/2026");
    std::size_t matching = 0;
    for (auto const& file : acts) {
        CAPTURE(file);
        auto const report = test::preview_bill(
            std::make_shared<Act const>(read_act(read_file(file), file)), file, statutes);
        CHECK_FALSE(report.entries.empty());
        for (auto const& entry : report.entries) {
            CAPTURE(entry.target);
            CHECK(entry.applied.base != Base::Mismatch);
            CHECK(entry.applied.base != Base::Missing);
            matching += entry.applied.base == Base::Match ? 1U : 0U;
        }
        CHECK(report.words_accounted == report.words_of_bill);
    }
    CHECK(matching > 50);
    MESSAGE(acts.size(), " acts, ", matching, " restatements match");
}
