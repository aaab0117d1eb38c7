// The law as the files of a request leave it, for a bill that enacts it.
#pragma once

#include "cli/commands/reports/draft_run.hpp"
#include "cli/serve/api/request_files.hpp"
#include "cli/serve/api/warm_law.hpp"

#include <vector>

namespace nutmeg {

/// Applies the files in their order: sections as amended, and instructions, which see the files
/// before them. Of a section that several files have, the last version counts. Throws RequestError
/// if a file is a bill, and Error if one cannot be read.
/// @param chosen  effective dates that the user chose for single sections
NewLaw new_law_of(std::vector<RequestFile> const& files, WarmLaw& law, SectionDates const& chosen);

} // namespace nutmeg
