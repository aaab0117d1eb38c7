#include "cli/html/escape.hpp"
#include "cli/html/impact.hpp"
#include "cli/html/page.hpp"
#include "cli/html/render.hpp"
#include "tests/support/sample_report.hpp"

#include <doctest/doctest.h>
#include <pugixml.hpp>

#include <set>
#include <string>
#include <vector>

using namespace nutmeg;

namespace {

/// Twelve sections that cite section 99-1, with words that look like markup.
Neighborhood sample_neighborhood() {
    Neighborhood around;
    for (int i = 0; i < 12; ++i) {
        ImpactFinding finding;
        finding.kind = ImpactKind::Dangling;
        finding.number = "99-2" + std::to_string(i);
        finding.quote = "under <u>section</u> 99-1 & \"others\"";
        finding.words = {6, 12};
        finding.quote_at = 6;
        finding.cites = "99-1<i>l</i>";
        finding.amended = "99-1";
        finding.conforming.missing = ConformingAmendment::Missing::Nothing;
        finding.conforming.instruction = "strike \"<b>\" & insert \"</b>\"";
        around.report.findings.push_back(std::move(finding));
    }
    around.report.findings.back().depth = 2;
    around.report.findings.back().amended = "99-20";
    around.cited = {"99-3", "99-4<"};
    return around;
}

struct Page {
    std::string name;
    std::string html;
    pugi::xml_document tree;
    pugi::xml_parse_result result;
};

std::vector<std::unique_ptr<Page>> pages() {
    auto const diff = test::sample_diff();
    std::vector<std::unique_ptr<Page>> made;
    auto const add = [&made](std::string name, std::string html) {
        auto page = std::make_unique<Page>();
        page->name = std::move(name);
        page->html = std::move(html);
        page->result = page->tree.load_buffer(
            page->html.data(), page->html.size(), pugi::parse_default | pugi::parse_ws_pcdata);
        made.push_back(std::move(page));
    };
    add("preview", render_html(test::report_of(test::sample_preview())));
    auto const around = sample_neighborhood();
    add("impact", render_html("99-1 & <b>", around));
    add("preview with impact",
        render_html(test::report_of(test::sample_preview()), &around.report));
    add("diff with impact", render_html(diff, &around.report));
    add("combined", render_html(test::sample_combined()));
    add("diff", render_html(diff));
    add("sections",
        render_html(std::vector<Section const*>{diff.comparisons[0].old_section.get(),
                                                diff.comparisons[0].new_section.get()}));
    return made;
}

std::string words_in(pugi::xml_node node) {
    std::string words;
    for (auto const& found : node.select_nodes(".//text()"))
        words += found.node().value();
    return words;
}

/// The text of the law without the words in one tag, "del" or "ins", and without spaces.
std::string read_aloud(pugi::xml_node law, std::string_view without) {
    std::string words;
    for (auto const& found : law.select_nodes(".//p[contains(@class,'prov')]//text()")) {
        bool counts = true;
        for (auto up = found.node().parent(); up; up = up.parent()) {
            auto const kind = std::string_view(up.attribute("class").value());
            counts =
                counts && std::string_view(up.name()) != without && kind != "vh" && kind != "mv";
        }
        // The brackets around deleted words.
        counts = counts && std::string_view(found.parent().name()) != "del";
        if (counts)
            words += found.node().value();
    }
    std::string squeezed;
    for (char const c : words)
        if (c != ' ' && c != '\n')
            squeezed += c;
    return squeezed;
}

std::string squeezed(std::string_view text) {
    std::string out;
    for (char const c : text)
        if (c != ' ' && c != '\n')
            out += c;
    return out;
}

void check_escaped(std::string const& html) {
    CHECK(html.find("<script>alert") == std::string::npos);
    CHECK(html.find('\x01') == std::string::npos);
    pugi::xml_document tree;
    auto const result = tree.load_string(html.c_str());
    CAPTURE(result.description());
    CHECK(result.status == pugi::status_ok);
    CHECK(tree.select_nodes("//script").size() == 1);
    std::set<std::string> ids;
    for (auto const& found : tree.select_nodes("//@id"))
        CHECK(ids.insert(found.attribute().value()).second);
}

} // namespace

TEST_CASE("render_html: pages are well formed, with language, title, landmarks and a skip link") {
    for (auto const& page : pages()) {
        CAPTURE(page->name);
        CAPTURE(page->result.description());
        CHECK(page->result.status == pugi::status_ok);
        auto const html = page->tree.child("html");
        CHECK(std::string(html.attribute("lang").value()) == "en-US");
        CHECK(*html.child("head").child_value("title") != '\0');
        CHECK(html.select_nodes("//main").size() == 1);
        CHECK(html.select_nodes("//footer").size() == 1);
        CHECK(std::string(html.child("body").first_element_by_path("a").attribute("href").value())
              == "#main");
        CHECK(html.select_nodes("//link | //img | //*[@src]").empty());
    }
}

