#include "cli/commands/commands.hpp"
#include "cli/commands/help.hpp"
#include "cli/options/output.hpp"
#include "cli/options/progress.hpp"
#include "cli/options/standard_output.hpp"
#include "cli/options/terminal_settings.hpp"
#include "cli/options/usage_error.hpp"
#include "cli/version/version.hpp"
#include "parser/text/error.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <csignal>
#include <exception>
#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

namespace {

/// Opens a closed standard stream so that it fails, or a file that is opened later would get its
/// number, and messages would be written into that file.
void reserve_standard_streams() {
    for (int const stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
        if (fcntl(stream, F_GETFD) < 0)
            open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY);
}

void add_commands(CLI::App& app, nutmeg::SelectedCommand& selected) {
    nutmeg::add_preview(app, selected);
    nutmeg::add_diff(app, selected);
    nutmeg::add_draft(app, selected);
    nutmeg::add_explain(app, selected);
    nutmeg::add_impact(app, selected);
    nutmeg::add_parse(app, selected);
    nutmeg::add_lint(app, selected);
    nutmeg::add_show(app, selected);
    nutmeg::add_log(app, selected);
    nutmeg::add_offenses(app, selected);
    nutmeg::add_search(app, selected);
    nutmeg::add_serve(app, selected);
    nutmeg::add_corpus(app, selected);
    nutmeg::add_help(app, selected);
    nutmeg::add_completion(app, selected);
}

int run(int argc, char** argv) {
    CLI::App app("Nutmeg shows what an amendment does to Connecticut law before it passes.",
                 "nutmeg");
    app.set_version_flag("--version", "nutmeg", "Show the version, and those of the libraries");
    app.set_help_flag("-h,--help", "Show help");
    // The options of the program may follow the command, and an operand may have a command's name.
    app.fallthrough();
    app.require_subcommand(0, 1);
    nutmeg::add_terminal_options(app);
    nutmeg::SelectedCommand selected;
    add_commands(app, selected);
    try {
        app.parse(argc, argv);
    } catch (CLI::CallForHelp const&) {
        nutmeg::print_help(app);
        return static_cast<int>(nutmeg::ExitCode::Done);
    } catch (CLI::CallForVersion const&) {
        nutmeg::write({}, nutmeg::version_text());
        return static_cast<int>(nutmeg::ExitCode::Done);
    } catch (CLI::ParseError const& error) {
        nutmeg::print_message(nutmeg::usage_message(app, error));
        return static_cast<int>(nutmeg::ExitCode::Usage);
    }
    if (!selected) {
        nutmeg::print_message("missing command. See nutmeg --help");
        return static_cast<int>(nutmeg::ExitCode::Usage);
    }
    nutmeg::show_progress_of_loops();
    return static_cast<int>(selected());
}

/// The exit code of `work`; its errors are printed.
template <class Work>
int run_reporting(Work const& work) {
    try {
        return work();
    } catch (nutmeg::Error const& error) {
        nutmeg::print_diagnostics("", {error.diagnostic()});
    } catch (std::exception const& error) {
        nutmeg::print_message(
            fmt::format("internal error: {}. Please report it with the input", error.what()));
    }
    return static_cast<int>(nutmeg::ExitCode::Unreadable);
}

} // namespace

int main(int argc, char** argv) {
    reserve_standard_streams();
    // A closed pipe is an error of writing, which is reported.
    std::signal(SIGPIPE, SIG_IGN);
    int const code = run_reporting([&] { return run(argc, argv); });
    int const end = run_reporting([] {
        nutmeg::StandardOutput::instance().close();
        return 0;
    });
    return std::max(code, end);
}
