// Brings a store that another version of the program made up to date.
#pragma once

#include <string>
#include <vector>

namespace nutmeg {

struct StoreUpdate {
    int old_schema = 0;
    bool is_changed = false; ///< the tables were written again
    /// The commands that read pages again, of the editions that another version read. A store does
    /// not have the pages, so that it cannot do it alone.
    std::vector<std::string> rereads;
};

/// Brings the tables to the present schema, and writes again what another version of the program
/// found in the words, all in one transaction. Throws Error as Database does, if the path is no
/// store, and if a section is not as it was written; then nothing has changed.
StoreUpdate update_store(std::string const& path);

} // namespace nutmeg
