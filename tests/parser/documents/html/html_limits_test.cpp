#include "parser/documents/html/html_limits.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace nutmeg;

namespace {

std::string repeated(std::string const& words, std::size_t count) {
    std::string all;
    for (std::size_t i = 0; i < count; ++i)
        all += words;
    return all;
}

/// Start tags with attributes that differ.
std::string different(std::string const& tag, std::size_t count) {
    std::string all;
    for (std::size_t i = 0; i < count; ++i)
        all += "<" + tag + " size=" + std::to_string(i) + ">";
    return all;
}

std::string attributes(std::size_t count) {
    std::string all;
    for (std::size_t i = 0; i < count; ++i)
        all += " a" + std::to_string(i) + "=b";
    return all;
}

} // namespace

TEST_CASE("html limits: ordinary tag soup has no excess") {
    for (auto const& page : {
             std::string("<p>a<p>b<br>c"),
             repeated("<p><b>a", 16'000),
             repeated("<b>a<br>", 10'000),
             repeated("<td>a<tr>b<option>c", 20'000),
             repeated("<p><font size=2>a</font>", 20'000),
             "<svg>" + repeated("<path d='1'></path>", 20'000) + "</svg>"
                 + repeated("<td>a", 20'000),
             "<p title=\"" + repeated("one two ", 1'000) + "\">a",
             "<body" + attributes(100) + ">" + repeated("<p" + attributes(10) + ">a", 1'000),
             std::string("<p a = 'x y z' b=x/y c>"),
         }) {
        CAPTURE(page.substr(0, 60));
        CHECK(excess_in(page).empty());
    }
}

TEST_CASE("html limits: excess of nesting") {
    for (auto const& page : {repeated("<div>", 20'000),
                             "<svg>" + repeated("<td>", 20'000),
                             "<math>" + repeated("<tr><th>", 20'000),
                             "<SVG>" + repeated("<option>", 20'000)}) {
        CAPTURE(page.substr(0, 60));
        CHECK(excess_in(page).find("nested") != std::string::npos);
    }
}

TEST_CASE("html limits: excess of attributes") {
    for (auto const& page : {
             "<br" + attributes(300) + ">",
             "<p>a<p" + attributes(300),
             "<br" + repeated(" a=\"x>y\" b", 300) + ">",
             "<br" + repeated(" a = b", 300) + ">",
             "<br" + repeated("/a", 300) + ">",
             repeated("<body" + attributes(10) + ">", 100),
         }) {
        CAPTURE(page.substr(0, 60));
        CHECK(excess_in(page).find("attributes") != std::string::npos);
    }
}

TEST_CASE("html limits: excess of open elements that are repeated") {
    for (auto const& page : {
             different("font", 3'000) + repeated("<p>a", 3'000),
             repeated("<b>", 4'000) + repeated("<p>a</div>", 200'000),
         }) {
        CAPTURE(page.substr(0, 60));
        CHECK(excess_in(page).find("no end tag") != std::string::npos);
    }
    // Tags are read from every "<", but not for long.
    CHECK(!excess_in("<p title='" + repeated("<a", 100'000)).empty());
}
