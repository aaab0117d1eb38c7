// The JSON lines of the commands on a collection of statutes.
#pragma once

#include "corpus/lint/statute_lint.hpp"
#include "corpus/lock/lock.hpp"
#include "corpus/store/collection.hpp"

#include <string>

namespace nutmeg {

/// A line of `nutmeg corpus list`, with its line end: citation, citations, status, catchline, file,
/// line.
std::string list_line(LocatedSection const& located);

/// A line of `nutmeg corpus check`: citation, reasons, file, line (null if the section no longer
/// exists).
std::string check_line(LockDifference const& difference);

/// A line of `nutmeg lint`: code, severity, file, line, citation, path, begin, end, quote, message,
/// advice.
std::string finding_line(Finding const& finding);

} // namespace nutmeg
