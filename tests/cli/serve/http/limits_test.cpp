// Requests that break the rules of HTTP or are too large, and clients that are too slow.
#include "tests/cli/serve/http/raw_client.hpp"
#include "tests/cli/serve/http/running_server.hpp"

#include <doctest/doctest.h>

#include <chrono>
#include <memory>
#include <random>
#include <string>
#include <thread>
#include <vector>

using namespace nutmeg;
using namespace nutmeg::test;
using std::chrono::milliseconds;
using Clock = std::chrono::steady_clock;

namespace {

bool contains(std::string const& text, std::string const& words) {
    return text.find(words) != std::string::npos;
}

std::string const right = "Host: $HOST\nAuthorization: Bearer $TOKEN\n";

/// Whether the server still answers.
bool is_alive(RunningServer const& server) {
    return server.ask("GET /api/a").starts_with("HTTP/1.1 200");
}

std::size_t responses_in(std::string const& text) {
    std::size_t count = 0;
    for (auto at = text.find("HTTP/1.1 "); at != std::string::npos;
         at = text.find("HTTP/1.1 ", at + 1))
        ++count;
    return count;
}

} // namespace

TEST_CASE("serve limits: a body whose end is not clear is refused, and not read as a request") {
    RunningServer server;
    std::string const hidden = "GET /api/pid HTTP/1.1\n" + right + "\n";
    for (std::string const& framing :
         {std::string("Content-Length: 5\nContent-Length: 6\n"),
          std::string("Content-Length: 5\nContent-Length: 5\n"),
          std::string("Content-Length: 0\nTransfer-Encoding: chunked\n"),
          std::string("Transfer-Encoding: chunked\nTransfer-Encoding: identity\n"),
          std::string("Transfer-Encoding: gzip, chunked\n"),
          std::string("Transfer-Encoding: xchunked\n"),
          std::string("Content-Length: -1\n"),
          std::string("Content-Length: 0x10\n"),
          std::string("Content-Length: +5\n"),
          std::string("Content-Length: 5 5\n")}) {
        CAPTURE(framing);
        auto const response =
            server.raw("POST /api/a HTTP/1.1\n" + right + framing + "\n" + hidden + hidden);
        CHECK(response.starts_with("HTTP/1.1 400"));
        CHECK(responses_in(response) == 1);
    }
    for (auto const* method : {"GET", "HEAD", "OPTIONS"}) {
        auto const response = server.raw(std::string(method) + " /api/a HTTP/1.1\n" + right
                                         + "Content-Length: 90\n\n" + hidden);
        CHECK(response.starts_with("HTTP/1.1 400"));
        CHECK(responses_in(response) == 1);
    }
    auto const refused =
        server.raw("POST /api/a HTTP/1.1\nHost: $HOST\nContent-Length: 90\n\n" + hidden);
    CHECK(refused.starts_with("HTTP/1.1 403"));
    CHECK(responses_in(refused) == 1);
    CHECK(is_alive(server));
}

TEST_CASE("serve limits: a body in chunks is refused, and not read as a request") {
    RunningServer server;
    std::string const hidden = "GET /api/pid HTTP/1.1\n" + right + "\n";
    for (std::string const method : {"POST", "PUT", "DELETE"})
        for (std::string const& chunks :
             {"53\n" + hidden + "\n0\n\n", "-1\n" + hidden, "0x1\nx\n0\n\n" + hidden, hidden}) {
            CAPTURE(method);
            CAPTURE(chunks);
            auto const response = server.raw(method + " /api/drafts/a HTTP/1.1\n" + right
                                             + "Transfer-Encoding: chunked\n\n" + chunks);
            CHECK(response.starts_with("HTTP/1.1 411"));
            CHECK(responses_in(response) == 1);
        }
    CHECK(is_alive(server));
}

TEST_CASE("serve limits: a line of the head that is no field ends the connection") {
    RunningServer server;
    std::string const hidden = "GET /api/pid HTTP/1.1\n" + right + "\n";
    for (std::string const& line : {std::string("Content-Length : 5"),
                                    std::string("X: a\n Content-Length: 5"),
                                    std::string("Content-Length:"),
                                    std::string("Content-Length: %35"),
                                    std::string("X: a\rContent-Length: 5"),
                                    std::string("X: a\0b", 6),
                                    std::string("X\0: a", 5),
                                    std::string(": a"),
                                    std::string("no field"),
                                    std::string("(X): a")}) {
        CAPTURE(line);
        auto const response =
            server.raw("POST /api/a HTTP/1.1\n" + right + line + "\n\n" + hidden + hidden);
        CHECK(response.starts_with("HTTP/1.1 400"));
        CHECK(responses_in(response) == 1);
    }
    CHECK(is_alive(server));
}

