// Law that one database keeps, for those who ask its tables.
#pragma once

#include "parser/statutes/section.hpp"

#include <cstdint>
#include <memory>
#include <vector>

namespace nutmeg {

class DatabaseStore;
struct SharedDatabase;

/// Law that one database keeps, with sections that acts have amended since: what its tables answer
/// faster than its sections do. Valid as long as the store.
struct StoredLaw {
    std::shared_ptr<SharedDatabase> shared;
    std::vector<DatabaseStore*> editions;                ///< each overlays those before it
    std::vector<std::shared_ptr<Section const>> amended; ///< the latest text of each

    /// The section of a row of `sections`; null if no edition has it. May be called from several
    /// threads at once. Throws Error if the row is damaged.
    std::shared_ptr<Section const> section(std::int64_t id) const;
};

} // namespace nutmeg
