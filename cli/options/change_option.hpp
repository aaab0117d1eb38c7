// --author and --date: who made the tracked changes of a Word file, and when.
#pragma once

#include <string>

namespace CLI {
class App;
}

namespace nutmeg {

/// Adds --author NAME and --date DATE, typed as for add_date_option. Sets `iso` to the ISO 8601
/// date.
void add_change_options(CLI::App& command, std::string& author, std::string& iso);

} // namespace nutmeg
