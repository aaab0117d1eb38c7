// Drafting faults of a bill: whether its marks, openings, citations, dates and table keep the rules
// of Connecticut drafting (connecticut.md 4.4 to 4.7), read against the law in force.
#pragma once

#include "corpus/statutes.hpp"
#include "parser/act.hpp"

#include <memory>

namespace nutmeg {

/// All findings, in the order of the bill: what was odd in reading it, then section by section. A
/// finding names the section of the bill, quotes the words and ends with the rule that is broken.
/// Problem: the bill does not do what it seems to. Warning: against a rule of form. Note: look at
/// it. Throws Error where a page of the statutes cannot be read.
Diagnostics lint_bill(std::shared_ptr<Act const> act, Statutes& statutes);

} // namespace nutmeg
