#include "cli/serve/workers/worker_loop.hpp"

#include "cli/serve/workers/message.hpp"
#include "cli/serve/workers/session.hpp"
#include "parser/text/error.hpp"

#include <chrono>
#include <cstdlib>
#include <exception>
#include <limits>
#include <new>
#include <poll.h>
#include <string_view>
#include <sys/resource.h>
#include <thread>
#include <unistd.h>

namespace nutmeg {

namespace {

constexpr auto no_deadline = Deadline::max();

/// Ends the process when the server is gone, also in the middle of a request.
void end_with_server(int socket) {
    std::thread([socket] {
        constexpr int no_limit = -1;
        for (;;) {
            pollfd file{socket, POLLRDHUP, 0};
            if (poll(&file, 1, no_limit) <= 0)
                continue;
            if (getsid(0) == getpid()) // not if a person has started it
                kill_session(getpid());
            std::_Exit(EXIT_SUCCESS);
        }
    }).detach();
}

void set_limits(std::uint64_t memory) {
    rlimit const no_core{0, 0};
    setrlimit(RLIMIT_CORE, &no_core);
    if (memory != 0) {
        rlimit const limit{memory, memory};
        setrlimit(RLIMIT_AS, &limit);
    }
}

ApiResponse failure(std::string_view code, std::string_view message) {
    constexpr int internal_error = 500;
    ApiResponse response;
    response.status = internal_error;
    response.type = "application/json";
    response.body = R"({"error":{"status":500,"code":")" + std::string(code) + R"(","message":")"
                  + std::string(message) + "\"}}\n";
    return response;
}

ApiResponse answer(Answerer const& answerer, ApiRequest const& request, MessageSocket socket) {
    auto const report = [&](std::string_view what, std::size_t done, std::size_t all) {
        static_cast<void>(socket.send(MessageKind::Progress,
                                      encode(ProgressReport{std::string(what), done, all}),
                                      no_deadline));
    };
    try {
        return answerer(request, report);
    } catch (std::bad_alloc const&) {
        return failure("out-of-memory",
                       "The request needs more memory than a worker may use. Use smaller files.");
    } catch (std::exception const&) {
        return failure("internal", "An internal error. Please report it with the input.");
    }
}

/// Prepares for later requests until one comes or nothing is left.
void prepare_while_idle(std::function<bool()>& prepare, MessageSocket socket) {
    // A request that follows the one before, as those of a page do, does not wait for a step.
    constexpr auto pause = std::chrono::milliseconds(150);
    while (prepare && !socket.wait(std::chrono::steady_clock::now() + pause))
        if (!prepare())
            prepare = nullptr;
}

} // namespace

void run_worker(WorkerSettings const& settings, OpenDuties const& open) {
    set_limits(settings.memory);
    end_with_server(settings.socket);
    MessageSocket const socket(settings.socket);
    Duties duties;
    try {
        duties = open();
    } catch (Error const& error) {
        static_cast<void>(socket.send(MessageKind::Ready, error.what(), no_deadline));
        return;
    }
    auto result = socket.send(MessageKind::Ready, {}, no_deadline);
    for (Message message; result == Transfer::Done;) {
        prepare_while_idle(duties.prepare, socket);
        result = socket.receive(message, std::numeric_limits<std::size_t>::max(), no_deadline);
        if (result != Transfer::Done)
            break;
        auto const request = decode_request(message.payload);
        message.payload = {};
        if (!request)
            break;
        result = socket.send(MessageKind::Started, {}, no_deadline);
        if (result != Transfer::Done)
            break;
        result = socket.send(
            MessageKind::Response, encode(answer(duties.answer, *request, socket)), no_deadline);
    }
}

} // namespace nutmeg
