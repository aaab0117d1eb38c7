// nutmeg corpus fetch as a user runs it, against a server on this machine.
#include "tests/support/program_run.hpp"
#include "tests/support/web_site.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <string>

using namespace nutmeg::test;

namespace {

/// The sample statutes at /pub.
void serve_sample(WebSite& site) {
    site.serve("/pub/titles.htm", titles_page({"title_99.htm"}));
    site.serve("/pub/title_99.htm", title_page({"chap_990.htm", "chap_991.htm", "chap_992.htm"}));
    for (std::string const name : {"chap_990.htm", "chap_991.htm", "chap_992.htm"})
        site.serve("/pub/" + name, text_of(NUTMEG_SOURCE_DIR "/corpus/sample/" + name));
}

std::string fetch_line(WebSite const& site, std::string const& options = {}) {
    return "nutmeg corpus fetch --delay 0 --from " + site.address("/pub/titles.htm") + " -o pub "
         + options + "\n";
}

} // namespace

TEST_CASE("corpus fetch: the folder has the sections of the site") {
    WebSite site;
    serve_sample(site);
    WorkFolder const folder;
    auto const first = folder.run(fetch_line(site));
    CHECK(first.code.empty());
    CHECK(first.err.empty());
    CHECK(first.out == "pub: 5 pages; 5 new, 0 changed, 0 unchanged.\n");
    CHECK(site.requests().at(0).user_agent.starts_with("nutmeg/"));
    auto const fetched = folder.run("nutmeg corpus list pub");
    CHECK(fetched.code.empty());
    CHECK(fetched.err.empty());
    CHECK(fetched.out == folder.run("nutmeg corpus list sample").out);
    CHECK(fetched.out.size() > 1000);
    auto const again = folder.run(fetch_line(site, "--quiet"));
    CHECK(again.code.empty());
    CHECK(again.out.empty());
}

TEST_CASE("corpus fetch: what was not fetched is said, with exit code 1") {
    WebSite site;
    serve_sample(site);
    site.serve("/pub/chap_991.htm", Reply{.status = 404});
    WorkFolder const folder;
    auto const run = folder.run(fetch_line(site));
    CHECK(run.code == "1\n");
    CHECK(run.out == "pub: 4 pages; 4 new, 0 changed, 0 unchanged; 1 not fetched.\n");
    CHECK(run.err
          == site.address("/pub/chap_991.htm")
                 + ": problem: the site does not have the page (status 404). Its law is missing. "
                   "Look "
                   "for it on the site\n");
    auto const json = folder.run(fetch_line(site, "--format jsonl"));
    CHECK(
        json.out
        == "{\"from\":\"" + site.address("/pub/titles.htm")
               + "\",\"folder\":\"pub\",\"new\":[],\"changed\":[],\"unchanged\":4,\"failed\":1,"
                 "\"findings\":[{\"address\":\""
               + site.address("/pub/chap_991.htm")
               + "\",\"code\":\"fetch-gone\",\"severity\":\"problem\",\"message\":\"the site does "
                 "not have the page (status 404). Its law is missing. Look for it on the "
                 "site\"}]}\n");
}

TEST_CASE("corpus fetch: wrong usage") {
    WorkFolder const folder;
    for (std::string const options :
         {"",
          "--from https://x.invalid/pub/titles.htm",
          "--from x.invalid/pub/titles.htm -o pub",
          "--from ftp://x.invalid/pub/titles.htm -o pub",
          "--from https://x.invalid/pub/titles.htm -o pub --delay -1",
          "--from https://x.invalid/pub/titles.htm -o pub --timeout 0"}) {
        CAPTURE(options);
        auto const run = folder.run("nutmeg corpus fetch " + options);
        CHECK(run.code == "2\n");
        CHECK_FALSE(std::filesystem::exists(folder.path() / "pub"));
    }
    auto const run = folder.run("nutmeg corpus fetch --from pub/titles.htm -o pub");
    CHECK(run.err.find("is not an address such as https://www.cga.ct.gov/current/pub/titles.htm")
          != std::string::npos);
}
