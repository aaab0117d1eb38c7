// --after: the acts that amend the statutes before a bill does.
#pragma once

#include "cli/options/exit_code.hpp"
#include "corpus/store/statutes.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace nutmeg {

/// --after ACT, any number of times.
void add_after_option(CLI::App& command, std::vector<std::string>& acts);

/// Applies the acts, which are files, to the statutes in their order, and prints their diagnostics.
/// Returns Findings if something could not be applied as written. Throws Error if something cannot
/// be read, or a file has more than `max_input` bytes.
ExitCode amend_by_acts(Statutes& statutes,
                       std::vector<std::string> const& acts,
                       std::size_t max_input);

} // namespace nutmeg
