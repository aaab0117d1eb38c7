// Verifies everything that a store has.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace nutmeg {

struct StoreVerification {
    std::size_t editions = 0;
    std::size_t files = 0;
    std::size_t sections = 0;
    std::vector<std::string> faults; ///< "section 99-1 of edition 2025: ..."; empty if it is intact
};

/// Verifies in a copy of the store in memory: the file and the references between its rows; the
/// checksums of editions, files and sections; that the index of words has the words of the
/// sections; and that the other tables are what this program finds in the sections. Throws Error as
/// Database does, and if the store must be updated first.
StoreVerification verify_store(std::string const& path);

} // namespace nutmeg
