// A brief for a terminal.
#pragma once

#include "cli/report/brief.hpp"
#include "cli/terminal/flow.hpp"

#include <string>

namespace nutmeg {

/// Warnings first; then what the bill does, for whom and from when; the terms that it uses, and
/// what was left out.
std::string render_term(Brief const& brief, TermOptions const& options);

} // namespace nutmeg
