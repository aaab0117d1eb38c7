// The walk and what is kept, against a server that behaves.
#include "corpus/fetch/fetch_statutes.hpp"
#include "parser/text/error.hpp"
#include "tests/corpus/fetch/fetched_site.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <map>

using namespace nutmeg;
using namespace nutmeg::test;

namespace fs = std::filesystem;
using Names = std::vector<std::string>;

namespace {

/// Answers with the pages of these addresses, without a network.
class PageClient : public HttpClient {
public:
    explicit PageClient(std::map<std::string, std::string> pages) : pages_(std::move(pages)) {}

    HttpResponse get(HttpRequest const& request) override {
        auto const page = pages_.find(request.url);
        HttpResponse response;
        response.status = page == pages_.end() ? 404 : 200;
        response.body = page == pages_.end() ? "" : page->second;
        return response;
    }

private:
    std::map<std::string, std::string> pages_;
};

std::string error_of(FetchedSite& fetched) {
    try {
        fetched.fetch();
    } catch (Error const& error) {
        return error.what();
    }
    return "no error";
}

} // namespace

TEST_CASE("fetch: the pages of all titles, byte for byte, politely") {
    FetchedSite fetched;
    auto const report = fetched.fetch();
    CHECK(findings(report).empty());
    CHECK(report.added
          == Names{"titles.htm", "title_99.htm", "chap_990.htm", "chap_991.htm", "chap_992.htm"});
    CHECK(report.failed == 0);
    CHECK(fetched.files()
          == Names{"chap_990.htm",
                   "chap_991.htm",
                   "chap_992.htm",
                   "fetch.json",
                   "title_99.htm",
                   "titles.htm"});
    for (auto const* name : {"chap_990.htm", "chap_991.htm", "chap_992.htm"})
        CHECK(fetched.file(name) == sample_page(name));
    auto const requests = fetched.site.requests();
    REQUIRE(requests.size() == 6);
    CHECK(requests[0].path == "/robots.txt");
    CHECK(requests[1].path == "/pub/titles.htm");
    for (auto const& request : requests)
        CHECK(request.user_agent == "nutmeg/9.9");
    CHECK(fetched.site.most_at_once() == 1);
    CHECK(fetched.clock.sleeps == std::vector<double>(5, 1.0));
}

TEST_CASE("fetch: bytes that are not text are kept as they are sent") {
    FetchedSite fetched;
    auto const page = "\xEF\xBB\xBF" + sample_page("chap_990.htm") + "\r\n\r\n<!-- end -->";
    fetched.site.serve("/pub/chap_990.htm", page);
    fetched.fetch();
    CHECK(fetched.file("chap_990.htm") == page);
    CHECK(fetched.fetch().unchanged == 5);
}

TEST_CASE("fetch: the second run changes nothing, and asks with what it has") {
    FetchedSite fetched;
    std::string const date = "Sun, 29 Nov 2026 21:33:20 GMT";
    fetched.site.serve("/pub/chap_990.htm",
                       Reply{.body = sample_page("chap_990.htm"), .etag = "\"a-1\""});
    fetched.site.serve("/pub/chap_991.htm",
                       Reply{.body = sample_page("chap_991.htm"), .last_modified = date});
    fetched.fetch();
    auto const manifest = fetched.file("fetch.json");
    auto const written = fs::last_write_time(fetched.options.folder + "/chap_990.htm");
    auto const report = fetched.fetch();
    CHECK(findings(report).empty());
    CHECK(report.unchanged == 5);
    CHECK(report.added.empty());
    CHECK(report.changed.empty());
    CHECK(fetched.file("fetch.json") == manifest);
    CHECK(fs::last_write_time(fetched.options.folder + "/chap_990.htm") == written);
    auto const requests = fetched.site.requests();
    REQUIRE(requests.size() == 12);
    CHECK(requests[3].if_none_match.empty());
    CHECK(requests[9].if_none_match == "\"a-1\"");
    CHECK(requests[9].if_modified_since.empty());
    CHECK(requests[10].if_modified_since == date);
}

