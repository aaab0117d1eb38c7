// How an instruction is interpreted, and what it does.
#pragma once

#include "cli/terminal/flow.hpp"
#include "corpus/preview/instructions.hpp"

#include <string>
#include <vector>

namespace nutmeg {

/// Target, operation, operands and matches of every edit, or the reason for its rejection; then the
/// redline of every section that changes.
/// @param suggestion  of an instruction that is not understood: a sentence that would work
std::string render_term(Instruction const& instruction,
                        std::vector<InstructedSection> const& sections,
                        TermOptions const& options,
                        std::string const& suggestion = {});

} // namespace nutmeg
