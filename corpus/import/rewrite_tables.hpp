// Writes again what a store has beside the text of its pages.
#pragma once

namespace nutmeg {

class Database;

/// Empties the tables of headings, citations, facts, words and superseded sections, and writes them
/// again from the rows of `sections`, with the columns of these rows and of `editions` that follow
/// from them. Throws Error as Database does, and if a section is not as it was written.
/// @param database  has an open transaction
void rewrite_tables(Database& database);

} // namespace nutmeg