TEST_CASE("render_html: ids are unique and every link leads to one") {
    for (auto const& page : pages()) {
        CAPTURE(page->name);
        std::set<std::string> ids;
        for (auto const& found : page->tree.select_nodes("//@id")) {
            CAPTURE(found.attribute().value());
            CHECK(ids.insert(found.attribute().value()).second);
        }
        for (auto const& found : page->tree.select_nodes("//@href | //@aria-labelledby")) {
            std::string target = found.attribute().value();
            CAPTURE(target);
            CHECK(ids.count(target.starts_with('#') ? target.substr(1) : target) == 1);
        }
    }
}

TEST_CASE("render_html: deletions have brackets in the text, and marks no other words of ours") {
    for (auto const& page : pages()) {
        CAPTURE(page->name);
        auto const marks = page->tree.select_nodes("//del | //ins");
        CHECK((page->name == "sections" || page->name == "impact" || marks.size() > 10));
        for (auto const& found : marks) {
            auto const node = found.node();
            CAPTURE(words_in(node));
            CHECK(node.select_nodes(".//*[@class='vh']").empty());
            if (std::string_view(node.name()) == "ins")
                continue;
            CHECK(std::string_view(node.first_child().value()) == "[");
            CHECK(std::string_view(node.last_child().value()) == "]");
            CHECK(node.select_nodes("./span[@class='cut']").size() == 1);
        }
    }
}

TEST_CASE("render_html: the style sheet states deletions and insertions in words for the ear") {
    auto const style = html_style();
    for (auto const* rule : {"del::before { content: \" deleted: \"",
                             "del::after { content: \" end of deletion \"",
                             "ins::before { content: \" inserted: \"",
                             "ins::after { content: \" end of insertion \"",
                             "del.moved::before { content: \" moved from here: \"",
                             "ins.moved::before { content: \" moved here: \""}) {
        CAPTURE(rule);
        CHECK(style.find(rule) != std::string_view::npos);
    }
}

TEST_CASE("render_html: a page with a redline has tools in a landmark after the skip link") {
    for (auto const& page : pages()) {
        CAPTURE(page->name);
        auto const tools = page->tree.select_node("/html/body/*[2]").node();
        bool const has_redline = page->name != "sections" && page->name != "impact";
        CHECK((std::string_view(tools.attribute("id").value()) == "tools") == has_redline);
        if (has_redline)
            CHECK(std::string_view(tools.attribute("role").value()) == "region");
    }
}

TEST_CASE("render_html: both texts can be read from the page") {
    auto const preview = test::sample_preview();
    pugi::xml_document tree;
    REQUIRE(tree.load_string(render_html(test::report_of(preview)).c_str(),
                             pugi::parse_default | pugi::parse_ws_pcdata));
    for (auto const* id : {"act-1", "act-2"}) {
        auto const& entry = preview.entries[id[4] == '1' ? 0 : 1];
        auto const law =
            tree.select_node((std::string("//section[@id='") + id + "']").c_str()).node();
        CHECK(read_aloud(law, "del") == squeezed(entry.comparison.new_section->text));
        // Moved words also appear at their old position, so the old text is complete.
        CHECK(read_aloud(law, "ins") == squeezed(entry.comparison.old_section->text));
    }
}

TEST_CASE("render_html: a moved passage names and links its other end") {
    auto const html = render_html(test::report_of(test::sample_preview()));
    CHECK(html.find("<a class=\"mv\" href=\"#s99-12-move-1-to\">moved to (f)</a>")
          != std::string::npos);
    CHECK(html.find("<a class=\"mv\" href=\"#s99-12-move-1-from\">moved from (b)</a>")
          != std::string::npos);
}

TEST_CASE("render_html: input is escaped everywhere") {
    std::string const evil = "<script>alert(\"1\" & '2')</script>\x01";
    auto report = test::sample_preview();
    auto act = std::make_shared<Act>(*report.act);
    act->name = act->title = evil;
    for (auto& section : act->sections) {
        section.number = section.effective_words = evil;
        section.effective.clear();
    }
    report.act = act;
    report.bill_file = evil;
    report.statutes = {evil};
    for (std::size_t i = 0; i < report.entries.size(); ++i) {
        auto& entry = report.entries[i];
        entry.amendment = &act->sections[i];
        entry.target = entry.path = evil;
        entry.applied.difference = {evil, evil, evil};
        entry.comparison =
            test::marked_comparison(evil, evil, "a [-" + evil + "-] {+" + evil + "+}");
        entry.comparison.effects.resize(1);
        entry.comparison.effects[0].at = entry.comparison.effects[0].summary = evil;
        entry.comparison.changes.resize(1);
        entry.comparison.changes[0].new_path = evil;
    }
    for (auto& diagnostic : report.diagnostics)
        diagnostic.message = diagnostic.citation = evil;
    auto combined = test::sample_combined();
    combined.bills = {report, report};
    combined.names = {evil, evil};
    combined.days[1] = {DayKind::Event, {}, evil, false};
    std::vector<Author> const authors{{0, &act->sections[0]}, {1, &act->sections[1]}};
    for (auto& section : combined.sections) {
        section.number = evil;
        section.unverified = authors;
        for (auto& conflict : section.conflicts) {
            conflict.number = conflict.path = conflict.before = conflict.law_words = evil;
            conflict.earlier.authors = authors;
            conflict.earlier.words = evil;
            conflict.later = conflict.earlier;
        }
    }
    for (auto& section : combined.by_date) {
        section.number = evil;
        section.versions[1].day = combined.days[1];
        section.versions[1].unverified = authors;
    }
    for (auto const& html : {render_html(test::report_of(report)), render_html(combined)})
        check_escaped(html);
}

