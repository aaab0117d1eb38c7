// What the command line parser knows of a command: its options and operands.
#pragma once

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace nutmeg {

struct OptionHelp {
    std::vector<std::string> names;  ///< "-o", "--output"; of an operand, "BILL"
    std::string placeholder;         ///< "FILE"; empty for a flag
    std::vector<std::string> values; ///< if only these are allowed
    std::string description;
    bool is_repeatable = false; ///< takes several values, or may be repeated

    /// "-o, --output FILE".
    std::string term() const;
    bool is_named(std::string const& name) const;
};

struct CommandHelp {
    std::string name; ///< "preview", "corpus import"; of the program, empty
    std::string description;
    std::vector<OptionHelp> operands;
    std::vector<OptionHelp> options;
    std::vector<CommandHelp> commands;

    /// The command of that name ("corpus import"); this one for an empty name, null if there is
    /// none.
    CommandHelp const* find(std::string const& wanted) const;
};

/// Describes a command and those in it, without what is hidden (in a group without a name).
CommandHelp describe(CLI::App const& app);

} // namespace nutmeg
