// What the user said about the terminal: color, width, pager, hyperlinks, how much to print.
#pragma once

#include <cstdint>

namespace CLI {
class App;
}

namespace nutmeg {

enum class When : std::uint8_t { Auto, Always, Never };

/// Standard output and standard error, and how to write to them.
struct TerminalSettings {
    When color = When::Auto;
    When hyperlinks = When::Auto;
    int width = 0;         ///< columns of --width; 0 if it is not given
    bool is_quiet = false; ///< no notes and no progress
    bool use_pager = true;

    bool output_is_terminal = false; ///< at the start: a pager may take the terminal's place
    bool errors_are_terminal = false;
    bool is_dumb = false; ///< a terminal that shows escape sequences as characters (TERM)
    int columns = 0;      ///< of the terminal; 0 if the output is not one
    int rows = 0;
};

/// The settings of the process. They belong to its standard streams, of which there is one each.
TerminalSettings& terminal_settings();

/// --quiet, --color, --width, --no-pager and --hyperlinks, before and after the command.
void add_terminal_options(CLI::App& app);

} // namespace nutmeg
