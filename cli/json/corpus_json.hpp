// The JSON lines of the commands that work on a whole body of statutes: one object a line.
#pragma once

#include "corpus/lint/statute_lint.hpp"
#include "corpus/lock/lock.hpp"
#include "corpus/store/collection.hpp"

#include <string>

namespace nutmeg {

/// A line of `nutmeg corpus list`, with its line end: citation, citations, status, catchline, file,
/// line.
std::string list_line(PlacedSection const& place);

/// A line of `nutmeg corpus check`: citation, reasons, file, line (null where the section is gone).
std::string check_line(LockDifference const& difference);

/// A line of `nutmeg lint`: code, severity, file, line, citation, path, begin, end, quote, message,
/// advice.
std::string finding_line(Finding const& finding);

} // namespace nutmeg
