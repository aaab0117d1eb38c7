// The options of a command in groups, with what its help page says about them.
#pragma once

#include "cli/help/command_help.hpp"
#include "cli/help/help_page.hpp"

#include <string>
#include <vector>

namespace nutmeg {

struct GroupedOption {
    /// Null for what the page says about options of other commands, and for a second form of an
    /// option ("--effective NUMBER=DATE").
    OptionHelp const* option = nullptr;
    std::string term;                             ///< "--on DATE"; marked up if there is no option
    std::vector<HelpBlock> const* text = nullptr; ///< of the page; null if it says nothing

    /// The words beside the term: the option's description, or else the first paragraph of the
    /// page.
    std::string description() const;
};

struct OptionGroup {
    std::string title; ///< "Input"
    std::vector<GroupedOption> options;
    std::string example; ///< "nutmeg preview ..."; may be empty
};

/// The groups of the page ("## Options: Input"), with the options of the command. An option that
/// the page does not mention is in the group that it has in other commands, or else in "Other".
/// --help is not listed but in the page that mentions it. The result refers to both arguments.
std::vector<OptionGroup> option_groups(CommandHelp const& command, HelpPage const& page);

} // namespace nutmeg
