// The JSON lines of the commands on a collection of statutes.
#pragma once

#include "corpus/fetch/fetch_statutes.hpp"
#include "corpus/lint/statute_lint.hpp"
#include "corpus/lock/lock.hpp"
#include "corpus/store/collection.hpp"

#include <string>

namespace nutmeg {

/// A line of `nutmeg corpus list`, with its line end: citation, citations, status, catchline, file,
/// line.
std::string list_line(LocatedSection const& located);

/// The line of `nutmeg corpus fetch`, with its line end: from, folder, new, changed (names of
/// pages), unchanged, failed (numbers of pages), findings: address, code, severity, message.
std::string fetch_line(FetchOptions const& options, FetchReport const& report);

/// A line of `nutmeg corpus check`: citation, reasons, file, line (null if the section no longer
/// exists).
std::string check_line(LockDifference const& difference);

/// A line of `nutmeg lint`: code, severity, file, line, citation, path, begin, end, quote, message,
/// advice.
std::string finding_line(Finding const& finding);

} // namespace nutmeg
