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
using SelectedCommand = std::function<ExitCode()>;

void add_parse(CLI::App& app, SelectedCommand& selected);
void add_preview(CLI::App& app, SelectedCommand& selected);
void add_diff(CLI::App& app, SelectedCommand& selected);
void add_draft(CLI::App& app, SelectedCommand& selected);
void add_lint(CLI::App& app, SelectedCommand& selected);
void add_corpus(CLI::App& app, SelectedCommand& selected);
void add_explain(CLI::App& app, SelectedCommand& selected);

} // namespace nutmeg
