#include "parser/documents/html/html.hpp"
#include "parser/documents/html/html_backends.hpp"
#include "parser/text/error.hpp"
#include "parser/text/file.hpp"
#include "tests/support/html_events.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace nutmeg;
using namespace nutmeg::test;

namespace {

std::string events_of(std::string const& page, HtmlReader* reader = nullptr) {
    Recorder recorder;
    auto const used = read_html(page, "page.htm", recorder);
    if (reader != nullptr)
        *reader = used;
    return recorder.events;
}

std::string message_of(std::string const& page) {
    Recorder recorder;
    try {
        read_html(page, "page.htm", recorder);
    } catch (Error const& error) {
        return error.what();
    }
    return {};
}

std::string framed(std::string const& body) {
    return "<html><head></head><body>" + body + "</body></html>";
}

} // namespace

TEST_CASE("html: both libraries send the same events and lines for a well-formed page") {
    for (std::string const name : {"chap_990.htm", "chap_991.htm"}) {
        CAPTURE(name);
        auto page = read_file(std::string(NUTMEG_SOURCE_DIR "/corpus/sample/") + name);
        Recorder soup(true);
        read_tag_soup(page, soup);
        Recorder well_formed(true);
        REQUIRE(read_well_formed(page, well_formed));
        CHECK(comparable(well_formed.events) == comparable(soup.events));
        CHECK(soup.events.size() > 10000);
    }
}

TEST_CASE("html: attributes and tags are the same whichever library reads the page") {
    std::string const body = "<P CLASS=\"x\" id=\"y\" style=\"z\">a<br/>b</P>";
    std::string const soup = "<P class=x id=y style=z>a<br>b";
    HtmlReader reader{};
    // XML keeps the case of attribute names, and published pages write them in lower case.
    CHECK(events_of("<p class=\"x\" id=\"y\" style=\"z\">a<br/>b</p>", &reader)
          == "<p.x#y{z}>a<br></br>b</p>");
    CHECK(reader == HtmlReader::Pugixml);
    CHECK(events_of(soup, &reader).find("<p.x#y{z}>a<br></br>b</p>") != std::string::npos);
    CHECK(reader == HtmlReader::Gumbo);
    CHECK(events_of(body).starts_with("<p"));
}

TEST_CASE("html: entities are read") {
    struct Case {
        char const* written;
        char const* read;
        HtmlReader reader;
    };
    for (auto const& [written, read, expected] : {
             Case{"a &amp; b", "a & b", HtmlReader::Pugixml},
             Case{"&lt;u&gt;", "<u>", HtmlReader::Pugixml},
             Case{"&#x201C;x&#8221;", "\u201Cx\u201D", HtmlReader::Pugixml},
             Case{"&quot;x&apos;", "\"x'", HtmlReader::Pugixml},
             Case{"&sect; 1", "\u00A7 1", HtmlReader::Gumbo},
             Case{"a&nbsp;b", "a\u00A0b", HtmlReader::Gumbo},
             Case{"&ldquo;x&rdquo; &ndash;", "\u201Cx\u201D \u2013", HtmlReader::Gumbo},
             Case{"AT&T and R & D", "AT&T and R & D", HtmlReader::Gumbo},
         }) {
        auto const& captured = written; // clang 14 cannot capture a structured binding
        CAPTURE(captured);
        HtmlReader reader{};
        auto const events = events_of(framed(std::string("<p>") + written + "</p>"), &reader);
        CHECK(events.find(std::string("<p>") + read + "</p>") != std::string::npos);
        CHECK(reader == expected);
    }
}

TEST_CASE("html: line numbers are those of the page, also with CR LF") {
    for (std::string const end : {"\n", "\r\n"})
        for (std::string const heading : {"</h4>", ""}) {
            CAPTURE(heading);
            Recorder recorder(true);
            read_html("<html>" + end + "<body>" + end + "<h4>part" + heading + end + "<p>one</p>"
                          + end + end + "<p>two</p></body></html>",
                      "page.htm",
                      recorder);
            CHECK(recorder.events.find("<h4:3>") != std::string::npos);
            CHECK(recorder.events.find("<p:4>one") != std::string::npos);
            CHECK(recorder.events.find("<p:6>two") != std::string::npos);
        }
}

TEST_CASE("bad: html reports what is wrong with a page, where, and what to do") {
    CHECK(message_of(std::string("<p>\n\na\0b</p>", 12))
          == "page.htm:3: this file contains a NUL byte, so it is not an HTML page. Use the .htm "
             "page as "
             "published");
    CHECK(message_of("<p>\n\xE9t\xE9</p>")
          == "page.htm:2: invalid UTF-8 (byte 4). Save the page as UTF-8");
    CHECK(message_of("")
          == "page.htm: this file has no markup, so it is not an HTML page. Use the .htm page as "
             "published");
    CHECK(message_of("words").find("no markup") != std::string::npos);
    std::string deep;
    for (int i = 0; i < 20000; ++i)
        deep += "<div>";
    CHECK(message_of(deep)
          == "page.htm: elements are nested too deeply for a page of statutes. Save the page again "
             "as HTML, or as text");
}

TEST_CASE("html: a page that is deeply nested and well formed, or wide, is read") {
    std::string open;
    std::string close;
    for (int i = 0; i < 20000; ++i) {
        open += "<div>";
        close += "</div>";
    }
    HtmlReader reader{};
    auto const events = events_of(open + "x" + close, &reader);
    CHECK(reader == HtmlReader::Pugixml);
    CHECK(events == open + "x" + close);
    std::string wide;
    for (int i = 0; i < 20000; ++i)
        wide += "<p>one<p>two";
    CHECK(events_of(framed(wide), &reader).size() > wide.size());
    CHECK(reader == HtmlReader::Gumbo);
}

TEST_CASE("html: tags that never close do not count as nesting, tags that do count") {
    std::string inside;
    for (int i = 0; i < 20000; ++i)
        inside += "<p><span>a</span>";
    CHECK(message_of(framed(inside)).empty());
    std::string spans;
    for (int i = 0; i < 20000; ++i)
        spans += "<span>";
    CHECK_FALSE(message_of(framed(spans)).empty());
}