TEST_CASE("serve limits: requests may follow one another on a connection") {
    RunningServer server;
    auto const both = server.raw("POST /api/a HTTP/1.1\n" + right
                                 + "Content-Length: 3\n\none"
                                   "DELETE /api/a "
                                   "HTTP/1.1\n"
                                 + right + "\nPOST /api/b HTTP/1.1\n" + right
                                 + "Content-Length: 3\nConnection: close\n\ntwo");
    CHECK(contains(both, "POST /api/a one"));
    CHECK(contains(both, "HTTP/1.1 405"));
    CHECK(contains(both, "POST /api/b two"));
}

TEST_CASE("serve limits: a body above the limit is refused before it is read") {
    RunningServer server([](ServerOptions& options) { options.max_upload = 1000; });
    server.ask("PUT /api/drafts/a");
    RawClient const client(server.port());
    client.send(server.filled("PUT /api/drafts/a/b.txt HTTP/1.1\n" + right
                              + "If-None-Match: *\nContent-Length: 1001\n\n"));
    auto const early = client.receive(milliseconds(5000));
    CHECK(early.starts_with("HTTP/1.1 413"));
    CHECK(contains(early, "--max-upload"));
    std::string const huge = "99999999999999999999999999";
    CHECK(
        server
            .raw("PUT /api/drafts/a/b.txt HTTP/1.1\n" + right + "Content-Length: " + huge + "\n\n")
            .starts_with("HTTP/1.1 413"));
    CHECK(server.ask("PUT /api/drafts/a/b.txt", "If-None-Match: *\n", std::string(1000, 'x'))
              .starts_with("HTTP/1.1 200"));
    CHECK(server.ask("GET /api/drafts/a/none.txt").starts_with("HTTP/1.1 404"));
}

TEST_CASE("serve limits: compressed bodies are not unpacked") {
    RunningServer server;
    CHECK(server.ask("POST /api/a", "Content-Encoding: gzip\n", "x").starts_with("HTTP/1.1 415"));
}

TEST_CASE("serve limits: answers are never compressed or divided") {
    RunningServer server;
    auto const answer = server.ask("GET /assets/workbench.js",
                                   "Accept-Encoding: gzip, br\nRange: bytes=0-0,0-0,0-0\n");
    CHECK(answer.starts_with("HTTP/1.1 200"));
    CHECK_FALSE(contains(answer, "Content-Encoding"));
}

