#include "cli/serve/workers/message.hpp"

#include <doctest/doctest.h>

#include <array>
#include <chrono>
#include <string>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

using namespace nutmeg;

namespace {

Deadline soon() {
    return std::chrono::steady_clock::now() + std::chrono::seconds(10);
}

struct Pair {
    Pair() { REQUIRE(socketpair(AF_UNIX, SOCK_STREAM, 0, ends.data()) == 0); }
    Pair(Pair const&) = delete;
    Pair& operator=(Pair const&) = delete;
    ~Pair() {
        close(ends[0]);
        close(ends[1]);
    }
    std::array<int, 2> ends{};
};

} // namespace

TEST_CASE("messages: a request, an answer and a report come back as they were") {
    ApiRequest const request{"POST",
                             "/api/preview",
                             {{"format", "html"}, {"on", ""}},
                             std::string("{\"a\":\"\0\xFF\"}", 9)};
    auto const read = decode_request(encode(request));
    REQUIRE(read);
    CHECK(read->method == request.method);
    CHECK(read->path == request.path);
    CHECK(read->query == request.query);
    CHECK(read->body == request.body);
    ApiResponse const response{422, "text/html", "bill.docx", "body"};
    auto const answered = decode_response(encode(response));
    REQUIRE(answered);
    CHECK(answered->status == 422);
    CHECK(answered->type == "text/html");
    CHECK(answered->file_name == "bill.docx");
    CHECK(answered->body == "body");
    auto const report = decode_progress(encode(ProgressReport{"reading", 3, 10}));
    REQUIRE(report);
    CHECK(report->what == "reading");
    CHECK(report->done == 3);
    CHECK(report->all == 10);
}

TEST_CASE("messages: every part of one, and one with more, is refused") {
    auto const whole = encode(ApiRequest{"GET", "/", {{"a", "b"}}, "body"});
    for (std::size_t size = 0; size < whole.size(); ++size)
        CHECK_FALSE(decode_request(whole.substr(0, size)));
    CHECK_FALSE(decode_request(whole + "x"));
    CHECK_FALSE(decode_request(std::string(64, '\xFF')));
    CHECK_FALSE(decode_response(encode(ApiResponse{99, "a", "", ""})));
    CHECK_FALSE(decode_response(encode(ApiResponse{600, "a", "", ""})));
}

TEST_CASE("messages: large ones arrive in parts, those above the limit not at all") {
    Pair const pair;
    std::string const large(std::size_t{3} << 20U, 'x');
    std::thread sender([&] {
        MessageSocket(pair.ends[0]).send(MessageKind::Request, large, soon());
        MessageSocket(pair.ends[0]).send(MessageKind::Request, "12345", soon());
    });
    Message message;
    MessageSocket const socket(pair.ends[1]);
    CHECK(socket.receive(message, large.size(), soon()) == Transfer::Done);
    CHECK(message.payload == large);
    CHECK(socket.receive(message, 4, soon()) == Transfer::TooLarge);
    sender.join();
}

TEST_CASE("messages: silence, an end and noise are no message") {
    Pair pair;
    Message message;
    MessageSocket const socket(pair.ends[1]);
    auto const now = std::chrono::steady_clock::now();
    CHECK(socket.receive(message, 10, now + std::chrono::milliseconds(30)) == Transfer::TimedOut);
    CHECK(std::chrono::steady_clock::now() - now < std::chrono::seconds(5));
    std::string const noise(16, 'x');
    CHECK(write(pair.ends[0], noise.data(), noise.size()) == 16);
    CHECK(socket.receive(message, 10, soon()) == Transfer::Malformed);
    shutdown(pair.ends[0], SHUT_RDWR);
    CHECK(socket.receive(message, 10, soon()) == Transfer::Closed);
    CHECK(socket.send(MessageKind::Request, "a", soon()) == Transfer::Closed);
}

TEST_CASE("messages: a receiver that does not read does not stop the sender for ever") {
    Pair const pair;
    std::string const large(std::size_t{8} << 20U, 'x');
    auto const until = std::chrono::steady_clock::now() + std::chrono::milliseconds(30);
    CHECK(MessageSocket(pair.ends[0]).send(MessageKind::Request, large, until)
          == Transfer::TimedOut);
}
