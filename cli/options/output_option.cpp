#include "cli/options/output_option.hpp"

#include "cli/options/choice.hpp"

#include <CLI/CLI.hpp>

namespace nutmeg {

CLI::Option* add_format_option(CLI::App& command,
                               Output& output,
                               std::vector<std::string_view> const& formats) {
    std::vector<std::string> const names(formats.begin(), formats.end());
    auto* option = command.add_option("--format", output.format, alternatives(names));
    restrict_to(*option, "format", names);
    return option;
}

void add_file_option(CLI::App& command, Output& output) {
    command.add_option("-o,--output", output.file, "Write to FILE (default: standard output)")
        ->type_name("FILE");
}

void add_output_options(CLI::App& command,
                        Output& output,
                        std::vector<std::string_view> const& formats) {
    add_format_option(command, output, formats);
    add_file_option(command, output);
}

} // namespace nutmeg