TEST_CASE("render_html: several bills, their conflicts and days are on the page") {
    auto const combined = test::sample_combined();
    auto const html = render_html(combined);
    pugi::xml_document tree;
    REQUIRE(tree.load_string(html.c_str(), pugi::parse_default | pugi::parse_ws_pcdata));
    std::vector<std::string> bills;
    for (auto const& found : tree.select_nodes("//section[@class='bill']/h2"))
        bills.push_back(words_in(found.node()));
    CHECK(bills == combined.names);
    CHECK(words_in(tree.select_node("//h1").node()) == "Combined effect");
    CHECK(words_in(tree.select_node("//p[@class='kicker']").node())
          == "Bees & Co. and Wasps < Bees");
    auto const section = tree.select_node("//section[@id='combined-99-12']").node();
    CHECK(section.select_nodes(".//div[@class='notice bad']").size() == 2);
    auto const versions = words_in(section.select_node(".//dl").node());
    CHECK(versions.find("section 1 of Wasps < Bees(no words)") != std::string::npos);
    CHECK(read_aloud(section, "del")
          == squeezed(combined.sections[0].comparison.new_section->text));
    std::vector<std::string> days;
    for (auto const& found : tree.select_nodes("//section[starts-with(@id, 'day-')]/h2"))
        days.push_back(words_in(found.node()));
    CHECK(days
          == std::vector<std::string>{"From passage: section 99-12",
                                      "From July 1, 2026: section 99-12"});

    auto on_a_day = combined;
    on_a_day.on = "2026-07-01";
    CHECK(render_html(on_a_day).find("Law as of July 1, 2026") != std::string::npos);
    CHECK(html.find("Law as of") == std::string::npos);
    // A page about one bill has no bill heading.
    auto const one = render_html(test::report_of(test::sample_preview()));
    CHECK(one.find("class=\"bill\"") == std::string::npos);
    CHECK(one.find("Text by date") == std::string::npos);
}

TEST_CASE("render_html: the same report gives the same bytes") {
    CHECK(render_html(test::sample_combined()) == render_html(test::sample_combined()));
    CHECK(render_html(test::sample_diff()) == render_html(test::sample_diff()));
}

TEST_CASE("render_html: provisions can be linked by their designators") {
    auto const html = render_html(test::report_of(test::sample_preview()));
    for (auto const* id : {"s99-12-e-4", "s99-12-c-2", "s99-12-old-f", "new-4-b", "s99-20-old-a"}) {
        CAPTURE(id);
        CHECK(html.find(std::string(" id=\"") + id + "\"") != std::string::npos);
    }
}

TEST_CASE("html_text: ids are plain and unique") {
    HtmlIds ids;
    CHECK(ids.assign_id("s99-12-b") == "s99-12-b");
    CHECK(ids.assign_id("s99-12-b") == "s99-12-b-2");
    CHECK(ids.assign_id("s99-12-b-2") == "s99-12-b-2-2");
    CHECK(ids.assign_id("s99-12-b") == "s99-12-b-3");
    CHECK(ids.assign_id("a b\"<") == "a_b__");
    CHECK(id_of_path("(b)(2)(A)") == "-b-2-A");
}

TEST_CASE("html: long groups of findings are folded, and the picture has a box for each section") {
    auto const around = sample_neighborhood();
    auto const page = render_html("99-1", around);
    CHECK(page.find("<details><summary>3 more</summary>") != std::string::npos);
    CHECK(page.find("&lt;u&gt;") != std::string::npos);
    auto const svg = neighborhood_svg("99-1", around);
    std::size_t boxes = 0;
    for (auto at = svg.find("<rect"); at != std::string::npos; at = svg.find("<rect", at + 1))
        ++boxes;
    CHECK(boxes == 15); // two that it cites, itself, and twelve
    std::size_t lines = 0;
    for (auto at = svg.find("<path"); at != std::string::npos; at = svg.find("<path", at + 1))
        ++lines;
    CHECK(lines == 14);
}
