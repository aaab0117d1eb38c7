// Brings the tables of an older store to the present schema.
#pragma once

namespace nutmeg {

class Database;

/// Rewrites the tables of an older schema as the present one, with what pages say. What follows
/// from it (headings, citations, facts, words, superseded sections) is left empty, for the caller
/// to write again. Throws Error as Database does.
/// @param database  opened with Access::Update, and with an open transaction
void migrate_schema(Database& database);

} // namespace nutmeg