TEST_CASE("serve limits: large heads and addresses are refused") {
    RunningServer server;
    CHECK(server.ask("GET /" + std::string(5000, 'a')).starts_with("HTTP/1.1 414"));
    auto const longer = server.ask("GET /api/" + std::string(20'000, 'a'));
    CHECK(longer.starts_with("HTTP/1.1 414"));
    CHECK(contains(longer, "\"code\":\"target-too-long\""));
    CHECK(server.ask("GET /" + std::string(1'000'000, 'a')).starts_with("HTTP/1.1 4"));
    std::string many;
    for (int i = 0; i < 20'000; ++i)
        many += "X-" + std::to_string(i) + ": a\n";
    CHECK(server.raw("GET / HTTP/1.1\n" + right + many + "\n").starts_with("HTTP/1.1 431"));
    CHECK(server.raw("GET / HTTP/1.1\n" + right + "X: " + std::string(1'000'000, 'a') + "\n\n")
              .starts_with("HTTP/1.1 4"));
    CHECK(is_alive(server));
}

TEST_CASE("serve limits: bytes that are no request end the connection, not the server") {
    RunningServer server;
    for (std::string const& bytes :
         {std::string("\n\n\n"),
          std::string("GET\n\n"),
          std::string("GET / HTTP/9.9\n\n"),
          std::string("GET /\n\n"),
          std::string("get / http/1.1\n\n"),
          std::string("\x16\x03\x01\x02\x00\x01\x00\x01\xFC\x03\x03", 11),
          std::string("PRI * HTTP/2.0\n\nSM\n\n"),
          "CONNECT evil.example:80 HTTP/1.1\n" + right + "\n",
          "GET http://evil.example/ HTTP/1.1\n" + right + "\n",
          std::string("GET / HTTP/1.1\n: a\n\n"),
          std::string("GET / HTTP/1.1\nHost $HOST\n\n"),
          std::string("GET / HTTP/1.1\nHost: a\0b\n\n", 26),
          "GET /%ff%fe%zz%u12 HTTP/1.1\n" + right + "\n",
          std::string(100'000, '\0'),
          std::string(100'000, '\n')}) {
        CAPTURE(bytes.substr(0, 100));
        RawClient const client(server.port());
        client.send(server.filled(bytes));
        auto const response = client.receive(milliseconds(100));
        CHECK((response.empty() || response.starts_with("HTTP/1.1 4")));
    }
    CHECK(is_alive(server));
}

TEST_CASE("serve limits: no change of a request's bytes stops the server") {
    RunningServer server;
    std::string const whole = server.filled("POST /api/a?x=1 HTTP/1.1\n" + right
                                            + "Content-Length: 3\nConnection: close\n\nabc");
    std::mt19937 random(7);
    for (int i = 0; i < 300; ++i) {
        auto bytes = whole;
        for (auto changes = 1 + random() % 4; changes > 0; --changes)
            bytes[random() % bytes.size()] = static_cast<char>(random() % 256);
        RawClient const client(server.port());
        client.send(bytes.substr(0, bytes.size() - random() % 3));
    }
    CHECK(is_alive(server));
}

TEST_CASE("serve limits: clients that are slow with the head or the body get the reason") {
    RunningServer server([](ServerOptions& options) {
        options.connections.head = milliseconds(300);
        options.connections.body = milliseconds(300);
        options.connections.idle = milliseconds(300);
    });
    auto const start = Clock::now();
    RawClient const idle(server.port());
    CHECK(idle.receive().empty());
    RawClient const head(server.port());
    head.send("GET / HTTP/1.1\r\nHost: ");
    CHECK(head.receive().starts_with("HTTP/1.1 408"));
    RawClient const body(server.port());
    body.send(server.filled("POST /api/a HTTP/1.1\n" + right + "Content-Length: 10\n\nabc"));
    CHECK(body.receive().starts_with("HTTP/1.1 408"));
    // A byte now and then, each in time, is no way to stay.
    RawClient const slow(server.port());
    bool is_open = slow.send("GET / HTTP/1.1\r\n");
    for (int i = 0; i < 60 && is_open; ++i) {
        is_open = slow.send("X");
        std::this_thread::sleep_for(milliseconds(50));
    }
    CHECK_FALSE(is_open);
    CHECK(Clock::now() - start < std::chrono::seconds(10));
}

TEST_CASE("serve limits: hundreds of idle connections do not keep others out") {
    RunningServer server([](ServerOptions& options) { options.connections.connections = 16; });
    std::vector<std::unique_ptr<RawClient>> idle;
    for (int i = 0; i < 200; ++i) {
        idle.push_back(std::make_unique<RawClient>(server.port()));
        idle.back()->send("GET / HTTP/1.1\r\nX: ");
        if (i % 40 == 0)
            CHECK(is_alive(server));
    }
    CHECK(is_alive(server));
}

TEST_CASE("serve limits: streams of events do not keep others out") {
    RunningServer server;
    std::vector<std::unique_ptr<RawClient>> streams;
    for (int i = 0; i < 20; ++i) {
        streams.push_back(std::make_unique<RawClient>(server.port()));
        streams.back()->send(server.filled("GET /api/sleep?ms=100 HTTP/1.1\n" + right
                                           + "Accept: text/event-stream\n\n"));
    }
    auto const start = Clock::now();
    for (int i = 0; i < 10; ++i)
        CHECK(is_alive(server));
    CHECK(Clock::now() - start < milliseconds(1000));
}

TEST_CASE("serve limits: stopping ends idle connections, streams and requests at once") {
    RunningServer server;
    std::vector<std::unique_ptr<RawClient>> clients;
    for (std::string const& bytes :
         {std::string(),
          std::string("GET / HTTP/1.1\n"),
          "GET /api/hang HTTP/1.1\n" + right + "\n",
          "GET /api/hang HTTP/1.1\n" + right + "Accept: text/event-stream\n\n",
          "POST /api/a HTTP/1.1\n" + right + "Content-Length: 5\n\na"}) {
        clients.push_back(std::make_unique<RawClient>(server.port()));
        clients.back()->send(server.filled(bytes));
    }
    std::this_thread::sleep_for(milliseconds(100));
    auto const start = Clock::now();
    server.stop();
    CHECK(Clock::now() - start < milliseconds(1000));
    RawClient const late(server.port());
    CHECK(late.receive(milliseconds(50)).empty());
}

TEST_CASE("serve limits: the same answers come over ::1, if the computer has it") {
    RunningServer server;
    RawClient const client(server.port(), true);
    if (!server.server().note().empty()) {
        CHECK_FALSE(client.is_connected());
        return;
    }
    client.send(server.filled("GET /api/a HTTP/1.1\nHost: [::1]:" + std::to_string(server.port())
                              + "\nAuthorization: Bearer $TOKEN\nConnection: close\n\n"));
    CHECK(client.receive().starts_with("HTTP/1.1 200"));
}
