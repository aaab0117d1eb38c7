// The commands. Each adds itself to the command line; when called, it does its work and returns the
// exit code.
#pragma once

#include "cli/commands/exit_code.hpp"

#include <functional>

namespace CLI {
class App;
}

namespace nutmeg {

/// Set by the command on the command line.
using Chosen = std::function<ExitCode()>;

void add_parse(CLI::App& app, Chosen& chosen);
void add_preview(CLI::App& app, Chosen& chosen);
void add_diff(CLI::App& app, Chosen& chosen);
void add_draft(CLI::App& app, Chosen& chosen);
void add_lint(CLI::App& app, Chosen& chosen);
void add_corpus(CLI::App& app, Chosen& chosen);
void add_explain(CLI::App& app, Chosen& chosen);

} // namespace nutmeg
