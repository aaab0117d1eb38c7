// The --on and --date options of commands that show the law as of a date.
#pragma once

#include <string>

namespace CLI {
class App;
}

namespace nutmeg {

/// Adds --on DATE, or another name, typed as "2026-10-01" or "October 1, 2026". Sets `iso` to the
/// ISO 8601 date. Any other form is a usage error.
void add_date_option(CLI::App& command,
                     std::string& iso,
                     std::string const& description,
                     std::string const& name = "--on");

} // namespace nutmeg
