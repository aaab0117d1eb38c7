// The tables of a store.
#pragma once

namespace nutmeg {

/// Marks a SQLite file as a store of this program ("Nutm").
inline constexpr int store_application_id = 0x4E75746D;

/// Incremented when a table changes. A store with another version is an error that says to import
/// again: all that it has comes from its pages.
inline constexpr int store_schema_version = 2;

/// Creates the tables in an empty database.
extern char const* const create_store;

} // namespace nutmeg
