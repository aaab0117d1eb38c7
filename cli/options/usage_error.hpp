// What is wrong with a command line, in a sentence that names the nearest command or option.
#pragma once

#include <string>

namespace CLI {
class App;
class Error;
} // namespace CLI

namespace nutmeg {

/// The command that was parsed last: `corpus list` of `nutmeg corpus list`; `app` if there is none.
CLI::App const* chosen_command(CLI::App const& app);

/// The message for an error that `app.parse` has thrown: "unknown command "preveiw". Did you mean
/// "preview"? See nutmeg --help".
std::string usage_message(CLI::App const& app, CLI::Error const& error);

} // namespace nutmeg
