// The order of the editions in a store: what it asks of an edition, and which ones depend on it.
#pragma once

#include "corpus/database/editions.hpp"

#include <string>
#include <vector>

namespace nutmeg {

class Database;

/// Throws Error if the dates of the editions would not be in their order: the edition has the place
/// of the one with its name, or else the last. Editions without a date are passed over.
/// @param date  ISO 8601, or empty
void check_date_order(Database& database, std::string const& name, std::string const& date);

/// The editions after the one of that name that acts made from the law before them.
std::vector<StoredEdition> applied_after(Database& database, std::string const& name);

} // namespace nutmeg
