// The tables of a store.
#pragma once

namespace nutmeg {

/// Marks a SQLite file as a store of this program ("Nutm").
inline constexpr int store_application_id = 0x4E75746D;

/// Incremented when a table changes. `migrate_schema` then needs a step from the version before. A
/// store with another version is an error that says how to update it.
inline constexpr int store_schema_version = 3;

/// The oldest version that `migrate_schema` updates; older stores are made again from their pages.
inline constexpr int oldest_schema_version = 2;

/// Creates the tables in an empty database.
extern char const* const create_store;

} // namespace nutmeg
