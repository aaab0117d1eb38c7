// The walk and what is kept, against a server that misbehaves.
#include "corpus/fetch/fetch_statutes.hpp"
#include "tests/corpus/fetch/fetched_site.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>

using namespace nutmeg;
using namespace nutmeg::test;

namespace {

std::string const page = "/pub/chap_991.htm";

std::string message_of(FetchReport const& report) {
    REQUIRE(report.diagnostics.size() == 1);
    return report.diagnostics[0].message;
}

/// The reply with the sample page.
Reply good() {
    return {.body = sample_page("chap_991.htm")};
}

/// Fetches all pages, serves the reply, and fetches again.
FetchReport fetch_then(FetchedSite& fetched, Reply const& reply) {
    fetched.fetch();
    fetched.site.serve(page, reply);
    return fetched.fetch();
}

/// Checks that the page is not kept: neither if the folder has none, nor instead of an older one.
void check_never_kept(Reply const& reply, std::string const& reason) {
    CAPTURE(reason);
    FetchedSite first;
    first.site.serve(page, reply);
    auto const report = first.fetch();
    CHECK(findings(report) == "fetch-failed chap_991.htm");
    CHECK(message_of(report).find("the page was not fetched: " + reason) == 0);
    CHECK(message_of(report).find(". Its law is missing. Run the command again later")
          != std::string::npos);
    CHECK_FALSE(std::filesystem::exists(first.options.folder + "/chap_991.htm"));
    CHECK(report.added.size() == 4);
    CHECK(report.failed == 1);
    CHECK(first.site.count(page) == 5);

    FetchedSite second;
    auto const again = fetch_then(second, reply);
    CHECK(findings(again) == "fetch-failed chap_991.htm");
    CHECK(message_of(again).find(". The page of 2026-11-29 stays in the folder. ")
          != std::string::npos);
    CHECK(second.file("chap_991.htm") == sample_page("chap_991.htm"));
    CHECK(again.unchanged == 4);
}

} // namespace

TEST_CASE("bad site: a page that is cut off is never kept") {
    auto const whole = sample_page("chap_991.htm");
    auto const part = whole.substr(0, whole.size() / 2);
    std::string const closed = "the connection was closed before all of the page had arrived. ";
    check_never_kept({.body = part, .declared_length = whole.size()}, closed);
    // It may have all of the page, but not all that was announced.
    check_never_kept({.body = whole, .declared_length = whole.size() + 1}, closed);
    // The length is that of the part, or is not known.
    check_never_kept({.body = part}, "the page ends without </html>, so it was cut off");
    check_never_kept({.body = whole, .declared_length = part.size()},
                     "the page ends without </html>, so it was cut off");
    check_never_kept({.body = part, .is_chunked = true}, closed);
    check_never_kept({.body = whole, .is_chunked = true}, closed);
}

TEST_CASE("bad site: what is not the page is never kept") {
    check_never_kept({.body = ""}, "the answer is not an HTML page");
    check_never_kept({.body = "Temporarily unavailable"}, "the answer is not an HTML page");
    check_never_kept({.body = sample_page("chap_991.htm"), .type = "application/pdf"},
                     "the answer is not an HTML page");
    check_never_kept({.body = "<html><body><h1>Down for maintenance</h1></body></html>"},
                     "the page is not that of a chapter");
    check_never_kept({.body = "<html><body><h2 class=\"chap-no\">CHAPTER 991</h2>"
                              "<p class=\"toc_catchln\">Sec. 99-31. Notices.</p></body></html>"},
                     "the page has a table of contents and no section");
    check_never_kept({.body = "<html><body><p>\xFF\xFE</p></body></html>"},
                     "the page cannot be read (");
}

TEST_CASE("bad site: an error is never kept") {
    check_never_kept({.status = 500, .body = sample_page("chap_990.htm")},
                     "the site answered with status 500");
}

TEST_CASE("bad site: lists that are not lists") {
    FetchedSite fetched;
    fetched.site.serve("/pub/titles.htm", "<html><body><p>Welcome</p></body></html>");
    auto const report = fetched.fetch();
    CHECK(findings(report) == "fetch-failed titles.htm");
    CHECK(message_of(report).find("the page links to no title") != std::string::npos);
    CHECK(fetched.files() == std::vector<std::string>{"fetch.json"});
    FetchedSite title;
    title.site.serve("/pub/title_99.htm", "<html><body><p>Welcome</p></body></html>");
    CHECK(findings(title.fetch()) == "fetch-failed title_99.htm");
}

TEST_CASE("bad site: another attempt helps, after a pause") {
    for (auto const& fault :
         {Reply{.status = 500}, Reply{.body = "<html>", .declared_length = 900}}) {
        FetchedSite fetched;
        fetched.site.serve(page, {fault, fault, good()});
        auto const report = fetched.fetch();
        CHECK(findings(report).empty());
        CHECK(fetched.file("chap_991.htm") == sample_page("chap_991.htm"));
        CHECK(fetched.clock.sleeps == std::vector<double>{1, 1, 1, 1, 2, 4, 1});
    }
    FetchedSite busy;
    busy.site.serve(page, {{.status = 503, .retry_after = "60"}, good()});
    CHECK(findings(busy.fetch()).empty());
    CHECK(busy.clock.longest() == 60);
}

