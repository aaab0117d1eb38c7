#include "tests/cli/serve/http/raw_client.hpp"
#include "tests/cli/serve/http/running_server.hpp"

#include <doctest/doctest.h>

#include <chrono>
#include <cstdint>
#include <string>
#include <thread>
#include <vector>

using namespace nutmeg;
using namespace nutmeg::test;
using std::chrono::milliseconds;

namespace {

bool contains(std::string const& text, std::string const& words) {
    return text.find(words) != std::string::npos;
}

std::string body_of(std::string const& response) {
    auto const at = response.find("\r\n\r\n");
    return at == std::string::npos ? "" : response.substr(at + 4);
}

int status_of(std::string const& response) {
    constexpr std::size_t begin = 9; // after "HTTP/1.1 "
    return response.size() > begin + 3 ? std::stoi(response.substr(begin, 3)) : 0;
}

/// The value of "version" in a body.
std::string version_in(std::string const& response) {
    std::string const key = "\"version\":\"";
    auto const at = response.find(key);
    return at == std::string::npos ? "" : response.substr(at + key.size(), 64);
}

} // namespace

TEST_CASE("serve: the address leads to the page, and a cookie takes the place of the token") {
    RunningServer server;
    auto const first = server.raw("GET /s/99-3?on=2026-10-01&token=$TOKEN HTTP/1.1\nHost: $HOST\n"
                                  "Connection: close\n\n");
    CHECK(status_of(first) == 303);
    CHECK(contains(first, "\r\nLocation: /s/99-3?on=2026-10-01\r\n"));
    auto const cookie = "nutmeg-" + std::to_string(server.port()) + "=" + server.token();
    CHECK(contains(first, "\r\nSet-Cookie: " + cookie + "; HttpOnly; SameSite=Strict; Path=/\r\n"));
    for (auto const* path : {"/", "/s/99-3", "/s/53a-83(c)?on=2026-10-01"}) {
        auto const page = server.raw("GET " + std::string(path) + " HTTP/1.1\nHost: $HOST\nCookie: "
                                     + cookie + "\nConnection: close\n\n");
        CHECK(status_of(page) == 200);
        CHECK(contains(page, "Content-Type: text/html; charset=utf-8\r\n"));
        CHECK(contains(body_of(page), "<html"));
    }
}

TEST_CASE(
    "serve: after a link on another site, a page leads on, because cookies are not sent yet") {
    RunningServer server;
    auto const page = server.raw("GET /s/a?x=\"&token=$TOKEN HTTP/1.1\nHost: $HOST\n"
                                 "Sec-Fetch-Site: cross-site\nConnection: close\n\n");
    CHECK(status_of(page) == 200);
    CHECK(contains(page, "Set-Cookie: "));
    CHECK(contains(body_of(page), "content=\"0;url=/s/a?x=&quot;\""));
}

TEST_CASE("serve: without the token, the right host and origin, nothing is answered") {
    RunningServer server;
    for (auto const* path :
         {"/", "/s/99-3", "/assets/workbench.js", "/api/session", "/api/drafts", "/no/such/path"}) {
        CAPTURE(path);
        std::string const get = "GET " + std::string(path) + " HTTP/1.1\nConnection: close\n";
        CHECK(status_of(server.raw(get + "Host: $HOST\n\n")) == 403);
        CHECK(status_of(server.raw(get + "Host: $HOST\nAuthorization: Bearer x\n\n")) == 403);
        CHECK(status_of(server.raw(get + "Host: evil.example\nAuthorization: Bearer $TOKEN\n\n"))
              == 421);
        CHECK(status_of(server.raw(get + "Authorization: Bearer $TOKEN\n\n")) == 421);
        CHECK(status_of(server.raw(get
                                   + "Host: $HOST\nOrigin: http://evil.example\n"
                                     "Authorization: Bearer $TOKEN\n\n"))
              == 403);
    }
    auto const page = server.raw("GET / HTTP/1.1\nHost: $HOST\nConnection: close\n\n");
    CHECK(contains(page, "Open the address that nutmeg serve printed."));
    auto const api = server.raw("GET /api/session HTTP/1.1\nHost: $HOST\nConnection: close\n\n");
    CHECK(body_of(api).starts_with(
        "{\"error\":{\"status\":403,\"code\":\"no-token\",\"message\":\""));
}

TEST_CASE("serve: every response has the headers that keep a page safe") {
    RunningServer server;
    for (auto const& response :
         {server.ask("GET /"),
          server.ask("GET /assets/none.js"),
          server.ask("GET /api/session"),
          server.ask("GET /api/drafts/none"),
          server.ask("GET /api/crash"),
          server.ask("BREW /"),
          server.ask("TRACE /"),
          server.raw("nonsense\n\n"),
          server.raw("GET / HTTP/1.1\nHost: $HOST\nConnection: close\n\n")}) {
        CAPTURE(response);
        CHECK(contains(response,
                       "\r\nContent-Security-Policy: default-src 'none'; script-src 'self'; "
                       "style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action "
                       "'none'; frame-ancestors 'none'; base-uri 'none'\r\n"));
        CHECK(contains(response, "\r\nX-Content-Type-Options: nosniff\r\n"));
        CHECK(contains(response, "\r\nReferrer-Policy: no-referrer\r\n"));
        CHECK(contains(response, "\r\nCross-Origin-Resource-Policy: same-origin\r\n"));
    }
    CHECK(contains(server.ask("GET /api/session"), "\r\nCache-Control: no-store\r\n"));
}

