#include "cli/serve/workers/worker_process.hpp"

#include "cli/serve/workers/session.hpp"
#include "parser/text/error.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <iterator>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace nutmeg {

namespace {

[[noreturn]] void cannot_start(std::string const& program, int error) {
    throw Error(program, 0, "the worker cannot be started (" + std::string(strerror(error)) + ")");
}

/// What posix_spawn does in the child before it runs the program.
class SpawnSettings {
public:
    explicit SpawnSettings(int socket) {
        posix_spawn_file_actions_init(&files_);
        posix_spawn_file_actions_adddup2(&files_, socket, STDIN_FILENO);
        posix_spawn_file_actions_addopen(&files_, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
        posix_spawnattr_init(&attributes_);
        // The server blocks the signals that it waits for; the program ignores SIGPIPE by itself.
        sigset_t none;
        sigemptyset(&none);
        posix_spawnattr_setsigmask(&attributes_, &none);
        // In a session of its own, it does not get the interrupt of the terminal, which is for the
        // server, and what it starts is found.
        posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSID);
    }
    SpawnSettings(SpawnSettings const&) = delete;
    SpawnSettings& operator=(SpawnSettings const&) = delete;
    ~SpawnSettings() {
        posix_spawn_file_actions_destroy(&files_);
        posix_spawnattr_destroy(&attributes_);
    }

    posix_spawn_file_actions_t const* files() const { return &files_; }
    posix_spawnattr_t const* attributes() const { return &attributes_; }

private:
    posix_spawn_file_actions_t files_{};
    posix_spawnattr_t attributes_{};
};

WorkerFailure failure_of(Transfer result) {
    switch (result) {
    case Transfer::TimedOut:
        return WorkerFailure::TimeLimit;
    case Transfer::TooLarge:
        return WorkerFailure::AnswerLimit;
    default:
        return WorkerFailure::Crashed;
    }
}

} // namespace

WorkerProcess::WorkerProcess(std::vector<std::string> const& command) {
    std::vector<std::string> words(command);
    std::vector<char*> arguments;
    std::transform(words.begin(), words.end(), std::back_inserter(arguments), [](auto& word) {
        return word.data();
    });
    arguments.push_back(nullptr);
    std::array<int, 2> ends{};
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0)
        cannot_start(command.front(), errno);
    SpawnSettings const settings(ends[1]);
    auto const error = posix_spawn(
        &pid_, arguments[0], settings.files(), settings.attributes(), arguments.data(), environ);
    close(ends[1]);
    if (error != 0) {
        close(ends[0]);
        cannot_start(command.front(), error);
    }
    socket_ = ends[0];
}

WorkerProcess::~WorkerProcess() {
    kill();
    while (waitpid(pid_, nullptr, 0) < 0 && errno == EINTR) {
    }
    close(socket_);
}

void WorkerProcess::kill() const {
    ::kill(pid_, SIGKILL);
    kill_session(pid_);
}

std::string WorkerProcess::wait_until_ready(Deadline deadline) {
    constexpr std::size_t most_bytes = std::size_t{64} << 10U;
    if (is_ready_ || !fault_.empty())
        return fault_;
    Message message;
    auto const result = MessageSocket(socket_).receive(message, most_bytes, deadline);
    if (result == Transfer::TimedOut)
        fault_ = "the worker did not read the statutes in time";
    else if (result != Transfer::Done || message.kind != MessageKind::Ready)
        fault_ = "the worker ended before it had read the statutes";
    else
        fault_ = message.payload;
    is_ready_ = fault_.empty();
    return fault_;
}

WorkerAnswer WorkerProcess::answer(ApiRequest const& request,
                                   std::size_t most_bytes,
                                   Deadline deadline,
                                   ProgressListener const& listener) {
    constexpr auto quiet = std::chrono::seconds(5);
    MessageSocket const socket(socket_);
    WorkerAnswer answer;
    auto const fail = [&](WorkerFailure failure) {
        answer.failure = failure;
        return answer;
    };
    bool has_started = false;
    auto const failure_now = [&](Transfer result) {
        auto const failure = failure_of(result);
        return failure == WorkerFailure::Crashed && !has_started ? WorkerFailure::NotStarted
                                                                 : failure;
    };
    if (auto const sent = socket.send(MessageKind::Request, encode(request), deadline);
        sent != Transfer::Done)
        return fail(failure_now(sent));
    for (;;) {
        auto const pause = std::chrono::steady_clock::now() + quiet;
        if (pause < deadline && !socket.wait(pause)) {
            if (!listener({}))
                return fail(WorkerFailure::Abandoned);
            continue;
        }
        Message message;
        if (auto const result = socket.receive(message, most_bytes, deadline);
            result != Transfer::Done)
            return fail(failure_now(result));
        if (message.kind == MessageKind::Started) {
            has_started = true;
        } else if (message.kind == MessageKind::Progress) {
            auto const report = decode_progress(message.payload);
            if (report && !listener(*report))
                return fail(WorkerFailure::Abandoned);
        } else if (auto response = decode_response(message.payload);
                   response && message.kind == MessageKind::Response) {
            answer.response = std::move(*response);
            return answer;
        } else {
            return fail(WorkerFailure::Crashed);
        }
    }
}

} // namespace nutmeg
