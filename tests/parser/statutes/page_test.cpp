#include "parser/statutes/page.hpp"
#include "parser/statutes/page_index.hpp"
#include "parser/text/error.hpp"
#include "parser/text/file.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using namespace nutmeg;

namespace {

std::string const head = "<p><span class=\"catchln\" id=\"sec_99-1\">Sec. 99-1. Gates.</span> ";

Page read(std::string const& body) {
    return parse_page("<html><head><title>t</title></head><body>" + body + "</body></html>",
                      "page.htm");
}

std::string joined(std::vector<std::string> const& parts) {
    std::string all;
    for (auto const& part : parts)
        all += (all.empty() ? "" : "|") + part;
    return all;
}

std::string codes(Diagnostics const& diagnostics) {
    std::string all;
    for (auto const& one : diagnostics)
        all += (all.empty() ? "" : " ") + std::string(code_name(one.code)) + ":"
             + std::to_string(one.line);
    return all;
}

} // namespace

TEST_CASE("page: a paragraph's class says what it is") {
    auto const page = read(
        "<h2 class=\"chap-no\">CHAPTER 990</h2><h2 class=\"chap-name\">GATES AND DOORS</h2>" + head
        + "(a) One.</p><p>(b) Two.</p><p class=\"source-first\">(P.A. 13-466, S. 4.)</p>"
          "<p class=\"source\">(P.A. 13-467.)</p>"
          "<p class=\"history-first\">History: P.A. 13-466.</p><p class=\"history\">More.</p>"
          "<p class=\"cross-ref-first\">See Sec. 99-2.</p><p class=\"cross-ref\">See Sec. 99-3.</p>"
          "<p class=\"annotation-first\">Cited.</p><p class=\"annotation\">Cited too.</p>"
          "<p class=\"front-note\">Read first.</p><p class=\"toc_catchln\">Sec. 99-1.</p>"
          "<p class=\"MsoNormal wide\">Three.</p>");
    CHECK(page.name == "page.htm");
    CHECK(page.chapter == "CHAPTER 990");
    CHECK(page.chapter_name == "GATES AND DOORS");
    CHECK(page.diagnostics.empty());
    REQUIRE(page.sections.size() == 1);
    auto const& section = page.sections[0];
    CHECK(section.citation() == "99-1");
    CHECK(section.heading == "Sec. 99-1. Gates.");
    CHECK(section.catchline == "Gates.");
    CHECK(section.text == "(a) One.\n(b) Two.\nThree.");
    CHECK(section.paragraphs.size() == 3);
    CHECK(section.provisions.size() == 2);
    CHECK(joined(section.source_notes) == "(P.A. 13-466, S. 4.)|(P.A. 13-467.)");
    CHECK(joined(section.history_notes) == "History: P.A. 13-466.|More.");
    CHECK(joined(section.cross_references) == "See Sec. 99-2.|See Sec. 99-3.");
    CHECK(joined(section.annotations) == "Cited.|Cited too.");
    CHECK(joined(section.other_notes) == "Read first.");
}

TEST_CASE("page: the words of a body") {
    struct Case {
        char const* body;
        char const* text;
    };
    for (auto const& [body, text] : {
             Case{"See section 99-217<i>l</i> and chapter 319<i>l</i>.</p>",
                  "See section 99-217l and chapter 319l."},
             Case{"A\r\n  gate &#160; is<br/>open.</p>", "A gate is open."},
             Case{"A gate</p><p> </p><p>\n</p><p>is open.</p>", "A gate\nis open."},
             Case{"Rates:</p><table><tr><td>Iron</td><td><p>ten</p></td></tr>"
                  "<tr><td>Tin</td><td></td></tr></table><p>End.</p>",
                  "Rates:\nIron\nten\nTin\nEnd."},
             Case{"One.</p><table class=\"nav_tbl\"><tr><td><p>Return</p></td></tr></table>"
                  "<p>Two.</p>",
                  "One.\nTwo."},
             Case{"One.</p><h4 class=\"part_hd\">PART II DOORS</h4><h3>More</h3><p>Two.</p>",
                  "One.\nTwo."},
             Case{"One.</p><ul><li>two</li><li>three</li></ul><div>four</div>",
                  "One.\ntwo\nthree\nfour"},
             Case{"One.</p>loose words<p>Two.</p>", "One.\nloose words\nTwo."},
             Case{"One.</p><script>var x;</script><style>p</style><p>Two.</p>", "One.\nTwo."},
             Case{"An e\xCC\x81tude.</p>", "An \xC3\xA9tude."},
             Case{"&lt;u&gt; &amp; &#x201C;x&#x201D;</p>", "<u> & \u201Cx\u201D"},
             Case{"</p>", ""},
         }) {
        auto const& captured = body; // clang 14 cannot capture a structured binding
        CAPTURE(captured);
        auto const page = read(head + body);
        REQUIRE(page.sections.size() == 1);
        CHECK(page.sections[0].text == text);
        CHECK(page.sections[0].current_end == page.sections[0].text.size());
    }
}

