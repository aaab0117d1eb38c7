// A bill checked on the command line; `nutmeg lint` gives it the pages that hold act sections.
#pragma once

#include "cli/exit_code.hpp"
#include "cli/output.hpp"

#include <string>
#include <vector>

namespace nutmeg {

/// Checks the bill or act at `path` against the statutes named (statutes_or_default) and writes
/// the findings, one a line: "FILE:LINE: severity: code: section 2 of the bill: ...". Done or
/// Findings. Throws Error where something cannot be read.
ExitCode lint_bill_file(std::string const& path,
                        std::vector<std::string> const& statutes,
                        Output const& output);

} // namespace nutmeg
