#include "corpus/fetch/page_name.hpp"
#include "corpus/fetch/web_address.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace nutmeg;

namespace {

std::string parsed(std::string const& text) {
    auto const address = parse_address(text);
    return address ? address->text() : "none";
}

std::string resolved(std::string const& link) {
    auto const address = resolve_link(*parse_address("https://x.gov/current/pub/titles.htm"), link);
    return address ? address->text() : "none";
}

} // namespace

TEST_CASE("web address: its parts") {
    auto const address = parse_address("HTTPS://Www.X.gov/current/pub/titles.htm#top");
    REQUIRE(address);
    CHECK(address->site() == "https://www.x.gov");
    CHECK(address->port == "443");
    CHECK(address->folder() == "/current/pub/");
    CHECK(address->file() == "titles.htm");
    CHECK(parsed("http://x.gov:80/a") == "http://x.gov/a");
    CHECK(parsed("http://x.gov:8080") == "http://x.gov:8080/");
    CHECK(parsed("http://x.gov/a/../b/./c") == "http://x.gov/b/c");
    for (auto const* bad : {"",
                            "pub",
                            "x.gov/pub",
                            "ftp://x.gov/",
                            "file:///etc/passwd",
                            "javascript:alert(1)",
                            "http://user:word@x.gov/",
                            "http://",
                            "http://x y/"}) {
        CAPTURE(bad);
        CHECK(parsed(bad) == "none");
    }
}

TEST_CASE("web address: links are resolved against their page") {
    CHECK(resolved("title_01.htm") == "https://x.gov/current/pub/title_01.htm");
    CHECK(resolved("  title_01.htm\n") == "https://x.gov/current/pub/title_01.htm");
    CHECK(resolved("./title_01.htm#sec_1-1") == "https://x.gov/current/pub/title_01.htm");
    CHECK(resolved("/2025/pub/titles.htm") == "https://x.gov/2025/pub/titles.htm");
    CHECK(resolved("../../../etc/passwd") == "https://x.gov/etc/passwd");
    CHECK(resolved("//y.gov/a.htm") == "https://y.gov/a.htm");
    CHECK(resolved("http://x.gov/current/pub/a.htm") == "http://x.gov/current/pub/a.htm");
    CHECK(resolved("javascript:void(0)") == "none");
    CHECK(resolved("mailto:x@y.gov") == "none");
    CHECK(resolved("file:///etc/passwd") == "none");
    CHECK(resolved(std::string("a.htm\0b", 7)) == "none");
}

TEST_CASE("page name: the names of the site, and no other") {
    CHECK(page_kind("titles.htm") == PageKind::Titles);
    CHECK(page_kind("title_01.htm") == PageKind::Title);
    CHECK(page_kind("title_53a.html") == PageKind::Title);
    CHECK(page_kind("chap_952.htm") == PageKind::Chapter);
    CHECK(page_kind("chap_231-235.htm") == PageKind::Chapter);
    CHECK(page_kind("art_002A.htm") == PageKind::Chapter);
    for (auto const* other : {"",
                              ".htm",
                              "index.htm",
                              "title_.htm",
                              "titles",
                              "chap_1.pdf",
                              "chap_../x.htm",
                              "chap_a b.htm",
                              "chap_%2e%2e.htm",
                              "/chap_1.htm",
                              "chap_1.htm/",
                              "..",
                              "chap_1\\x.htm",
                              "fetch.json"}) {
        CAPTURE(other);
        CHECK_FALSE(page_kind(other));
    }
    CHECK_FALSE(page_kind("chap_" + std::string(200, '1') + ".htm"));
}
