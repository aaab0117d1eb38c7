// The statutes as amended by acts that a bill follows.
#pragma once

#include "corpus/preview/preview.hpp"

#include <span>
#include <vector>

namespace nutmeg {

/// Applies the acts to the statutes in their order, whatever their effective dates. Returns a
/// report on each; its diagnostics say what could not be applied as written. Throws Error if a page
/// cannot be read.
std::vector<BillPreview> amend_statutes(std::span<AmendmentFile const> acts, Statutes& statutes);

} // namespace nutmeg
