// The changed sections of a preview and of a comparison of editions, to find their impact.
#pragma once

#include "corpus/edition_diff.hpp"
#include "corpus/impact/impact.hpp"
#include "corpus/preview/preview.hpp"

#include <vector>

namespace nutmeg {

/// Each section of the law that the bills change, once, from current law to the result of all
/// amendments, and the new sections of the bills. `report` must outlive the result.
std::vector<ChangedSection> changed_sections(PreviewReport const& report);

/// The sections that differ. `report` must outlive the result.
std::vector<ChangedSection> changed_sections(DiffReport const& report);

} // namespace nutmeg
