// The rule of each kind of diagnostic, made from the table of diagnostics.
#pragma once

#include "cli/findings/finding.hpp"

#include <string_view>

namespace nutmeg {

/// The rule with the name of the code. Codes that share a name share the rule; its help has the
/// messages of all of them.
FindingRule diagnostic_rule(DiagnosticCode code);

/// The end of the message that says what to do, where it is the same in every message of the code;
/// otherwise empty.
std::string_view advice_of(DiagnosticCode code);

} // namespace nutmeg
