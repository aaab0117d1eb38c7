#include "corpus/fetch/polite_client.hpp"
#include "tests/corpus/fetch/still_clock.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace nutmeg;

namespace {

/// Answers with these, in turn; the last one stays. Every answer takes a quarter of a second.
class ScriptedClient : public HttpClient {
public:
    ScriptedClient(Clock& clock, std::vector<HttpResponse> responses)
        : clock_(clock), responses_(std::move(responses)) {}

    HttpResponse get(HttpRequest const&) override {
        clock_.sleep(Seconds(0.25));
        auto const index = std::min(count++, responses_.size() - 1);
        return responses_[index];
    }

    std::size_t count = 0;

private:
    Clock& clock_;
    std::vector<HttpResponse> responses_;
};

HttpResponse status(int code, std::string retry_after = {}) {
    HttpResponse response;
    response.status = code;
    response.retry_after = std::move(retry_after);
    return response;
}

struct Run {
    Answer answer;
    std::size_t requests = 0;
    std::vector<double> pauses; ///< without the time that answers take
};

Run run(std::vector<HttpResponse> responses, AnswerCheck const& check = {}) {
    test::StillClock clock;
    ScriptedClient scripted(clock, std::move(responses));
    PoliteClient client(scripted, clock, {});
    Run result;
    result.answer = client.get({}, check);
    result.requests = scripted.count;
    for (auto const seconds : clock.sleeps)
        if (seconds != 0.25)
            result.pauses.push_back(seconds);
    return result;
}

using Pauses = std::vector<double>;

} // namespace

TEST_CASE("polite client: a pause between requests, from the end of the answer") {
    test::StillClock clock;
    ScriptedClient scripted(clock, {status(200)});
    PoliteClient client(scripted, clock, {});
    client.get({}, {});
    CHECK(clock.sleeps == Pauses{0.25});
    client.get({}, {});
    CHECK(clock.sleeps == Pauses{0.25, 1, 0.25});
    clock.sleep(Seconds(0.5)); // what is done between requests counts
    client.get({}, {});
    CHECK(clock.sleeps == Pauses{0.25, 1, 0.25, 0.5, 0.5, 0.25});
}

TEST_CASE("polite client: tries again with pauses that double") {
    auto const recovered = run({status(500), status(503), status(200)});
    CHECK(recovered.answer.fault.empty());
    CHECK(recovered.requests == 3);
    CHECK(recovered.pauses == Pauses{2, 4});
    auto const down = run({status(500)});
    CHECK(down.answer.fault == "the site answered with status 500");
    CHECK(down.requests == 5);
    CHECK(down.pauses == Pauses{2, 4, 8, 16});
    HttpResponse cut = status(200);
    cut.failure = "connection closed";
    CHECK(run({cut, status(200)}).requests == 2);
    CHECK(run({cut}).answer.fault == "connection closed");
}

TEST_CASE("polite client: what another attempt does not help is asked once") {
    for (int const code : {200, 204, 301, 304, 400, 401, 403, 404, 410}) {
        CAPTURE(code);
        auto const once = run({status(code)});
        CHECK(once.requests == 1);
        CHECK(once.answer.fault.empty());
    }
    for (int const code : {408, 425, 429, 500, 502, 503, 504})
        CHECK(run({status(code)}).requests == 5);
}

TEST_CASE("polite client: an answer is checked, a body too large only once") {
    auto const check = [](HttpResponse const&) { return std::string("not a page"); };
    CHECK(run({status(200)}, check).requests == 5);
    CHECK(run({status(304)}, check).answer.fault.empty());
    HttpResponse large = status(200);
    large.is_too_large = true;
    CHECK(run({large}, check).requests == 1);
    CHECK(run({large}, check).answer.fault == "not a page");
}

TEST_CASE("polite client: waits as long as the site asks for") {
    CHECK(run({status(503, "30"), status(200)}).pauses == Pauses{30});
    CHECK(run({status(503, "1"), status(200)}).pauses == Pauses{2}); // at least the usual pause
    CHECK(run({status(429, "Sun, 29 Nov 2026 21:34:20 GMT"), status(200)}).pauses == Pauses{59.75});
    CHECK(run({status(503, "Sun, 29 Nov 2020 21:34:20 GMT"), status(200)}).pauses == Pauses{2});
    CHECK(run({status(503, "soon"), status(200)}).pauses == Pauses{2});
    CHECK(run({status(503, "-5"), status(200)}).pauses == Pauses{2});
}

TEST_CASE("polite client: a pause that is too long ends the attempts") {
    for (auto const* pause : {"121", "99999999999999999999999", "Sun, 29 Nov 2037 21:34:20 GMT"}) {
        CAPTURE(pause);
        auto const stopped = run({status(503, pause)});
        CHECK(stopped.requests == 1);
        CHECK(stopped.answer.is_overloaded);
        CHECK(stopped.answer.fault == "the site answered with status 503");
        CHECK(stopped.pauses.empty());
    }
}
