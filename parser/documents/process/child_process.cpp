#include "parser/documents/process/child_process.hpp"

#include "parser/text/error.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <optional>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <utility>

namespace nutmeg {

namespace {

using Clock = std::chrono::steady_clock;

/// An open file descriptor, closed at the end of its life.
class File {
public:
    File() = default;
    explicit File(int number) : number_(number) {}
    File(File&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
    File& operator=(File&& other) noexcept {
        std::swap(number_, other.number_);
        return *this;
    }
    File(File const&) = delete;
    File& operator=(File const&) = delete;
    ~File() { close(); }

    int number() const { return number_; }
    bool is_open() const { return number_ >= 0; }
    void close() {
        if (number_ >= 0)
            ::close(std::exchange(number_, -1));
    }

private:
    int number_ = -1;
};

struct Pipe {
    File read;
    File write;
};

[[noreturn]] void cannot_start(std::string const& program, int error) {
    throw Error(program, 0, "the program cannot be started (" + std::string(strerror(error)) + ")");
}

/// A pipe whose ends are closed by exec and are never 0, 1 or 2, which the child replaces.
Pipe open_pipe(std::string const& program) {
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0)
        cannot_start(program, errno);
    Pipe pipe{File(ends[0]), File(ends[1])};
    constexpr int first_free = 3;
    for (auto* end : {&pipe.read, &pipe.write})
        if (end->number() < first_free) {
            File moved(fcntl(end->number(), F_DUPFD_CLOEXEC, first_free));
            if (!moved.is_open())
                cannot_start(program, errno);
            *end = std::move(moved);
        }
    return pipe;
}

/// What the child needs between fork and exec, prepared by the parent: there, only functions that
/// are safe in a signal handler may be called.
struct ChildSetup {
    char* const* arguments;
    int input;
    int output;
    int errors;
    int failure; ///< receives errno if exec fails
    pid_t parent;
    std::uint64_t memory;
};

void reset_signals() {
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, nullptr);
    ::signal(SIGPIPE, SIG_DFL);
}

/// Runs in the child and does not return.
[[noreturn]] void become_program(ChildSetup const& setup) {
    constexpr int failed = 127;
    setpgid(0, 0);
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (getppid() != setup.parent)
        _exit(failed);
    reset_signals();
    dup2(setup.input, STDIN_FILENO);
    dup2(setup.output, STDOUT_FILENO);
    dup2(setup.errors, STDERR_FILENO);
    close_range(STDERR_FILENO + 1, ~0U, CLOSE_RANGE_CLOEXEC);
    if (setup.memory != 0) {
        rlimit const limit{setup.memory, setup.memory};
        setrlimit(RLIMIT_AS, &limit);
    }
    rlimit const no_core{0, 0};
    setrlimit(RLIMIT_CORE, &no_core);
    execv(setup.arguments[0], setup.arguments);
    int const error = errno;
    [[maybe_unused]] auto const written = ::write(setup.failure, &error, sizeof error);
    _exit(failed);
}

/// The child; killed, with its process group, unless it was waited for.
class Child {
public:
    explicit Child(pid_t pid) : pid_(pid) {}
    Child(Child const&) = delete;
    Child& operator=(Child const&) = delete;
    ~Child() {
        if (pid_ > 0)
            kill_and_wait();
    }

    void kill_group() const { ::kill(-pid_, SIGKILL); }

    /// Kills the group and waits for the child; its status.
    int kill_and_wait() {
        kill_group();
        int status = 0;
        while (waitpid(pid_, &status, 0) < 0 && errno == EINTR) {
        }
        pid_ = -1;
        return status;
    }

    /// Waits until `deadline`; the status, or nullopt if the child still runs. Kills what the child
    /// started and left running.
    std::optional<int> wait_until(Clock::time_point deadline) {
        auto pause = std::chrono::microseconds(100);
        constexpr auto longest = std::chrono::microseconds(20'000);
        for (;;) {
            siginfo_t info{};
            auto const result =
                waitid(P_PID, static_cast<id_t>(pid_), &info, WEXITED | WNOHANG | WNOWAIT);
            // With SIGCHLD ignored, the system does not keep the status.
            if ((result == 0 && info.si_pid == pid_) || (result != 0 && errno == ECHILD))
                return kill_and_wait();
            if (Clock::now() >= deadline)
                return std::nullopt;
            std::this_thread::sleep_for(pause);
            pause = std::min(pause * 2, longest);
        }
    }

private:
    pid_t pid_;
};

/// The two outputs of the child, read until both are closed.
class OutputReader {
public:
    OutputReader(File output, File errors, ProcessLimits const& limits, OutputHandler const& take)
        : output_(std::move(output)), errors_(std::move(errors)), limits_(limits), take_(take) {}