TEST_CASE("bad site: a slow page takes no longer than the limit") {
    FetchedSite fetched;
    fetched.timeout = std::chrono::milliseconds(150);
    auto slow = good();
    slow.delay = std::chrono::milliseconds(300);
    fetched.site.serve(page, {slow, good()});
    CHECK(findings(fetched.fetch()).empty());
    CHECK(fetched.site.count(page) == 2);
}

TEST_CASE("bad site: a page larger than allowed is asked for once") {
    FetchedSite fetched;
    fetched.options.max_bytes = sample_page("chap_990.htm").size() - 1;
    auto const report = fetched.fetch();
    CHECK(findings(report) == "fetch-failed chap_990.htm");
    CHECK(message_of(report).find("--max-input") != std::string::npos);
    CHECK(fetched.site.count("/pub/chap_990.htm") == 1);
    auto endless = good();
    endless.body.append(std::size_t{1} << 20U, ' ');
    endless.is_chunked = true;
    fetched.site.serve("/pub/chap_990.htm", endless);
    CHECK(findings(fetched.fetch()) == "fetch-failed chap_990.htm");
}

TEST_CASE("bad site: a page that vanished stays") {
    for (int const status : {404, 410}) {
        FetchedSite fetched;
        auto const report = fetch_then(fetched, {.status = status});
        CHECK(findings(report) == "fetch-gone chap_991.htm");
        CHECK(
            message_of(report)
            == "the site does not have the page (status " + std::to_string(status)
                   + "). The page of 2026-11-29 stays in the folder. Remove it if it is no longer "
                     "law");
        CHECK(fetched.file("chap_991.htm") == sample_page("chap_991.htm"));
        CHECK(fetched.site.count(page) == 2);
    }
    FetchedSite never;
    never.site.serve(page, Reply{.status = 404});
    CHECK(message_of(never.fetch()).find("Its law is missing") != std::string::npos);
}

TEST_CASE("bad site: a status that another attempt does not change") {
    for (int const status : {204, 300, 304, 401, 403}) {
        CAPTURE(status);
        FetchedSite fetched;
        fetched.site.serve(page, Reply{.status = status});
        auto const report = fetched.fetch();
        CHECK(findings(report) == "fetch-failed chap_991.htm");
        CHECK(fetched.site.count(page) == 1);
    }
}

TEST_CASE("bad site: a page moved inside the folder is kept under its new name") {
    FetchedSite fetched;
    fetched.site.serve(page, Reply{.status = 301, .location = "chap_991a.htm"});
    fetched.site.serve("/pub/chap_991a.htm", good());
    auto const report = fetched.fetch();
    CHECK(findings(report).empty());
    CHECK(fetched.file("chap_991a.htm") == sample_page("chap_991.htm"));
    CHECK_FALSE(std::filesystem::exists(fetched.options.folder + "/chap_991.htm"));
    CHECK(findings(fetched.fetch()).empty());
}

TEST_CASE("bad site: an older page of a page that moved is said, every time") {
    FetchedSite fetched;
    fetched.site.serve("/pub/chap_991a.htm",
                       Reply{.body = sample_page("chap_991.htm"), .etag = "\"1\""});
    CHECK(findings(fetch_then(fetched, {.status = 302, .location = "/pub/chap_991a.htm"}))
          == "fetch-renamed chap_991.htm");
    CHECK(findings(fetched.fetch()) == "fetch-renamed chap_991.htm");
    // Also where the new name is linked as well: it is fetched once.
    fetched.serve_title({"chap_990.htm", "chap_991a.htm", "chap_991.htm", "chap_992.htm"});
    auto const before = fetched.site.count("/pub/chap_991a.htm");
    CHECK(findings(fetched.fetch()) == "fetch-renamed chap_991.htm");
    CHECK(fetched.site.count("/pub/chap_991a.htm") == before + 1);
}

TEST_CASE("bad site: a page moved elsewhere is not followed") {
    WebSite other;
    other.serve("/pub/chap_991.htm", good());
    FetchedSite fetched;
    for (auto const& target : {other.address("/pub/chap_991.htm"),
                               std::string("../chap_991.htm"),
                               std::string("/"),
                               std::string("titles.htm"),
                               std::string("chap_991.htm?login=1"),
                               std::string("error.asp"),
                               std::string("ftp://x.gov/pub/chap_991.htm"),
                               std::string("//evil.example/pub/chap_991.htm")}) {
        CAPTURE(target);
        fetched.site.serve(page, Reply{.status = 302, .location = target});
        auto const report = fetched.fetch();
        CHECK(findings(report) == "fetch-moved chap_991.htm");
        CHECK_FALSE(std::filesystem::exists(fetched.options.folder + "/chap_991.htm"));
    }
    CHECK(other.requests().empty());
}

