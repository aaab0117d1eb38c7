#include "corpus/fetch/robots_rules.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace nutmeg;

namespace {

bool allows(std::string const& text, std::string const& path) {
    return RobotsRules(text, "nutmeg").allows(path);
}

} // namespace

TEST_CASE("robots rules: the longest rule that matches decides") {
    struct Row {
        std::string rules;
        std::string path;
        bool is_allowed;
    };
    for (auto const& row : {Row{"", "/pub/a.htm", true},
                            {"Disallow: /", "/pub/a.htm", false},
                            {"Disallow:", "/pub/a.htm", true},
                            {"Disallow: /pub", "/pub/a.htm", false},
                            {"Disallow: /pub", "/public", false},
                            {"Disallow: /pub/", "/pub", true},
                            {"Disallow: /pub\nAllow: /pub/a", "/pub/a.htm", true},
                            {"Allow: /pub/a\nDisallow: /pub", "/pub/b.htm", false},
                            {"Disallow: /pub\nAllow: /pub", "/pub/a.htm", true},
                            {"Disallow: /*.htm$", "/pub/a.htm", false},
                            {"Disallow: /*.htm$", "/pub/a.html", true},
                            {"Disallow: /*/a*m", "/pub/a.htm", false},
                            {"Disallow: /a*b*c", "/axbxbx", true},
                            {"Disallow: *", "/pub/a.htm", false},
                            {"Disallow: /$", "/", false},
                            {"Disallow: /$", "/pub/a.htm", true},
                            {"Disallow: /PUB", "/pub/a.htm", true},
                            {"Disallow: /%70ub", "/pub/a.htm", false},
                            {"Disallow: /caf\xC3\xA9", "/caf%c3%a9", false},
                            {"Disallow: /a%2fb", "/a/b", true},
                            {"Disallow: /a%2fb", "/a%2Fb", false},
                            {"disallow : /pub # not for programs", "/pub/a.htm", false},
                            {"Disallow: /", "/robots.txt", true}}) {
        CAPTURE(row.rules);
        CAPTURE(row.path);
        CHECK(allows("User-agent: *\n" + row.rules + "\n", row.path) == row.is_allowed);
    }
}

TEST_CASE("robots rules: the groups that name the program apply, else those for all") {
    std::string const own =
        "User-agent: other\nDisallow: /o\n\nUser-agent: NutMeg/2\nDisallow: /n\n"
        "\nUser-agent: *\nDisallow: /\n";
    CHECK(allows(own, "/pub"));
    CHECK(allows(own, "/o"));
    CHECK_FALSE(allows(own, "/n"));
    std::string const shared = "User-agent: a\nUser-agent: nutmeg\nSitemap: /x\nDisallow: /s\n"
                               "User-agent: b\nDisallow: /b\nUser-agent: nutmeg\nDisallow: /t\n";
    CHECK_FALSE(allows(shared, "/s"));
    CHECK_FALSE(allows(shared, "/t"));
    CHECK(allows(shared, "/b"));
    CHECK(allows("User-agent: nutmegs\nDisallow: /\n", "/pub"));
    CHECK(allows("User-agent: nutmeg\n\nUser-agent: *\nDisallow: /\n", "/pub") == false);
    CHECK(allows("Disallow: /\n", "/pub")); // belongs to no group
}

TEST_CASE("robots rules: line ends, a byte order mark and other files") {
    CHECK_FALSE(allows("\xEF\xBB\xBFUser-agent: *\r\nDisallow: /\r\n", "/pub"));
    CHECK_FALSE(allows("User-agent: *\rDisallow: /", "/pub"));
    CHECK(allows("<html><body>Page not found</body></html>", "/pub"));
}

TEST_CASE("robots rules: the delay between requests") {
    auto const delay = [](std::string const& text) {
        return RobotsRules(text, "nutmeg").crawl_delay().value_or(-1);
    };
    CHECK(delay("User-agent: *\nCrawl-delay: 2.5\n") == 2.5);
    CHECK(delay("User-agent: nutmeg\nCrawl-delay: 7\n\nUser-agent: *\nCrawl-delay: 9\n") == 7);
    CHECK(delay("User-agent: *\nCrawl-delay: soon\n") == -1);
    CHECK(delay("User-agent: *\nCrawl-delay: -1\n") == -1);
    CHECK(delay("User-agent: *\nCrawl-delay: inf\n") == -1);
    CHECK(delay("User-agent: *\nDisallow: /x\n") == -1);
}