    /// Why reading ended, other than by the end of both outputs.
    ProcessEnd read(Clock::time_point deadline, std::string& error_text) {
        while (output_.is_open() || errors_.is_open()) {
            auto const left =
                std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now());
            if (left.count() <= 0)
                return ProcessEnd::TimeLimit;
            std::array<pollfd, 2> files{
                {{output_.number(), POLLIN, 0}, {errors_.number(), POLLIN, 0}}};
            if (poll(files.data(), files.size(), static_cast<int>(left.count())) < 0)
                continue; // interrupted
            if (files[1].revents != 0)
                read_errors(error_text);
            if (files[0].revents == 0)
                continue;
            if (auto const end = read_output(); end != ProcessEnd::Exited)
                return end;
        }
        return ProcessEnd::Exited;
    }

private:
    /// Bytes from the file; closes it at its end.
    std::string_view next(File& file) {
        auto const size = ::read(file.number(), buffer_.data(), buffer_.size());
        if (size < 0 && (errno == EINTR || errno == EAGAIN))
            return {};
        if (size <= 0)
            file.close();
        return {buffer_.data(), static_cast<std::size_t>(std::max<ssize_t>(size, 0))};
    }

    void read_errors(std::string& text) {
        constexpr std::size_t most = std::size_t{64} << 10U;
        auto const part = next(errors_);
        text += part.substr(0, most - std::min(most, text.size()));
    }

    ProcessEnd read_output() {
        auto const part = next(output_);
        written_ += part.size();
        if (limits_.output != 0 && written_ > limits_.output)
            return ProcessEnd::OutputLimit;
        return part.empty() || take_(part) ? ProcessEnd::Exited : ProcessEnd::Stopped;
    }

    File output_;
    File errors_;
    ProcessLimits const& limits_;
    OutputHandler const& take_;
    std::uint64_t written_ = 0;
    std::array<char, std::size_t{1} << 16U> buffer_{};
};

/// Waits until the child runs the program, or throws if it cannot.
void check_started(File const& failure, std::string const& program) {
    int error = 0;
    ssize_t size = 0;
    do
        size = ::read(failure.number(), &error, sizeof error);
    while (size < 0 && errno == EINTR);
    if (size == sizeof error)
        cannot_start(program, error);
}

void set_end(ProcessResult& result, int status) {
    if (WIFEXITED(status)) {
        result.code = WEXITSTATUS(status);
    } else {
        result.end = ProcessEnd::Killed;
        result.code = WTERMSIG(status);
    }
}

} // namespace

ProcessResult run_process(std::vector<std::string> const& command,
                          ProcessLimits const& limits,
                          OutputHandler const& take) {
    auto const deadline = Clock::now() + limits.time;
    auto const& program = command.front();
    std::vector<std::string> words(command);
    std::vector<char*> arguments;
    std::transform(words.begin(), words.end(), std::back_inserter(arguments), [](auto& word) {
        return word.data();
    });
    arguments.push_back(nullptr);
    File const input(::open("/dev/null", O_RDONLY | O_CLOEXEC));
    if (!input.is_open())
        cannot_start(program, errno);
    auto output = open_pipe(program);
    auto errors = open_pipe(program);
    auto failure = open_pipe(program);
    ChildSetup const setup{arguments.data(),
                           input.number(),
                           output.write.number(),
                           errors.write.number(),
                           failure.write.number(),
                           getpid(),
                           limits.memory};
    auto const pid = fork();
    if (pid < 0)
        cannot_start(program, errno);
    if (pid == 0)
        become_program(setup);
    setpgid(pid, pid); // so that the group exists before it may be killed
    Child child(pid);
    output.write.close();
    errors.write.close();
    failure.write.close();
    check_started(failure.read, program);

    ProcessResult result;
    OutputReader reader(std::move(output.read), std::move(errors.read), limits, take);
    result.end = reader.read(deadline, result.errors);
    if (result.end != ProcessEnd::Exited) {
        child.kill_and_wait();
    } else if (auto const status = child.wait_until(deadline)) {
        set_end(result, *status);
    } else {
        child.kill_and_wait();
        result.end = ProcessEnd::TimeLimit;
    }
    return result;
}

} // namespace nutmeg
