// A worker whose requests make it fail in every way. With the argument "unreadable" it cannot read
// its statutes, with "dies" it ends at once.
#include "cli/serve/workers/worker_loop.hpp"
#include "parser/text/error.hpp"

#include <chrono>
#include <cstdlib>
#include <fstream>
#include <string>
#include <string_view>
#include <thread>
#include <unistd.h>
#include <vector>

namespace {

std::size_t number(nutmeg::ApiRequest const& request, std::string const& name) {
    auto const found = request.query.find(name);
    return found == request.query.end() ? 0 : std::stoul(found->second);
}

/// Takes memory until there is none.
std::string take_memory() {
    std::vector<std::string> all;
    for (;;)
        all.emplace_back(std::size_t{1} << 24U, 'x');
}

std::size_t steps_prepared = 0;

bool prepare() {
    constexpr std::size_t all = 3;
    return ++steps_prepared < all;
}

/// Starts a process that starts another, as converters do, and does not end. The number of the
/// last one goes to a file.
void start_converter(std::string const& file) {
    if (fork() != 0)
        return;
    setpgid(0, 0);
    if (fork() == 0)
        std::ofstream(file) << getpid() << std::endl;
    for (;;)
        pause();
}

nutmeg::ApiResponse answer(nutmeg::ApiRequest const& request,
                           nutmeg::ProgressHandler const& progress) {
    static int count = 0;
    nutmeg::ApiResponse response;
    response.type = "text/plain";
    ++count;
    if (request.path == "/api/crash")
        std::abort();
    if (request.path == "/api/exit")
        std::_Exit(0);
    if (request.path == "/api/convert")
        start_converter(request.query.at("file"));
    if (request.path == "/api/hang" || request.path == "/api/convert")
        for (;;) // with the processor, as an endless loop does
            ++count;
    if (request.path == "/api/memory")
        response.body = take_memory();
    else if (request.path == "/api/garbage")
        response.body =
            std::to_string(write(STDIN_FILENO, "no message, but the bytes of something else", 43));
    else if (request.path == "/api/large")
        response.body.assign(number(request, "bytes"), 'x');
    else if (request.path == "/api/pid")
        response.body = std::to_string(getpid());
    else if (request.path == "/api/steps-prepared")
        response.body = std::to_string(steps_prepared);
    else if (request.path == "/api/sleep")
        std::this_thread::sleep_for(std::chrono::milliseconds(number(request, "ms")));
    else if (request.path == "/api/session")
        response.body = "{\"version\":\"0\"}";
    else
        response.body = request.method + " " + request.path + " " + request.body;
    if (request.path == "/api/preview")
        response.body += " " + std::to_string(getpid()) + " " + std::to_string(count);
    if (request.path == "/api/steps")
        for (std::size_t i = 1; i <= 3; ++i)
            progress("reading", i, 3);
    if (request.path == "/api/missing")
        response.status = 404;
    if (request.path == "/api/download")
        response.file_name = "a\"b\r\n\xC3\xA9.docx";
    return response;
}

} // namespace

int main(int argc, char** argv) {
    constexpr std::uint64_t most_memory = std::uint64_t{512} << 20U;
    std::string_view const fault = argc > 1 ? argv[1] : "";
    if (fault == "dies")
        return 1;
        // The sanitizers need more address space than there is.
#if defined(__SANITIZE_ADDRESS__)
    nutmeg::WorkerSettings const settings{STDIN_FILENO, 0};
#else
    nutmeg::WorkerSettings const settings{STDIN_FILENO, most_memory};
#endif
    nutmeg::run_worker(settings, [&]() -> nutmeg::Duties {
        if (fault == "unreadable")
            throw nutmeg::Error("law.htm", 3, "no statutes");
        return {answer, prepare};
    });
    return 0;
}
