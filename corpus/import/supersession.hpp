// Which sections of a store later editions replace.
#pragma once

namespace nutmeg {

class Database;

/// Rewrites the table `superseded` from all headings: a section is superseded when a later
/// edition prints every number that it prints, with the same ranges (SectionStore::all). Throws
/// Error as Database does.
void write_supersession(Database& database);

} // namespace nutmeg
