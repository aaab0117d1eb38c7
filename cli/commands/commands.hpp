// The commands. Each add_ function adds a subcommand to `app`; if it is on the command line, it
// sets `selected` to run it.
#pragma once

#include "cli/options/exit_code.hpp"

#include <functional>

namespace CLI {
class App;
}

namespace nutmeg {

/// Runs the command on the command line and returns the exit code; empty if there is no command.
using SelectedCommand = std::function<ExitCode()>;

void add_parse(CLI::App& app, SelectedCommand& selected);
void add_preview(CLI::App& app, SelectedCommand& selected);
void add_diff(CLI::App& app, SelectedCommand& selected);
void add_draft(CLI::App& app, SelectedCommand& selected);
void add_impact(CLI::App& app, SelectedCommand& selected);
void add_lint(CLI::App& app, SelectedCommand& selected);
void add_corpus(CLI::App& app, SelectedCommand& selected);
void add_show(CLI::App& app, SelectedCommand& selected);
void add_log(CLI::App& app, SelectedCommand& selected);
void add_offenses(CLI::App& app, SelectedCommand& selected);
void add_serve(CLI::App& app, SelectedCommand& selected);
void add_search(CLI::App& app, SelectedCommand& selected);
void add_explain(CLI::App& app, SelectedCommand& selected);
void add_help(CLI::App& app, SelectedCommand& selected);
void add_completion(CLI::App& app, SelectedCommand& selected);

} // namespace nutmeg
