#include "cli/options/output_option.hpp"

#include "cli/options/choice.hpp"

#include <CLI/CLI.hpp>
#include <cstdlib>
#include <fmt/format.h>

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

void add_length_option(CLI::App& command, Output& output) {
    command
        .add_option("--max-length",
                    output.max_length,
                    "With --format markdown: leave out long texts so that the report has at most N "
                    "characters, and name them (a comment on GitHub: 65536)")
        ->type_name("N")
        ->check([](std::string const& typed) -> std::string {
            constexpr std::size_t least = 2000; // the head, and what names the parts left out
            auto const number = std::strtoull(typed.c_str(), nullptr, 10);
            return number >= least ? std::string() : fmt::format("use at least {}", least);
        });
}

void check_length(Output const& output) {
    if (output.max_length != 0 && output.kind() != Format::Markdown)
        throw CLI::ValidationError("--max-length", "limits Markdown. Add --format markdown");
}

} // namespace nutmeg
