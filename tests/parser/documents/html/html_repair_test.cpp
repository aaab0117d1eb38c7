#include "parser/documents/html/html_backends.hpp"
#include "parser/documents/html/html_repair.hpp"
#include "tests/support/html_events.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace nutmeg;
using namespace nutmeg::test;

namespace {

std::string framed(std::string const& body) {
    return "<html><head><title>T</title></head><body><div>" + body + "</div></body></html>";
}

} // namespace

TEST_CASE("html headings: an open heading is closed where HTML closes it") {
    struct Case {
        char const* written;
        char const* closed;
    };
    for (auto const& [written, closed] : {
             Case{"<h4>a<h4/><p>b</p>", "<h4>a</h4><h4><p>b</p></h4>"},
             Case{"<br/><h4>\n<a href =\"x\">a</a>\n<h4/>\n<p>b</p>",
                  "<br/><h4>\n<a href =\"x\">a</a>\n</h4><h4>\n<p>b</p></h4>"},
             Case{"<h4>a<h3 class=\"x\">b</h3>c", "<h4>a</h4><h3 class=\"x\">b</h3>c"},
             Case{"<h4 class=\"x\"/>a", "<h4 class=\"x\">a</h4>"},
             Case{"<h4>a<div>b<h4>c</div>d", "<h4>a<div>b<h4>c</h4></div>d</h4>"},
             Case{"<h2>a<table><tr><td>b</td></tr></table>",
                  "<h2>a<table><tr><td>b</td></tr></table></h2>"},
             Case{"<h4>a<!-- </div><h4> --><p title=\"1 > 0\">b</p>",
                  "<h4>a<!-- </div><h4> --><p title=\"1 > 0\">b</p></h4>"},
             Case{"<h4>a</h4><p>b</p>", "<h4>a</h4><p>b</p>"},
         }) {
        auto const& captured = written; // clang 14 cannot capture a structured binding
        CAPTURE(captured);
        auto page = close_headings(framed(written));
        REQUIRE(page);
        CHECK(*page == framed(closed));
        Recorder soup(true);
        read_tag_soup(framed(written), soup);
        Recorder well_formed(true);
        REQUIRE(read_well_formed(*page, well_formed));
        CHECK(comparable(well_formed.events) == comparable(soup.events));
    }
}

TEST_CASE("html headings: other open elements are not repaired") {
    for (char const* body : {
             "<h4>a<p>b",               // a paragraph
             "<span><h4>a</span>",      // HTML ignores this end tag
             "<h4>a</h3>",              // another heading's end
             "<h4>a</p>",               // an end without a beginning
             "<h4>a<br>b",              // valid HTML, but not XML
             "<h4>a<p/>b",              // XML's empty paragraph is HTML's open one
             "<h4>a<script>x</script>", // no markup inside
             "<h4>a < b",
             "<h4>a<h4",
             "<h4>a<p title=\"b>",
         }) {
        CAPTURE(body);
        CHECK_FALSE(close_headings(framed(body)));
    }
    CHECK_FALSE(close_headings("<h4>a"));
    CHECK(close_headings("words"));
}

TEST_CASE("html headings: the cost of many headings is linear in their length") {
    std::string body;
    for (int i = 0; i < 100'000; ++i)
        body += "<h4>";
    auto const page = close_headings(framed(body));
    REQUIRE(page);
    CHECK(page->size() == framed(body).size() + std::size_t{100'000} * 5);
}
