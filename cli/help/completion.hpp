// Scripts with which shells complete the words of a command line.
#pragma once

#include "cli/help/command_help.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// What is completed in place of the operands of a command.
enum class OperandKind : std::uint8_t { Files, Sections, HelpWords, Shells, None };

/// By the command's name.
OperandKind operand_kind(CommandHelp const& command);

/// The commands that run, "preview" and "corpus import", with "corpus" before its own.
std::vector<CommandHelp const*> all_commands(CommandHelp const& program);

/// The options of a command and of the program.
std::vector<OptionHelp const*> all_options(CommandHelp const& program, CommandHelp const& command);

/// The words after `help`: commands and topics.
std::vector<std::string> help_topics(CommandHelp const& program);

std::string bash_completion(CommandHelp const& program);
std::string zsh_completion(CommandHelp const& program);
std::string fish_completion(CommandHelp const& program);

} // namespace nutmeg