TEST_CASE("serve: files of the page are not sent again if the browser has them") {
    RunningServer server;
    auto const first = server.ask("GET /assets/workbench.js");
    CHECK(status_of(first) == 200);
    std::string const field = "\r\nETag: ";
    auto const at = first.find(field);
    REQUIRE(at != std::string::npos);
    auto const tag = first.substr(at + field.size(), 66);
    auto const second = server.ask("GET /assets/workbench.js", "If-None-Match: " + tag + "\n");
    CHECK(status_of(second) == 304);
    CHECK(body_of(second).empty());
    auto const head = server.ask("HEAD /assets/workbench.js");
    CHECK(status_of(head) == 200);
    CHECK(body_of(head).empty());
}

TEST_CASE("serve: workers answer, and the same request gets the same bytes from the cache") {
    RunningServer server;
    auto const first = server.ask("POST /api/preview?format=jsonl", "", "{\"files\":[]}");
    CHECK(status_of(first) == 200);
    CHECK(body_of(first).starts_with("POST /api/preview {\"files\":[]} "));
    CHECK(server.ask("POST /api/preview?format=jsonl", "", "{\"files\":[]}") == first);
    CHECK(body_of(server.ask("POST /api/preview?format=html", "", "{\"files\":[]}"))
          != body_of(first));
    CHECK(body_of(server.ask("POST /api/preview?format=jsonl", "", "{\"files\":[1]}"))
          != body_of(first));
    CHECK(status_of(server.ask("GET /api/missing")) == 404);
    auto const session = body_of(server.ask("GET /api/session"));
    CHECK(session
          == "{\"version\":\"0\",\"drafts\":\"" + server.drafts().string()
                 + "\",\"max_upload\":33554432}\n");
    auto const download = server.ask("GET /api/download");
    CHECK(contains(download, "\r\nContent-Disposition: attachment; filename=\"a_b____.docx\"\r\n"));
}

