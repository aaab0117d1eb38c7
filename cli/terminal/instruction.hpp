// How an instruction is understood, and what becomes of it: for people and as JSON.
#pragma once

#include "cli/terminal/flow.hpp"
#include "corpus/preview/instructions.hpp"

#include <string>
#include <vector>

namespace nutmeg {

/// Target, operation, operands and matches of every edit, or why it cannot be done; then the
/// redline of every section that changes.
std::string render_term(Instruction const& instruction,
                        std::vector<InstructedSection> const& sections,
                        TermOptions const& options);

/// One line with its line end: {"instruction", "understood", "edits": [{"operation", "targets",
/// "words", "new_words", ...}], "effective", "sections": [{"section", "changed", "outcomes",
/// "new"}], "diagnostics"}.
std::string explain_line(Instruction const& instruction,
                         std::vector<InstructedSection> const& sections);

/// "strike \"sixteen\" and insert \"eighteen\" in lieu thereof, in section 53a-82(a)".
std::string edit_phrase(Edit const& edit);

} // namespace nutmeg
