// `nutmeg help`, `nutmeg completion`, and --help.
#pragma once

namespace CLI {
class App;
}

namespace nutmeg {

/// Prints the help that --help asked for: of the command that was parsed last, or of the program.
void print_help(CLI::App const& app);

} // namespace nutmeg