TEST_CASE("serve: what a worker cannot answer is an error of that request only") {
    RunningServer server([](ServerOptions& options) {
        options.workers.limits.time = milliseconds(200);
        options.workers.limits.answer = 100'000;
    });
    auto const crash = server.ask("GET /api/crash");
    CHECK(status_of(crash) == 500);
    CHECK(contains(crash, "\"code\":\"crashed\""));
    auto const hang = server.ask("GET /api/hang");
    CHECK(status_of(hang) == 504);
    CHECK(contains(hang, "\"code\":\"time-limit\""));
    auto const large = server.ask("GET /api/large?bytes=200000");
    CHECK(status_of(large) == 500);
    CHECK(contains(large, "\"code\":\"answer-too-large\""));
    CHECK(status_of(server.ask("GET /api/large?bytes=90000")) == 200);
    CHECK(body_of(server.ask("GET /api/large?bytes=90000")) == std::string(90'000, 'x'));
}

TEST_CASE("serve: long work is answered as events") {
    RunningServer server;
    std::string const accept = "Accept: text/event-stream\n";
    auto const steps = server.ask("GET /api/steps", accept);
    CHECK(contains(steps, "\r\nContent-Type: text/event-stream\r\n"));
    CHECK(
        contains(steps, "event: progress\ndata: {\"what\":\"reading\",\"done\":1,\"all\":3}\n\n"));
    CHECK(
        contains(steps, "event: progress\ndata: {\"what\":\"reading\",\"done\":3,\"all\":3}\n\n"));
    CHECK(contains(steps,
                   "event: result\ndata: {\"status\":200,\"type\":\"text/plain\",\"body\":\"GET "
                   "/api/steps \"}\n\n"));
    CHECK(contains(server.ask("GET /api/crash", accept),
                   "event: error\ndata: {\"error\":{\"status\":500,\"code\":\"crashed\""));
    CHECK(status_of(server.raw("GET /api/steps HTTP/1.1\nHost: $HOST\nConnection: close\n" + accept
                               + "\n"))
          == 403);
}

TEST_CASE("serve: a client of HTTP/1.0, which knows no chunks, gets events without them") {
    RunningServer server;
    auto const events = server.raw("GET /api/steps HTTP/1.0\nHost: $HOST\n"
                                   "Authorization: Bearer $TOKEN\nAccept: text/event-stream\n\n");
    CHECK(events.find("Transfer-Encoding") == std::string::npos);
    CHECK(events.find("\r\n\r\n: working\n\nevent: progress\n") != std::string::npos);
    CHECK(events.ends_with("\n\n"));
}

TEST_CASE("serve: a parameter that is given twice is an error, as one of them would be ignored") {
    RunningServer server;
    auto const answer = server.ask("GET /api/a?q=1&q=2");
    CHECK(answer.starts_with("HTTP/1.1 400"));
    CHECK(answer.find("\"code\":\"bad-parameter\"") != std::string::npos);
    CHECK(server.ask("GET /api/a?q=1&r=1").starts_with("HTTP/1.1 200"));
}

TEST_CASE("serve: a token under an encoded name leads to the page, and not in a circle") {
    RunningServer server;
    auto const answer =
        server.raw("GET /?%74oken=$TOKEN&q=%31 HTTP/1.1\nHost: $HOST\nConnection: close\n\n");
    CHECK(answer.starts_with("HTTP/1.1 303"));
    CHECK(answer.find("Location: /?q=%31\r\n") != std::string::npos);
}

TEST_CASE("serve: drafts are saved, and nobody's work is overwritten") {
    RunningServer server;
    CHECK(status_of(server.ask("PUT /api/drafts/My%20draft")) == 201);
    CHECK(status_of(server.ask("PUT /api/drafts/My%20draft")) == 409);
    std::string const file = "/api/drafts/My%20draft/99-3.txt";
    CHECK(status_of(server.ask("PUT " + file, "", "one")) == 428);
    auto const first = server.ask("PUT " + file, "If-None-Match: *\n", "one");
    CHECK(status_of(first) == 200);
    auto const version = version_in(first);
    CHECK(version.size() == 64);
    auto const read = server.ask("GET " + file);
    CHECK(body_of(read) == "one");
    CHECK(contains(read, "\r\nETag: \"" + version + "\"\r\n"));
    auto const second = server.ask("PUT " + file, "If-Match: \"" + version + "\"\n", "two");
    CHECK(status_of(second) == 200);
    auto const late = server.ask("PUT " + file, "If-Match: \"" + version + "\"\n", "three");
    CHECK(status_of(late) == 412);
    CHECK(version_in(late) == version_in(second));
    CHECK(body_of(server.ask("GET " + file)) == "two");
    CHECK(contains(server.ask("GET " + file + "/versions"), version));
    CHECK(body_of(server.ask("GET " + file + "/versions/" + version)) == "one");
    CHECK(contains(server.ask("GET /api/drafts"),
                   "{\"name\":\"My draft\",\"files\":1,\"changed\":\""));
    CHECK(
        contains(server.ask("GET /api/drafts/My%20draft"),
                 "{\"name\":\"99-3.txt\",\"size\":3,\"version\":\"" + version_in(second) + "\"}"));
    CHECK(status_of(server.ask("DELETE " + file)) == 428);
    CHECK(status_of(server.ask("DELETE " + file, "If-Match: \"" + version_in(second) + "\"\n"))
          == 204);
    CHECK(status_of(server.ask("GET " + file)) == 404);
    CHECK(status_of(server.ask("DELETE /api/drafts/My%20draft")) == 204);
    CHECK(status_of(server.ask("GET /api/drafts/My%20draft")) == 404);
}

TEST_CASE("serve: paths of requests reach the folder of drafts only") {
    RunningServer server;
    server.ask("PUT /api/drafts/a");
    for (auto const* path : {"/api/drafts/..",
                             "/api/drafts/../..",
                             "/api/drafts/a/..%2f..%2f..%2fetc%2fpasswd",
                             "/api/drafts/a/../../../etc/passwd",
                             "/api/drafts/a/%2e%2e",
                             "/api/drafts/.trash",
                             "/api/drafts/a/.versions",
                             "/api/drafts/a/b%00c",
                             "/api/drafts/a//b",
                             "/api/drafts//etc/passwd",
                             "/etc/passwd",
                             "/../../etc/passwd",
                             "/assets/../../../etc/passwd",
                             "//etc/passwd"}) {
        CAPTURE(path);
        auto const response = server.ask("GET " + std::string(path));
        CHECK((status_of(response) == 400 || status_of(response) == 404));
        CHECK_FALSE(contains(response, "root:"));
    }
}

TEST_CASE("serve: other methods are refused, with those that are possible") {
    RunningServer server;
    for (auto const& one : std::vector<std::pair<std::string, std::string>>{
             {"POST /", "GET, HEAD"},
             {"DELETE /assets/workbench.js", "GET, HEAD"},
             {"PUT /api/preview", "GET, HEAD, POST"},
             {"DELETE /api/session", "GET, HEAD, POST"},
             {"POST /api/drafts", "GET, HEAD"},
             {"POST /api/drafts/a", "GET, HEAD, PUT, DELETE"},
             {"PATCH /api/drafts/a/b.txt", "GET, HEAD, PUT, DELETE"},
             {"PUT /api/drafts/a/b.txt/versions", "GET, HEAD"},
             {"OPTIONS /api/preview", "GET, HEAD, POST"}}) {
        CAPTURE(one.first);
        auto const response = server.ask(one.first);
        CHECK(status_of(response) == 405);
        CHECK(contains(response, "\r\nAllow: " + one.second + "\r\n"));
    }
}
