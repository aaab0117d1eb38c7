// What became of the entries of a preview.
#pragma once

#include "cli/report/report.hpp"

namespace nutmeg {

/// Whether the entry amends law, but nothing of it could be applied. Each format says so.
bool is_not_applied(PreviewEntry const& entry);

/// All that was found: about several bills (combined_diagnostics), then in each bill, with its
/// file.
Diagnostics all_diagnostics(PreviewReport const& report);

} // namespace nutmeg
