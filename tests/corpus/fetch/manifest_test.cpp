#include "corpus/fetch/manifest.hpp"
#include "parser/text/error.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace nutmeg;

namespace {

Manifest sample() {
    Manifest manifest;
    manifest.from = "https://x.gov/pub/";
    manifest.pages["chap_990.htm"] = {.url = "https://x.gov/pub/chap_990.htm",
                                      .last_modified = "Sun, 29 Nov 2026 21:33:20 GMT",
                                      .etag = "\"a-1\"",
                                      .sha256 = std::string(64, 'a'),
                                      .bytes = 120,
                                      .fetched = "2026-11-29T21:33:20Z"};
    manifest.pages["art_002a.htm"] = {.url = "https://x.gov/pub/art_002a.htm", .bytes = 7};
    return manifest;
}

std::string error_of(std::string const& text) {
    try {
        parse_manifest(text, "pub/fetch.json");
    } catch (Error const& error) {
        return error.what();
    }
    return "no error";
}

std::string replaced(std::string text, std::string const& what, std::string const& by) {
    auto const at = text.find(what);
    REQUIRE(at != std::string::npos);
    return text.replace(at, what.size(), by);
}

} // namespace

TEST_CASE("manifest: what is written is read again") {
    auto const text = manifest_text(sample());
    auto const again = parse_manifest(text, "fetch.json");
    CHECK(again.from == sample().from);
    CHECK(again.pages == sample().pages);
    CHECK(manifest_text(again) == text);
    CHECK(text.find("\n{\"file\":\"art_002a.htm\"") < text.find("\n{\"file\":\"chap_990.htm\""));
}

TEST_CASE("manifest: bytes of a header field that are not ASCII") {
    auto manifest = sample();
    manifest.pages["chap_990.htm"].etag = "\"\xFF\"";
    CHECK(parse_manifest(manifest_text(manifest), "x").pages.at("chap_990.htm").etag == "\"?\"");
}

TEST_CASE("bad: a damaged manifest is an error that says what to do") {
    auto const text = manifest_text(sample());
    for (auto const& damaged : {std::string(),
                                text.substr(0, text.size() / 2),
                                std::string("[]"),
                                replaced(text, "chap_990.htm", "../../x.htm"),
                                replaced(text, "chap_990.htm", "fetch.json"),
                                replaced(text, "120", "-1"),
                                replaced(text, "\"bytes\":120,", ""),
                                replaced(text, "GMT", "GMT\\r\\nX-Other: 1")}) {
        CAPTURE(damaged);
        CHECK(error_of(damaged)
              == "pub/fetch.json: is damaged. Restore it, or remove the folder and fetch all pages "
                 "again");
    }
}
