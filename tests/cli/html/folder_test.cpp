#include "cli/html/folder.hpp"
#include "cli/html/page.hpp"
#include "cli/html/render.hpp"
#include "tests/support/sample_report.hpp"

#include <doctest/doctest.h>
#include <pugixml.hpp>

#include <map>
#include <set>
#include <string>
#include <vector>

using namespace nutmeg;

namespace {

ChapterName chapter_of(std::string const& number) {
    return number == "99-12" ? ChapterName{"chapter 990", "BEES & <WASPS>"} : ChapterName();
}

std::vector<HtmlFile> files_of(HtmlFolder const& folder) {
    std::vector<HtmlChapterPage> pages;
    std::vector<HtmlFile> files;
    for (std::size_t i = 0; i < folder.chapter_count(); ++i) {
        pages.push_back(folder.chapter_page(i));
        files.push_back(pages.back().file);
    }
    for (auto& file : folder.other_files(pages))
        files.push_back(std::move(file));
    return files;
}

} // namespace

TEST_CASE("html folder: every link leads to a file of the folder, and to an id in it") {
    auto const report = test::sample_diff();
    ImpactReport const impact;
    HtmlFolder const folder(report, &impact, chapter_of);
    auto const files = files_of(folder);
    CHECK(files.back().name == "index.html");
    std::map<std::string, std::set<std::string>> ids;
    std::vector<std::pair<std::string, std::string>> links;
    for (auto const& file : files) {
        CAPTURE(file.name);
        CHECK(ids.count(file.name) == 0);
        ids[file.name];
        if (!file.name.ends_with(".html"))
            continue;
        pugi::xml_document tree;
        REQUIRE(tree.load_string(file.text.c_str()).status == pugi::status_ok);
        CHECK(tree.select_nodes("//h1").size() == 1);
        for (auto const& found : tree.select_nodes("//@id"))
            CHECK(ids[file.name].insert(found.attribute().value()).second);
        for (auto const& found : tree.select_nodes("//@href | //script/@src"))
            links.emplace_back(file.name, found.attribute().value());
    }
    for (auto const& [from, link] : links) {
        CAPTURE(from);
        CAPTURE(link);
        auto const hash = link.find('#');
        auto const name = hash == 0 ? from : link.substr(0, hash);
        REQUIRE(ids.count(name) == 1);
        if (hash != std::string::npos)
            CHECK(ids[name].count(link.substr(hash + 1)) == 1);
    }
    CHECK(ids.count("chapter-990.html") == 1);
    CHECK(ids.count("impact.html") == 1);
    CHECK(ids.count(std::string(html_style_file)) == 1);
}

TEST_CASE("html folder: the index has every section of the report once") {
    auto const report = test::sample_diff();
    HtmlFolder const folder(report, nullptr, chapter_of);
    auto const index = files_of(folder).back().text;
    pugi::xml_document tree;
    REQUIRE(tree.load_string(index.c_str()));
    CHECK(tree.select_nodes("//details[@class='chapter']//li").size() == report.comparisons.size());
    CHECK(index.find("BEES &amp; &lt;WASPS&gt;") != std::string::npos);
}

TEST_CASE("html folder: a page without a chapter is linked by the title of its sections") {
    auto const report = test::sample_diff();
    HtmlFolder const folder(report, nullptr, chapter_of);
    bool has_link = false;
    for (auto const& file : files_of(folder)) {
        CAPTURE(file.name);
        if (!file.name.ends_with(".html"))
            continue;
        pugi::xml_document tree;
        REQUIRE(tree.load_string(file.text.c_str()));
        for (auto const& found : tree.select_nodes("//nav[@class='pages']//a")) {
            std::string const words = found.node().text().get();
            CAPTURE(words);
            CHECK(words.find_first_of("abcdefghijklmnopqrstuvwxyz") != std::string::npos);
            has_link = has_link || words.find("Other sections of Title 99") != std::string::npos;
        }
    }
    CHECK(has_link);
}
