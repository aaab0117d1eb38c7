// The --max-input option, and checks of the files that a command reads and writes.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace nutmeg {

/// Adds --max-input SIZE, typed as "500000000", "512MB" or "2GB". Sets `max_bytes`, the most bytes
/// that are read from one file (default: default_max_input).
void add_input_option(CLI::App& command, std::size_t& max_bytes);

/// Checks, before anything is read or written, the files that a command line names. Throws
/// CLI::ValidationError, a usage error, if an output is one of the inputs, directly, through a link
/// or as a page in a folder, if two outputs are the same file, or if two inputs are standard input.
/// Empty names and "-" as an output are ignored.
void check_files(std::vector<std::string> const& inputs, std::vector<std::string> const& outputs);

} // namespace nutmeg
