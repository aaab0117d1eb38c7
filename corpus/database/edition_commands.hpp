// The commands that make the editions of a store again.
#pragma once

#include "corpus/database/editions.hpp"

#include <string>
#include <vector>

namespace nutmeg {

/// The command that imports the edition into the store again, or applies its acts again, as a shell
/// reads it.
/// @param rows  those of one edition, in order; not empty
std::string edition_command(std::vector<StoredEdition> const& rows, std::string const& store);

/// The command that brings a store of another version up to date.
std::string update_command(std::string const& store);

/// The commands that read the pages again of each edition that another version of the program read.
std::vector<std::string> reread_commands(std::vector<StoredEdition> const& editions,
                                         std::string const& store);

} // namespace nutmeg
