// The tables of a store, and how older ones become today's.
#pragma once

namespace nutmeg {

/// Marks a SQLite file as a store of this program ("Nutm").
inline constexpr int store_application_id = 0x4E75746D;

/// Incremented when a table changes.
inline constexpr int store_schema_version = 1;

/// Creates the tables in an empty database.
extern char const* const create_store;

/// What makes a store of that version, at least 1 and below today's, one of the next.
char const* migration_from(int version);

} // namespace nutmeg