TEST_CASE("fetch: a page that changed replaces the older one") {
    FetchedSite fetched;
    fetched.site.serve("/pub/chap_990.htm",
                       Reply{.body = sample_page("chap_990.htm"), .etag = "\"1\""});
    fetched.fetch();
    fetched.site.serve("/pub/chap_990.htm",
                       Reply{.body = sample_page("chap_991.htm"), .etag = "\"2\""});
    auto const report = fetched.fetch();
    CHECK(report.changed == Names{"chap_990.htm"});
    CHECK(report.unchanged == 4);
    CHECK(fetched.file("chap_990.htm") == sample_page("chap_991.htm"));
    CHECK(fetched.file("fetch.json").find("\\\"2\\\"") != std::string::npos);
}

TEST_CASE("fetch: a page that was lost or altered is fetched again") {
    FetchedSite fetched;
    for (auto const* name : {"chap_990.htm", "chap_991.htm"})
        fetched.site.serve("/pub/" + std::string(name),
                           Reply{.body = sample_page(name), .etag = "\"1\""});
    fetched.fetch();
    fs::remove(fetched.options.folder + "/chap_990.htm");
    std::ofstream(fetched.options.folder + "/chap_991.htm", std::ios::app) << "more";
    auto const report = fetched.fetch();
    CHECK(report.added == Names{"chap_990.htm"});
    CHECK(report.changed == Names{"chap_991.htm"});
    CHECK(fetched.file("chap_991.htm") == sample_page("chap_991.htm"));
}

TEST_CASE("fetch: an interrupted run continues") {
    FetchedSite fetched;
    for (auto const* name : {"chap_990.htm", "chap_991.htm", "chap_992.htm"})
        fetched.site.serve("/pub/" + std::string(name),
                           Reply{.body = sample_page(name), .etag = "\"1\""});
    std::size_t done = 0;
    fetched.options.progress = [&](std::size_t, std::size_t) {
        if (++done == 4)
            throw std::runtime_error("interrupted");
    };
    CHECK_THROWS(fetched.fetch());
    CHECK(fetched.files() == Names{"chap_990.htm", "fetch.json", "title_99.htm", "titles.htm"});
    fetched.options.progress = {};
    auto const report = fetched.fetch();
    CHECK(report.added == Names{"chap_991.htm", "chap_992.htm"});
    CHECK(report.unchanged == 3);
    CHECK(fetched.site.requests().at(7).if_none_match == "\"1\""); // chap_990.htm
}

TEST_CASE("fetch: the walk may begin at a folder or a title") {
    FetchedSite fetched;
    fetched.options.from = fetched.site.address("/pub/");
    CHECK(fetched.fetch().added.size() == 5);
    FetchedSite title;
    title.options.from = title.site.address("/pub/title_99.htm");
    auto const report = title.fetch();
    CHECK(report.added == Names{"title_99.htm", "chap_990.htm", "chap_991.htm", "chap_992.htm"});
    CHECK(title.site.count("/pub/titles.htm") == 0);
    // The list of titles then finds its title already there.
    title.options.from = title.site.address("/pub/titles.htm");
    CHECK(title.fetch().unchanged == 4);
}

TEST_CASE("fetch: only pages below the address are followed") {
    FetchedSite fetched;
    WebSite other;
    fetched.serve_title({"../../etc/passwd",
                         "%2e%2e/chap_1.htm",
                         "..%2fchap_1.htm",
                         "/etc/chap_1.htm",
                         "../chap_2.htm",
                         "sub/chap_3.htm",
                         other.address("/pub/chap_4.htm"),
                         "file:///pub/chap_5.htm",
                         "javascript:chap_6.htm",
                         "chap_7.htm?x=1",
                         "search.asp",
                         "chap_990.htm#sec_99-1",
                         "./chap_991.htm",
                         fetched.site.address("/pub/chap_992.htm"),
                         "chap_990.htm"});
    auto const report = fetched.fetch();
    CHECK(findings(report)
          == "fetch-link-outside title_99.htm; fetch-link-outside title_99.htm; "
             "fetch-link-outside title_99.htm; fetch-link-outside title_99.htm; "
             "fetch-link-outside title_99.htm; fetch-link-outside title_99.htm");
    CHECK(fetched.files()
          == Names{"chap_990.htm",
                   "chap_991.htm",
                   "chap_992.htm",
                   "fetch.json",
                   "title_99.htm",
                   "titles.htm"});
    CHECK(fetched.site.requests().size() == 6);
    CHECK(other.requests().empty());
    CHECK(Names{fs::path(fetched.options.folder).filename()}
          == Names{fs::directory_iterator(fetched.folder.path())->path().filename()});
}

