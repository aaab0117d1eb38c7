// The --format and -o options of commands that write a report.
#pragma once

#include "cli/options/output.hpp"

#include <string_view>
#include <vector>

namespace CLI {
class App;
class Option;
} // namespace CLI

namespace nutmeg {

/// Adds --format with these names of formats (Output::kind), the default first. Any other name is a
/// usage error that lists them and names the nearest one. Returns the option.
CLI::Option* add_format_option(CLI::App& command,
                               Output& output,
                               std::vector<std::string_view> const& formats);

/// Adds -o FILE.
void add_file_option(CLI::App& command, Output& output);

/// Adds both.
void add_output_options(CLI::App& command,
                        Output& output,
                        std::vector<std::string_view> const& formats);

/// Adds --max-length N, for the format Markdown.
void add_length_option(CLI::App& command, Output& output);

/// Throws CLI::ValidationError if --max-length is used with another format.
void check_length(Output const& output);

} // namespace nutmeg