TEST_CASE("bad site: redirects in a circle end") {
    FetchedSite fetched;
    fetched.site.serve(page, Reply{.status = 302, .location = "chap_991a.htm"});
    fetched.site.serve("/pub/chap_991a.htm", Reply{.status = 302, .location = "chap_991.htm"});
    CHECK(findings(fetched.fetch()) == "fetch-failed chap_991.htm");
    FetchedSite itself;
    itself.site.serve(page, Reply{.status = 302, .location = "chap_991.htm"});
    CHECK(findings(itself.fetch()) == "fetch-failed chap_991.htm");
    FetchedSite endless;
    for (int i = 0; i < 20; ++i)
        endless.site.serve(
            "/pub/chap_99" + std::to_string(i + 1) + ".htm",
            Reply{.status = 302, .location = "chap_99" + std::to_string(i + 2) + ".htm"});
    endless.serve_title({"chap_991.htm"});
    CHECK(findings(endless.fetch()) == "fetch-failed chap_991.htm");
    CHECK(endless.site.requests().size() < 12);
}

TEST_CASE("bad site: pages that robots.txt does not allow are not asked for") {
    FetchedSite fetched;
    fetched.site.serve("/robots.txt",
                       Reply{.body = "User-agent: *\nDisallow: /\n\nUser-agent: nutmeg\n"
                                     "Disallow: /pub/chap_991\nCrawl-delay: 3\n",
                             .type = "text/plain"});
    CHECK(findings(fetched.fetch()) == "fetch-disallowed chap_991.htm");
    CHECK(fetched.site.count(page) == 0);
    CHECK(fetched.clock.sleeps == std::vector<double>(4, 3.0));
}

TEST_CASE("bad site: nothing is fetched without robots.txt, unless the site has none") {
    for (int const status : {500, 503, 429}) {
        FetchedSite fetched;
        fetched.site.serve("/robots.txt", Reply{.status = status});
        auto const report = fetched.fetch();
        CHECK(findings(report) == "fetch-robots robots.txt");
        CHECK(report.failed == 1);
        CHECK(fetched.site.count("/pub/titles.htm") == 0);
    }
    for (int const status : {404, 410, 403}) {
        FetchedSite fetched;
        fetched.site.serve("/robots.txt", Reply{.status = status});
        CHECK(findings(fetched.fetch()).empty());
    }
    FetchedSite moved;
    moved.site.serve("/robots.txt", Reply{.status = 301, .location = "/new/robots.txt"});
    moved.site.serve(
        "/new/robots.txt",
        Reply{.body = "User-agent: *\nDisallow: /pub/chap_991.htm\n", .type = "text/plain"});
    CHECK(findings(moved.fetch()) == "fetch-disallowed chap_991.htm");
    FetchedSite elsewhere;
    elsewhere.site.serve("/robots.txt",
                         Reply{.status = 301, .location = "http://x.invalid/robots.txt"});
    CHECK(findings(elsewhere.fetch()) == "fetch-robots robots.txt");
    FetchedSite patient;
    patient.site.serve("/robots.txt", Reply{.body = "User-agent: *\nCrawl-delay: 9000\n"});
    CHECK(
        message_of(patient.fetch()).find("asks for 9000 seconds between pages; --delay allows that")
        != std::string::npos);
    patient.options.politeness.delay = Seconds(9000);
    CHECK(findings(patient.fetch()).empty());
}

TEST_CASE("bad site: the run ends when the site is down or asks for a long pause") {
    FetchedSite down;
    std::vector<std::string> links;
    for (int i = 100; i < 110; ++i) {
        links.push_back("chap_" + std::to_string(i) + ".htm");
        down.site.serve("/pub/" + links.back(), Reply{.status = 500});
    }
    down.serve_title(links);
    auto const report = down.fetch();
    CHECK(findings(report)
          == "fetch-failed chap_100.htm; fetch-failed chap_101.htm; fetch-failed chap_102.htm; "
             "fetch-stopped titles.htm");
    CHECK(report.diagnostics.back().message.find("7 pages were not asked for")
          != std::string::npos);
    CHECK(report.failed == 10);
    FetchedSite busy;
    busy.site.serve("/pub/chap_990.htm", Reply{.status = 503, .retry_after = "3600"});
    CHECK(findings(busy.fetch()) == "fetch-failed chap_990.htm; fetch-stopped titles.htm");
    CHECK(busy.clock.longest() == 1);
}

TEST_CASE("bad site: the chapters of a title are fetched by its older page") {
    FetchedSite fetched;
    fetched.fetch();
    fetched.site.serve("/pub/title_99.htm", Reply{.status = 500});
    fetched.site.serve(page, sample_page("chap_990.htm"));
    auto const report = fetched.fetch();
    CHECK(findings(report) == "fetch-failed title_99.htm");
    CHECK(report.changed == std::vector<std::string>{"chap_991.htm"});
}

TEST_CASE("bad site: nobody answers") {
    FetchedSite fetched;
    {
        WebSite const gone;
        fetched.options.from = gone.address("/pub/titles.htm");
    }
    auto const report = fetched.fetch();
    CHECK(findings(report) == "fetch-robots robots.txt");
    CHECK(fetched.clock.sleeps == std::vector<double>{2, 4, 8, 16});
}
