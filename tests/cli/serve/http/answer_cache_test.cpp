#include "cli/serve/http/answer_cache.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <vector>

using namespace nutmeg;

namespace {

std::shared_ptr<AnswerCache::Answer const> answer(std::string const& body) {
    return std::make_shared<AnswerCache::Answer const>(
        AnswerCache::Answer{"text/plain", "", std::make_shared<std::string const>(body)});
}

} // namespace

TEST_CASE("answer cache: requests that differ in any part have different keys") {
    std::vector<ApiRequest> const requests{
        {"GET", "/api/a", {}, ""},
        {"POST", "/api/a", {}, ""},
        {"GET", "/api/b", {}, ""},
        {"GET", "/api/a", {{"q", "1"}}, ""},
        {"GET", "/api/a", {{"q", "2"}}, ""},
        {"GET", "/api/a", {{"q1", ""}}, ""},
        {"GET", "/api/a", {{"q", ""}, {"1", ""}}, ""},
        {"GET", "/api/a", {}, "q"},
        {"GET", "/api/a", {}, "1:q"},
        {"GET", "/api/aq", {}, ""},
    };
    std::set<std::string> keys;
    for (auto const& request : requests) {
        CHECK(keys.insert(answer_key(request)).second);
        CHECK(answer_key(request) == answer_key(request));
    }
}

TEST_CASE("answer cache: the answers that were used last stay, up to the size") {
    std::string const kilobyte(1024, 'x');
    AnswerCache cache(8 * (kilobyte.size() + 256));
    for (int i = 0; i < 8; ++i)
        cache.add(std::to_string(i), answer(kilobyte));
    REQUIRE(cache.find("0"));
    CHECK(*cache.find("0")->body == kilobyte);
    cache.add("8", answer(kilobyte));
    CHECK(cache.find("0"));
    CHECK_FALSE(cache.find("1"));
    CHECK(cache.find("2"));
    CHECK(cache.find("8"));
    CHECK_FALSE(cache.find("9"));
}

TEST_CASE("answer cache: one large answer does not take the place of all others") {
    AnswerCache cache(100'000);
    cache.add("small", answer("a"));
    cache.add("large", answer(std::string(50'000, 'x')));
    CHECK_FALSE(cache.find("large"));
    CHECK(cache.find("small"));
}
