// Removes an edition from a store.
#pragma once

#include <string>

namespace nutmeg {

class Database;

/// Deletes all that the store has of the edition of that name, but not its place in the order of
/// the editions. The superseded sections must be written again. Throws Error as Database does.
void remove_edition(Database& database, std::string const& name);

} // namespace nutmeg