TEST_CASE("fetch: links of the other scheme are followed by the scheme of the address") {
    PageFolder const folder;
    StillClock clock;
    PageClient client(
        {{"https://x.gov/pub/titles.htm", titles_page({"http://x.gov/pub/title_99.htm"})},
         {"https://x.gov/pub/title_99.htm", title_page({"//X.gov:443/pub/chap_990.htm"})},
         {"https://x.gov/pub/chap_990.htm", sample_page("chap_990.htm")}});
    FetchOptions options;
    options.from = "https://x.gov/pub/titles.htm";
    options.folder = folder.path();
    auto const report = fetch_statutes(options, client, clock);
    CHECK(findings(report).empty());
    CHECK(report.added.size() == 3);
    FetchedSite fetched;
    // The site has a port of its own, so its links of the other scheme lead to another site.
    fetched.serve_title({"https://127.0.0.1/pub/chap_990.htm"});
    CHECK(findings(fetched.fetch()) == "fetch-link-outside title_99.htm");
}

TEST_CASE("fetch: a title without chapters is said") {
    FetchedSite fetched;
    fetched.site.serve("/pub/titles.htm", titles_page({"title_02a.htm", "title_04c.htm"}));
    fetched.site.serve("/pub/title_02a.htm", title_page({}));
    fetched.site.serve("/pub/title_04c.htm", sample_page("chap_990.htm")); // has sections itself
    auto const report = fetched.fetch();
    CHECK(findings(report) == "fetch-no-chapters title_02a.htm");
    CHECK(report.added.size() == 3);
}

TEST_CASE("fetch: pages that are no longer linked stay, and are said until they are removed") {
    FetchedSite fetched;
    fetched.fetch();
    fetched.serve_title({"chap_990.htm", "chap_991.htm"});
    CHECK(findings(fetched.fetch()) == "fetch-unlinked chap_992.htm");
    CHECK(findings(fetched.fetch()) == "fetch-unlinked chap_992.htm");
    CHECK(fetched.file("chap_992.htm") == sample_page("chap_992.htm"));
    fs::remove(fetched.options.folder + "/chap_992.htm");
    CHECK(findings(fetched.fetch()).empty());
    CHECK(fetched.file("fetch.json").find("chap_992") == std::string::npos);
    // A walk from a title does not know the others.
    fetched.options.from = fetched.site.address("/pub/title_99.htm");
    CHECK(findings(fetched.fetch()).empty());
}

TEST_CASE("bad: a folder with other pages is not written to") {
    FetchedSite fetched;
    fetched.folder.write("pub/chap_990.htm", "mine");
    CHECK(error_of(fetched)
          == fetched.options.folder
                 + "/chap_990.htm: is a page that was not fetched. Name a folder without pages");
    CHECK(fetched.file("chap_990.htm") == "mine");
    FetchedSite other;
    other.fetch();
    other.site.serve("/sup/titles.htm", titles_page({"title_99.htm"}));
    other.options.from = other.site.address("/sup/titles.htm");
    CHECK(error_of(other)
          == other.options.folder + ": has the pages of " + other.site.address("/pub/")
                 + ". Name another folder for those of " + other.site.address("/sup/"));
    FetchedSite file;
    file.folder.write("pub", "a file");
    CHECK(error_of(file)
          == file.options.folder + ": is not a folder, and none can be made. Name another folder");
    CHECK(file.site.requests().empty());
}

TEST_CASE("bad: an address that is no list") {
    for (auto const* from : {"",
                             "pub",
                             "ftp://x.gov/titles.htm",
                             "https://x.gov/index.htm",
                             "https://x.gov/pub",
                             "https://x.gov/chap_952.htm",
                             "https://x.gov/titles.htm?x=1"}) {
        CAPTURE(from);
        CHECK_FALSE(from_fault(from).empty());
    }
    for (auto const* from : {"https://x.gov/pub/",
                             "https://x.gov/pub/titles.htm",
                             "http://x.gov/",
                             "https://x.gov/pub/title_53a.htm"})
        CHECK(from_fault(from).empty());
}
