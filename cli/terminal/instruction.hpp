// How an instruction is interpreted, and what it does.
#pragma once

#include "cli/terminal/flow.hpp"
#include "corpus/preview/instructions.hpp"

#include <string>
#include <vector>

namespace nutmeg {

/// Target, operation, operands and matches of every edit, or the reason for its rejection; then the
/// redline of every section that changes.
std::string render_term(Instruction const& instruction,
                        std::vector<InstructedSection> const& sections,
                        TermOptions const& options);

} // namespace nutmeg
