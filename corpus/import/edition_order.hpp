// The order of the editions in a store.
#pragma once

#include <string>

namespace nutmeg {

class Database;

/// Throws Error if the dates of the editions would not be in their order: the edition has the place
/// of the one with its name, or else the last. Editions without a date are passed over.
/// @param date  ISO 8601, or empty
void check_date_order(Database& database, std::string const& name, std::string const& date);

} // namespace nutmeg
