// Two bodies of statutes compared section by section.
#pragma once

#include "corpus/store/edition.hpp"
#include "diff/comparison.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

struct DiffReport {
    std::string old_name;
    std::string new_name;
    /// Sections that differ, in the order of the new body.
    std::vector<Comparison> comparisons;
    std::size_t unchanged = 0;
    Diagnostics diagnostics;
};

/// Compares every section of the new body with the old body's of the same number; those that only
/// the old one has count as repealed where `whole`, and are passed over where the new body is a
/// supplement. Reads only the old pages that hold sections of the new. On all cores. With `on`, an
/// ISO date, both bodies as they read on that date.
DiffReport diff_editions(Edition& old_edition,
                         Edition& new_edition,
                         bool whole,
                         std::string_view on = {});

} // namespace nutmeg
