#include "cli/serve/access/access_rules.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>

using namespace nutmeg;

namespace {

std::string const token = "0123456789abcdef0123456789abcdef";
std::string const cookie = "nutmeg-7283=" + token;

/// A request that is granted.
RequestOrigin granted() {
    RequestOrigin origin;
    origin.hosts = {"127.0.0.1:7283"};
    origin.cookies = {cookie};
    return origin;
}

AccessResult check(RequestOrigin const& origin) {
    return AccessRules(7283, token).check(origin);
}

} // namespace

TEST_CASE("access: only the names of this server are its host") {
    auto origin = granted();
    for (auto const* host : {"127.0.0.1:7283", "localhost:7283", "[::1]:7283", "LocalHost:7283"}) {
        CAPTURE(host);
        origin.hosts = {host};
        CHECK(check(origin) == AccessResult::Granted);
    }
    for (auto const* host : {"",
                             "127.0.0.1",
                             "127.0.0.1:7284",
                             "127.0.0.1:72830",
                             "evil.example:7283",
                             "127.0.0.1:7283.evil.example",
                             "127.0.0.1.evil.example:7283",
                             "::1:7283",
                             "user@127.0.0.1:7283",
                             " 127.0.0.1:7283",
                             "0.0.0.0:7283"}) {
        CAPTURE(host);
        origin.hosts = {host};
        CHECK(check(origin) == AccessResult::WrongHost);
    }
    origin.hosts = {};
    CHECK(check(origin) == AccessResult::WrongHost);
    origin.hosts = {"127.0.0.1:7283", "127.0.0.1:7283"};
    CHECK(check(origin) == AccessResult::WrongHost);
}

TEST_CASE("access: pages of other servers may not ask") {
    auto origin = granted();
    origin.origins = {"http://127.0.0.1:7283"};
    CHECK(check(origin) == AccessResult::Granted);
    origin.origins = {"http://localhost:7283"};
    CHECK(check(origin) == AccessResult::Granted);
    for (auto const* other : {"http://evil.example",
                              "https://127.0.0.1:7283",
                              "http://127.0.0.1:8000",
                              "http://127.0.0.1",
                              "null",
                              "",
                              "http://127.0.0.1:7283/"}) {
        CAPTURE(other);
        origin.origins = {other};
        CHECK(check(origin) == AccessResult::WrongOrigin);
    }
    origin.origins = {"http://127.0.0.1:7283", "http://evil.example"};
    CHECK(check(origin) == AccessResult::WrongOrigin);
}

TEST_CASE("access: a server at another port is the same site for cookies, but not for this one") {
    auto origin = granted();
    for (auto const* site : {"same-site", "cross-site", "anything"}) {
        CAPTURE(site);
        origin.fetch_site = site;
        origin.is_page = false;
        CHECK(check(origin) == AccessResult::WrongOrigin);
        origin.is_page = true; // a link to the page may be anywhere
        CHECK(check(origin) == AccessResult::Granted);
    }
    origin.is_page = false;
    for (auto const* site : {"same-origin", "none", ""}) {
        CAPTURE(site);
        origin.fetch_site = site;
        CHECK(check(origin) == AccessResult::Granted);
    }
}

TEST_CASE("access: the token is in the cookie, the header or the parameter, and right in each") {
    auto origin = granted();
    std::string const others = "a=1; " + cookie + "; nutmeg-8000=x";
    origin.cookies = {others};
    CHECK(check(origin) == AccessResult::Granted);
    for (std::string const& wrong : {std::string(),
                                     "nutmeg-8000=" + token,
                                     "nutmeg-7283=" + token + "0",
                                     "nutmeg-7283=" + token.substr(1),
                                     std::string("nutmeg-7283="),
                                     "x" + cookie,
                                     token}) {
        CAPTURE(wrong);
        origin.cookies = {wrong};
        CHECK(check(origin) == AccessResult::NoToken);
    }
    origin.cookies = {};
    CHECK(check(origin) == AccessResult::NoToken);

    std::string const bearer = "Bearer " + token;
    std::string const lower = "bearer " + token;
    for (auto const& right : {bearer, lower}) {
        origin.authorizations = {right};
        CHECK(check(origin) == AccessResult::Granted);
    }
    std::string const basic = "Basic " + token;
    for (std::string const& wrong :
         {basic, std::string("Bearer"), std::string("Bearer "), token, std::string()}) {
        CAPTURE(wrong);
        origin.authorizations = {wrong};
        CHECK(check(origin) == AccessResult::NoToken);
        origin.cookies = {cookie};
        CHECK(check(origin) == AccessResult::NoToken);
        origin.cookies = {};
    }
    origin.authorizations = {};
    origin.tokens = {token};
    CHECK(check(origin) == AccessResult::Granted);
    origin.tokens = {token, "other"};
    CHECK(check(origin) == AccessResult::NoToken);
    std::string const upper = "0123456789ABCDEF0123456789ABCDEF";
    origin.tokens = {upper};
    CHECK(check(origin) == AccessResult::NoToken);
}

TEST_CASE("access: the cookie is out of reach of scripts and of other sites") {
    CHECK(AccessRules(7283, token).set_cookie() == cookie + "; HttpOnly; SameSite=Strict; Path=/");
}

TEST_CASE("access: tokens have 32 digits and differ") {
    std::set<std::string> seen;
    for (int i = 0; i < 100; ++i) {
        auto const made = make_token();
        CHECK(made.size() == 32);
        CHECK(made.find_first_not_of("0123456789abcdef") == std::string::npos);
        CHECK(seen.insert(made).second);
    }
}
