// Help on a terminal.
#pragma once

#include "cli/help/command_help.hpp"
#include "cli/help/help_page.hpp"
#include "cli/terminal/flow.hpp"

#include <string>

namespace nutmeg {

/// `nutmeg --help`: the commands by what people want to do, and the options of the program.
std::string program_help(CommandHelp const& program, TermOptions const& options);

/// `nutmeg COMMAND --help`: usage, options in groups with an example for each, exit codes,
/// examples.
std::string short_help(CommandHelp const& command, TermOptions const& options);

/// `nutmeg help COMMAND`: all that the manual page says.
std::string full_help(CommandHelp const& command, TermOptions const& options);

/// `nutmeg help TOPIC`.
std::string topic_help(HelpPage const& topic, TermOptions const& options);

} // namespace nutmeg