TEST_CASE("page: paragraphs cover the text, separated by line ends") {
    auto const page = read(head + "(a) One.</p><p>(b) Two.</p><p>Three.</p>");
    auto const& section = page.sections.at(0);
    std::uint32_t at = 0;
    for (auto const paragraph : section.paragraphs) {
        CHECK(paragraph.begin == at);
        at = paragraph.end + 1;
    }
    CHECK(at == section.text.size() + 1);
}

TEST_CASE("page: run-in headings are words of the text and marked as headings") {
    auto const page = read(head
                           + "(a) <span class=\"inline_hd\">Gates.</span> Shut.</p>"
                             "<p>(b) Two. <span class=\"inline_hd\">Doors.</span> Open. "
                             "<span class=\"inline_hd\">Locks.</span> None.</p>"
                             "<p>(c) Three. <span class=\"inline_hd\">Keys. </span></p>");
    auto const& section = page.sections.at(0);
    CHECK(section.text == "(a) Gates. Shut.\n(b) Two. Doors. Open. Locks. None.\n(c) Three. Keys.");
    std::string headings;
    for (auto const span : section.run_in_headings)
        headings += std::string(span.of(section.text)) + "|";
    CHECK(headings == "Gates.|Doors.|Locks.|Keys.|");
}

TEST_CASE("page: contents and what precedes the first section belong to no section") {
    auto const page = read("<h4 class=\"chap_toc_hd\">Table of Contents</h4>"
                           "<p class=\"toc_catchln\"><a href=\"#x\">Sec. 99-1. Gates.</a></p>"
                           "<p>Cited. 990 C. 1.</p><p class=\"annotation\">Cited.</p>"
                           + head + "One.</p>");
    REQUIRE(page.sections.size() == 1);
    CHECK(page.sections[0].text == "One.");
    CHECK(page.sections[0].annotations.empty());
}

TEST_CASE("page: each heading begins a section and has its line") {
    auto const page = read("\n" + head
                           + "One.</p>\n<p class=\"source-first\">(1971.)</p>\n"
                             "<p><span class=\"catchln\">Secs. 99-2 to 99-4. Doors.</span> "
                             "Reserved for future use.</p>"
                             "\n<p><span class=\"catchln\">Sec. 99-5.</span></p>"
                             "<p><span class=\"catchln\">Sec. 99-6.</span> <span>Six</span>.</p>");
    REQUIRE(page.sections.size() == 4);
    CHECK(page.sections[0].line == 2);
    CHECK(page.sections[1].line == 4);
    CHECK(page.sections[1].is_group);
    CHECK(page.sections[1].last_numbers == std::vector<std::string>{"99-4"});
    CHECK(page.sections[1].status == Status::Reserved);
    CHECK(page.sections[1].text == "Reserved for future use.");
    CHECK(page.sections[2].text.empty());
    CHECK(page.sections[3].text == "Six.");
}

TEST_CASE("page: a page that is not well formed has the same sections") {
    std::string const rest = "(a) One.</p><p>(b) Two.</p><p class=\"source-first\">(1971.)</p>";
    auto const whole = read("<h4>PART I</h4>" + head + rest);
    auto const soup = read("<h4>PART I<h4>" + head + rest);
    REQUIRE(soup.sections.size() == 1);
    CHECK(soup.sections[0].text == whole.sections.at(0).text);
    CHECK(soup.sections[0].source_notes == whole.sections[0].source_notes);
    CHECK(soup.sections[0].line == whole.sections[0].line);
}

TEST_CASE("bad: page without a section heading") {
    auto const page = read("<p>Words.</p>");
    CHECK(page.sections.empty());
    CHECK(codes(page.diagnostics) == "no-section:0");
}

TEST_CASE("page: a list of titles or chapters needs no section") {
    for (auto const* list :
         {"<a href=\"title_99.htm\"><span class=\"toc_ttl_desig\">Title 99</span></a>",
          "<a class=\"toc_ch_link\" href=\"chap_990.htm\">Chapter 990</a>",
          "<h1 class=\"title-no\">TITLE 99</h1><p>Reserved.</p>"}) {
        CAPTURE(list);
        auto const page = read(list);
        CHECK(page.sections.empty());
        CHECK(codes(page.diagnostics).empty());
    }
    // A list with sections is a page like any other.
    CHECK(read("<h1 class=\"title-no\">TITLE 99</h1>" + head + "(a) One.</p>").sections.size()
          == 1);
}

