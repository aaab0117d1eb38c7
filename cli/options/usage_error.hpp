// What is wrong with a command line, in a sentence that names the nearest command or option.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace CLI {
class App;
class Error;
} // namespace CLI

namespace nutmeg {

/// The candidate that differs least from `word`, if it is close enough to be meant: at most one
/// letter in four inserted, deleted, replaced or exchanged with its neighbor. Else empty.
std::string nearest_word(std::string_view word, std::vector<std::string> const& candidates);

/// The message for an error that `app.parse` has thrown: "unknown command "preveiw". Did you mean
/// "preview"? See nutmeg --help".
std::string usage_message(CLI::App const& app, CLI::Error const& error);

} // namespace nutmeg
