#include "cli/options/terminal_settings.hpp"

#include "cli/options/choice.hpp"

#include <CLI/CLI.hpp>
#include <cstdlib>
#include <string>
#include <string_view>
#include <sys/ioctl.h>
#include <unistd.h>

namespace nutmeg {

namespace {

TerminalSettings settings_at_start() {
    TerminalSettings settings;
    settings.output_is_terminal = isatty(STDOUT_FILENO) == 1;
    settings.errors_are_terminal = isatty(STDERR_FILENO) == 1;
    char const* term = std::getenv("TERM");
    settings.is_dumb = term == nullptr || *term == '\0' || std::string_view(term) == "dumb";
    winsize size{};
    if (settings.output_is_terminal && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0) {
        settings.columns = size.ws_col;
        settings.rows = size.ws_row;
    }
    return settings;
}

void add_when(CLI::App& app, std::string const& name, When& when, std::string const& description) {
    auto* option = app.add_option_function<std::string>(
        name,
        [&when](std::string const& typed) {
            when = typed == "always" ? When::Always : typed == "never" ? When::Never : When::Auto;
        },
        description);
    restrict_to(*option, "value", {"auto", "always", "never"});
    option->type_name("WHEN");
}

} // namespace

TerminalSettings& terminal_settings() {
    static TerminalSettings settings = settings_at_start();
    return settings;
}

void add_terminal_options(CLI::App& app) {
    constexpr int least_width = 40;
    constexpr int most_width = 1000;
    auto& settings = terminal_settings();
    app.add_flag("-q,--quiet", settings.is_quiet, "No notes and no progress, only problems");
    add_when(app, "--color", settings.color, "Color: auto (on a terminal), always or never");
    add_when(app,
             "--hyperlinks",
             settings.hyperlinks,
             "Links to files and sections: auto (on a terminal), always or never");
    app.add_option("--width", settings.width, "Wrap text at N columns")
        ->type_name("N")
        ->check(CLI::Range(least_width, most_width));
    app.add_flag_callback(
        "--no-pager", [&settings] { settings.use_pager = false; }, "Do not use a pager");
}

} // namespace nutmeg
