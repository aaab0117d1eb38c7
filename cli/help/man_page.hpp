// Manual pages, in the language mdoc(7).
#pragma once

#include "cli/help/command_help.hpp"

#include <string>

namespace nutmeg {

/// The manual page of a command, or of the program, made from its help page and its options. Empty
/// if it has no help page.
std::string man_page(CommandHelp const& command);

} // namespace nutmeg
