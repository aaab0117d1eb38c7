// The JSON line of `nutmeg explain`.
#pragma once

#include "corpus/preview/instructions.hpp"

#include <string>
#include <vector>

namespace nutmeg {

/// One line with its line end: {"instruction", "understood", "edits": [{"operation", "targets",
/// "words", "new_words", ...}], "effective", "sections": [{"section", "changed", "outcomes", "old",
/// "new", "similar", "suggestion"}], "diagnostics", "suggestion"}.
/// @param suggestion  of an instruction that is not understood: a sentence that would work
std::string explain_line(Instruction const& instruction,
                         std::vector<InstructedSection> const& sections,
                         std::string const& suggestion = {});

} // namespace nutmeg
