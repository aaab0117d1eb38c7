// The option of commands that show the law as it reads on a date.
#pragma once

#include <string>

namespace CLI {
class App;
}

namespace nutmeg {

/// Adds --on DATE: `iso` gets the date as "2026-10-01", from that form or "October 1, 2026"; any
/// other is wrong usage, and the message shows both forms.
void add_date_option(CLI::App& command, std::string& iso, std::string const& description);

} // namespace nutmeg
