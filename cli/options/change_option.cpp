#include "cli/options/change_option.hpp"

#include "cli/options/date_option.hpp"

#include <CLI/CLI.hpp>

namespace nutmeg {

void add_change_options(CLI::App& command, std::string& author, std::string& iso) {
    command
        .add_option("--author",
                    author,
                    "Author of the tracked changes of a Word file (default: the name of the bill)")
        ->type_name("NAME");
    add_date_option(command,
                    iso,
                    "Date of the tracked changes (default: when the act was approved, if it says "
                    "so; else none)",
                    "--date");
}

} // namespace nutmeg