TEST_CASE("bad: an incomplete page keeps what came before and reports where it ends") {
    std::string const whole = "<html><body>\n" + head + "(a) One.</p>\n<p>(b) Two and th";
    auto const page = parse_page(whole, "page.htm");
    CHECK(codes(page.diagnostics) == "page-cut:3");
    CHECK(page.sections.at(0).text == "(a) One.\n(b) Two and th");
    auto const in_heading = parse_page("<html><p><span class=\"catchln\">Sec. 99-1. Ga", "p");
    CHECK(in_heading.sections.at(0).heading == "Sec. 99-1. Ga");
    CHECK(codes(in_heading.diagnostics) == "page-cut:1");
}

TEST_CASE("bad: a section without a number keeps its words and reports its line") {
    auto const page =
        read("\n\n<p><span class=\"catchln\">Gates.</span> Shut.</p>" + head + "O.</p>");
    REQUIRE(page.sections.size() == 2);
    CHECK(page.sections[0].numbers.empty());
    CHECK(page.sections[0].citation().empty());
    CHECK(page.sections[0].text == "Shut.");
    CHECK(codes(page.sections[0].diagnostics) == "heading:3");
    CHECK(page.sections[1].text == "O.");
}

TEST_CASE("page: a heading without a number has that of its id") {
    auto const page = read("\n\n<p><span class=\"catchln\" id=\"secs_99-9l_to_99-9p\">Secs. 9 l to "
                           "9p.</span> Reserved.</p>"
                           + head + "O.</p>");
    REQUIRE(page.sections.size() == 2);
    CHECK(page.sections[0].citation() == "99-9l");
    CHECK(page.sections[0].last_numbers.at(0) == "99-9p");
    CHECK(codes(page.sections[0].diagnostics) == "heading-misprint:3");
    CHECK(page.sections[0].diagnostics.at(0).severity == Severity::Note);
}

TEST_CASE("bad: page files that cannot be read") {
    CHECK_THROWS_WITH_AS(read_file("/no/such.htm"),
                         "/no/such.htm: cannot be opened. Check the name and the permissions",
                         Error);
    CHECK_THROWS_AS(read_file("/"), Error);
    CHECK_THROWS_AS(read_page("/proc/self/mem"), Error);
}

TEST_CASE("page: the index has the numbers that parsing finds") {
    for (auto const* name : {"chap_990.htm", "chap_991.htm", "chap_992.htm"}) {
        auto const bytes = read_file(std::string(NUTMEG_SOURCE_DIR "/corpus/sample/") + name);
        auto const indexed = index_page(bytes);
        std::vector<std::string> numbers;
        std::vector<std::string> last;
        for (auto const& section : parse_page(bytes, name).sections) {
            numbers.insert(numbers.end(), section.numbers.begin(), section.numbers.end());
            last.insert(last.end(), section.last_numbers.begin(), section.last_numbers.end());
        }
        CHECK(indexed.exact);
        CHECK(indexed.numbers == numbers);
        CHECK(indexed.group_last == last);
        CHECK(numbers.size() > 10);
    }
}

TEST_CASE("page: the index reports pages that need parsing") {
    CHECK_FALSE(index_page("").exact);
    CHECK_FALSE(index_page("<p class=\"toc_catchln\">Sec. 99-1.</p>").exact);
    for (std::string_view const start :
         {"class=catchln", "class='catchln'", "class=\"catchln bold\"", "class=\"bold catchln\""}) {
        auto const page = "<span " + std::string(start) + ">Sec. 99-1. Gates.</span>";
        CHECK(index_page(page).numbers == std::vector<std::string>{"99-1"});
        CHECK(parse_page("<p>" + page + " Iron.</p>", "page.htm").sections.size() == 1);
    }
    CHECK_FALSE(index_page("<span class=\"catchln\">Gates.</span>").exact);
    CHECK_FALSE(index_page("<span class=\"catchln\">Sec. 99-1. Gates.").exact);
    CHECK(index_page("<span class=\"catchln\">Sec. 99-1<i>l</i>. G.</span>").numbers
          == std::vector<std::string>{"99-1l"});
}

