#include "cli/options/standard_output.hpp"

#include "cli/options/output.hpp"
#include "cli/options/terminal_settings.hpp"
#include "parser/text/error.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <fmt/format.h>
#include <sstream>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

namespace nutmeg {

namespace {

namespace fs = std::filesystem;

/// The program that the command starts, if the shell would read the word as it is; else empty.
std::string plain_program(std::string const& command) {
    auto const word = command.substr(0, command.find(' '));
    bool const is_plain = word.find_first_of("|&;<>()$`\\\"'\t\n*?[#~=%{}") == std::string::npos;
    return is_plain ? word : std::string();
}

bool is_executable(fs::path const& path) {
    std::error_code missing;
    return fs::is_regular_file(path, missing) && access(path.c_str(), X_OK) == 0;
}

bool is_installed(std::string const& program) {
    if (program.find('/') != std::string::npos)
        return is_executable(program);
    char const* path = std::getenv("PATH");
    std::istringstream folders(path == nullptr ? "" : path);
    for (std::string folder; std::getline(folders, folder, ':');)
        if (is_executable(fs::path(folder.empty() ? "." : folder) / program))
            return true;
    return false;
}

/// The command of the pager; empty for none.
std::string pager_command() {
    for (char const* name : {"NUTMEG_PAGER", "PAGER"}) {
        char const* value = std::getenv(name);
        if (value == nullptr)
            continue;
        std::string command = value;
        if (command.empty() || command == "cat")
            return {};
        auto const program = plain_program(command);
        if (program.empty() || is_installed(program))
            return command;
        print_message(fmt::format("the pager \"{}\" of ${} is not installed", command, name));
        return {};
    }
    return is_installed("less") ? "less" : std::string();
}

/// Runs in the child and does not return.
[[noreturn]] void become_pager(int input, char const* command) {
    constexpr int failed = 127;
    std::signal(SIGPIPE, SIG_DFL);
    std::signal(SIGINT, SIG_DFL);
    dup2(input, STDIN_FILENO);
    execl("/bin/sh", "sh", "-c", command, static_cast<char*>(nullptr));
    _exit(failed);
}

} // namespace

StandardOutput& StandardOutput::instance() {
    static StandardOutput output;
    return output;
}

StandardOutput::~StandardOutput() = default;

void StandardOutput::start_pager() {
    auto const& settings = terminal_settings();
    if (pager_ >= 0 || !settings.output_is_terminal || !settings.use_pager || settings.is_dumb)
        return;
    command_ = pager_command();
    std::array<int, 2> ends{};
    if (command_.empty() || pipe2(ends.data(), O_CLOEXEC) != 0)
        return;
    std::fflush(stdout);
    std::fflush(stderr);
    // What less and lv need to show colors and to end at once after a short text, as in git.
    setenv("LESS", "FRX", 0);
    setenv("LV", "-c", 0);
    pager_ = fork();
    if (pager_ == 0)
        become_pager(ends[0], command_.c_str());
    ::close(ends[0]);
    if (pager_ > 0) {
        dup2(ends[1], STDOUT_FILENO);
        if (settings.errors_are_terminal)
            dup2(ends[1], STDERR_FILENO);
        // In a pager, Ctrl-C stops a search.
        std::signal(SIGINT, SIG_IGN);
        std::signal(SIGQUIT, SIG_IGN);
    }
    ::close(ends[1]);
}

void StandardOutput::fail() {
    if (pager_ < 0 || errno != EPIPE)
        throw Error("standard output", 0, "cannot be written (disk full or pipe closed?)");
    pager_has_ended_ = true;
}

void StandardOutput::write(std::string_view bytes) {
    if (!pager_has_ended_ && std::fwrite(bytes.data(), 1, bytes.size(), stdout) != bytes.size())
        fail();
}

void StandardOutput::flush() {
    if (!pager_has_ended_ && std::fflush(stdout) != 0)
        fail();
}

void StandardOutput::close() {
    if (pager_ <= 0)
        return;
    std::fflush(stdout);
    auto const null = open("/dev/null", O_WRONLY | O_CLOEXEC);
    dup2(null, STDOUT_FILENO);
    int const errors = terminal_settings().errors_are_terminal ? STDERR_FILENO : -1;
    if (errors >= 0)
        dup2(null, errors);
    ::close(null);
    int status = 0;
    while (waitpid(pager_, &status, 0) < 0 && errno == EINTR) {
    }
    pager_ = -1;
    constexpr int not_started = 126; // or 127, from sh
    if (WIFEXITED(status) && WEXITSTATUS(status) >= not_started) {
        auto const terminal = open("/dev/tty", O_WRONLY | O_CLOEXEC);
        if (errors >= 0 && terminal >= 0)
            dup2(terminal, errors);
        throw Error("pager",
                    0,
                    fmt::format("\"{}\" cannot be started. Correct $NUTMEG_PAGER or $PAGER, or use "
                                "--no-pager",
                                command_));
    }
}

bool fits_terminal(std::string_view text) {
    auto const& settings = terminal_settings();
    auto const width = static_cast<std::size_t>(std::max(settings.columns, 1));
    std::size_t rows = 1; // of the prompt
    while (!text.empty()) {
        auto const line = text.substr(0, text.find('\n'));
        rows += std::max<std::size_t>(1, (line.size() + width - 1) / width);
        text.remove_prefix(std::min(text.size(), line.size() + 1));
    }
    return rows <= static_cast<std::size_t>(std::max(settings.rows, 1));
}

} // namespace nutmeg
