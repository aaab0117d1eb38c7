#include "cli/commands/commands.hpp"
#include "cli/options/output.hpp"
#include "cli/options/standard_output.hpp"
#include "cli/options/statutes_option.hpp"
#include "cli/serve/api/api.hpp"
#include "cli/serve/http/server.hpp"
#include "cli/serve/workers/worker_loop.hpp"
#include "parser/text/error.hpp"
#include "parser/text/file.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <spawn.h>
#include <sys/signalfd.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace nutmeg {

namespace {

/// Always the same, so that a page finds what it has kept in the browser, and bookmarks stay valid.
constexpr std::uint16_t default_port = 7283;

struct ServeOptions {
    std::vector<std::string> statutes;
    std::uint16_t port = default_port;
    std::string drafts;
    std::size_t workers = 0; ///< 0 for one for each processor, and at least two
    std::size_t max_upload = std::size_t{32} << 20U;
    bool does_not_open = false;
    bool is_worker = false;
};

std::string drafts_or_default(std::string const& named) {
    if (!named.empty())
        return named;
    char const* const home = std::getenv("HOME");
    return (home == nullptr || *home == '\0' ? "." : std::string(home)) + "/nutmeg-drafts";
}

bool is_ignored(int signal) {
    struct sigaction action {};
    return sigaction(signal, nullptr, &action) == 0 && action.sa_handler == SIG_IGN;
}

/// A descriptor that can be read when the user or the system ends the program. The signals are
/// blocked in the threads that start from now on. Those that the caller ignores, as nohup does,
/// stay ignored.
int stop_descriptor() {
    sigset_t signals;
    sigemptyset(&signals);
    for (int const signal : {SIGINT, SIGTERM, SIGHUP})
        if (!is_ignored(signal))
            sigaddset(&signals, signal);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    auto const descriptor = signalfd(-1, &signals, SFD_CLOEXEC | SFD_NONBLOCK);
    if (descriptor < 0)
        throw Error("serve", 0, "too many open files. Close other programs");
    return descriptor;
}

/// Opens the address in the browser, if there is a display. Whether it opens is not known: the
/// address is printed in any case.
void open_in_browser(std::string address) {
    if (std::getenv("DISPLAY") == nullptr && std::getenv("WAYLAND_DISPLAY") == nullptr)
        return;
    // The shell ends at once; what it starts is then no child that would have to be waited for.
    std::string shell = "sh";
    std::string option = "-c";
    std::string script = "xdg-open \"$0\" </dev/null >/dev/null 2>&1 &";
    std::array<char*, 5> arguments{
        shell.data(), option.data(), script.data(), address.data(), nullptr};
    pid_t pid = 0;
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    sigset_t none;
    sigemptyset(&none);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK);
    if (posix_spawn(&pid, "/bin/sh", nullptr, &attributes, arguments.data(), environ) == 0)
        while (waitpid(pid, nullptr, 0) < 0 && errno == EINTR) {
        }
    posix_spawnattr_destroy(&attributes);
}

/// The statutes, which workers read; here, only whether they exist is checked, for a message at
/// once.
std::vector<std::string> existing_statutes(ServeOptions const& options) {
    auto statutes = statutes_or_default(options.statutes);
    std::error_code failed;
    for (auto const& path : statutes)
        if (!std::filesystem::exists(path, failed))
            throw Error(path, 0, "no such file or directory. Check the name");
    return statutes;
}

/// The command that starts a worker: this program, also if its file has been replaced since.
std::vector<std::string> worker_command(ServeOptions const& options) {
    std::vector<std::string> command{"/proc/self/exe", "serve", "--worker"};
    for (auto const& statutes : existing_statutes(options)) {
        command.emplace_back("--statutes");
        command.push_back(statutes);
    }
    command.emplace_back("--max-upload");
    command.push_back(std::to_string(options.max_upload));
    return command;
}

ExitCode run_as_worker(ServeOptions const& options) {
    constexpr std::uint64_t most_memory = std::uint64_t{8} << 30U;
    run_worker({STDIN_FILENO, most_memory}, [&]() -> Duties {
        auto api = std::make_shared<Api>(options.statutes,
                                         std::max(default_max_input, options.max_upload));
        return {[api](ApiRequest const& request, ProgressHandler const& progress) {
                    return api->answer(request, progress);
                },
                [api] { return api->prepare(); }};
    });
    return ExitCode::Done;
}

ExitCode serve(ServeOptions const& options) {
    constexpr unsigned least_workers = 2;
    ServerOptions server_options;
    server_options.port = options.port;
    server_options.drafts = drafts_or_default(options.drafts);
    server_options.max_upload = options.max_upload;
    server_options.workers.command = worker_command(options);
    server_options.workers.workers =
        options.workers != 0 ? options.workers
                             : std::max(std::thread::hardware_concurrency(), least_workers);
    Server server(std::move(server_options));
    // Not before: reading the statutes may take long, and an interrupt ends the program meanwhile.
    auto const stop = stop_descriptor();
    if (!server.note().empty())
        print_note(server.note());
    StandardOutput::instance().write(server.address() + "\n");
    StandardOutput::instance().flush();
    print_note("open this address in a browser on this computer. Ctrl+C ends the server");
    if (!options.does_not_open)
        open_in_browser(server.opening_address());
    server.run(stop);
    ::close(stop);
    return ExitCode::Done;
}

} // namespace

void add_serve(CLI::App& app, SelectedCommand& selected) {
    auto options = std::make_shared<ServeOptions>();
    auto* command = app.add_subcommand(
        "serve", "Open all of it as a page in the browser, on this computer only");
    add_statutes_option(*command, options->statutes);
    command
        ->add_option(
            "--port", options->port, "Port of 127.0.0.1; 0 for one that is free (default: 7283)")
        ->type_name("PORT");
    command
        ->add_option("--drafts",
                     options->drafts,
                     "Folder in which drafts are saved (default: nutmeg-drafts in the home folder)")
        ->type_name("FOLDER");
    constexpr std::size_t most_workers = 64;
    command
        ->add_option("--workers",
                     options->workers,
                     "Processes that read files (default: one for each processor, at least 2)")
        ->type_name("NUMBER")
        ->check(CLI::Range(std::size_t{1}, most_workers));
    command
        ->add_option("--max-upload",
                     options->max_upload,
                     "Largest file that is accepted, as in 64MB (default: 32MB)")
        ->type_name("SIZE")
        ->transform(CLI::AsSizeValue(false));
    command->add_flag("--no-open", options->does_not_open, "Do not open the page in the browser");
    command->add_flag("--worker", options->is_worker, "")->group("");
    command->callback([options, &selected] {
        selected = [options] {
            return options->is_worker ? run_as_worker(*options) : serve(*options);
        };
    });
}

} // namespace nutmeg