TEST_CASE("page: elements that mark changes are reported, because published law has none") {
    for (std::string const tag : {"s", "u", "strike", "del", "ins", "sup"}) {
        CAPTURE(tag);
        auto const page = read(head + "A gate is <" + tag + ">not </" + tag + ">shut.</p>\n");
        REQUIRE(page.diagnostics.size() == 1);
        CHECK(code_name(page.diagnostics[0].code) == "marks-in-law");
        CHECK(page.diagnostics[0].line == 1);
        CHECK(page.diagnostics[0].message.find("<" + tag + ">, \"not ") != std::string::npos);
        CHECK(page.sections.at(0).text == "A gate is not shut.");
    }
    CHECK(read(head + "Public act 26-99<sup>*</sup> and <sup></sup><i>l</i>, <b>bold</b>.</p>")
              .diagnostics.empty());
}

TEST_CASE("page: a section in the contents without a heading is reported") {
    auto const entry = [](std::string const& words) {
        return "<p class=\"toc_catchln\"><a href=\"#x\">" + words + "</a></p>\n";
    };
    auto const contents = entry("Sec. 99-1. Gates.") + entry("Sec. 99-1<i>l</i>. Nuts.")
                        + entry("Secs. 99-2 to 99-5. Reserved.");
    auto const whole = head
                     + "One.</p><p><span class=\"catchln\">Sec. 99-1<i>l</i>. Nuts.</span> Two.</p>"
                     + "<p><span class=\"catchln\">Secs. 99-2 to 99-5. Reserved.</span></p>";
    CHECK(read(contents + whole).diagnostics.empty());
    auto damaged = whole;
    damaged.replace(damaged.find("catchln\">Sec. 99-1<i>"), 7, "catchin");
    auto const page = read(contents + damaged);
    REQUIRE(page.diagnostics.size() == 1);
    CHECK(code_name(page.diagnostics[0].code) == "contents");
    CHECK(page.diagnostics[0].line == 2);
    CHECK(page.diagnostics[0].message.find("section 99-1l") != std::string::npos);
}

TEST_CASE("page: sections that are not wanted have their heading and no text") {
    auto const section = [](std::string const& number, std::string const& words) {
        return "<p><span class=\"catchln\">Sec. " + number + ". Gates.</span> One.</p>\n<p>" + words
             + "</p>\n<p class=\"source\">(P.A. 13-466.)</p>\n"
               "<table class=\"nav_tbl\">\n<tr><td><a href=\"#TOC\">Up<br/></a></td></tr>\n"
               "</table>\n";
    };
    auto const bytes = "<html><body>\n" + section("99-1", "Two.") + section("99&#45;2", "Three.")
                     + section("99-3", "Four <u>new</u>.") + section("99-4", "Five.")
                     + "<p>Six.</p></body></html>";
    auto const whole = parse_page_texts(bytes, "page.htm");
    for (std::string const wanted : {"99-1", "99-2", "99-3", "99-4", "99-5"}) {
        CAPTURE(wanted);
        auto const page =
            parse_page_texts(bytes, "page.htm", [&](std::vector<std::string> const& numbers) {
                return joined(numbers) == wanted;
            });
        REQUIRE(page.sections.size() == whole.sections.size());
        for (std::size_t i = 0; i < page.sections.size(); ++i) {
            auto const& one = page.sections[i];
            bool const is_wanted = joined(one.numbers) == wanted;
            CHECK(one.heading == whole.sections[i].heading);
            CHECK(one.line == whole.sections[i].line);
            CHECK(one.text == (is_wanted ? whole.sections[i].text : ""));
            CHECK(one.source_notes.size() == (is_wanted ? 1 : 0));
        }
    }
}

TEST_CASE("page: omitted paragraphs leave their line ends") {
    auto const none = [](std::vector<std::string> const&) { return false; };
    auto const omitted = [&](std::string const& paragraphs) {
        return omit_paragraphs(head + "A.</p>" + paragraphs + "<p>Z.", none).substr(head.size());
    };
    std::string const mark = "<omitted></omitted>";
    CHECK(omitted("\n<p>B</p>\n<p class=\"x\">C<br/>\n</p>\n")
          == "A.</p>\n\n\n" + mark + "\n<p>Z.");
    CHECK(omitted("<table><tr><td>B</td></tr></table>") == "A.</p>" + mark + "<p>Z.");
    for (std::string const kept : {"",
                                   "<p>B",
                                   "<p>B</i></p>",
                                   "<p>B<br></p>",
                                   "<p/>",
                                   "<h3>B</h3>",
                                   "<p>B <ins>C</ins></p>",
                                   "<p>B <!-- C --></p>",
                                   "<p class=x>B</p>",
                                   "<p class=\"&amp;\">B</p>",
                                   "<p><span class=\"catchln\">Sec. 99-2.</span></p>"}) {
        CAPTURE(kept);
        CHECK(omitted(kept) == "A.</p>" + kept + "<p>Z.");
    }
}
