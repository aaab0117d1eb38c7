// Applies an instruction to a section, completely or not at all. An edit that cannot be made is
// refused with the reason, the place, and the closest words.
#pragma once

#include "diff/apply/redesignate.hpp"
#include "diff/instructions/instruction_targets.hpp"
#include "parser/instructions/instruction.hpp"
#include "parser/statutes/section.hpp"
#include "parser/text/diagnostic.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// Words of a section that an edit changes, or that it may mean.
struct EditOccurrence {
    Span span;         ///< bytes of the text before the edit
    std::string path;  ///< of the innermost provision there; empty outside all provisions
    std::string words; ///< with a few words on each side
};

/// The result of one edit in one section.
struct EditOutcome {
    std::size_t edit = 0; ///< index in Instruction::edits
    bool done = false;
    std::optional<DiagnosticCode> code; ///< why not: a kind of the topic AppliedInstructions
    std::string message;                ///< the reason in words; empty if it is done
    std::vector<EditOccurrence>
        occurrences;  ///< where it was done, or among which the instruction must choose
    std::string near; ///< the closest words, if nothing was found
    std::vector<FollowedReference> references; ///< updated after a redesignation
    Diagnostics notes; ///< what to check, such as a gap in the letters; all named "check"
};

struct Instructed {
    std::string old_text;
    std::string new_text; ///< equals old_text if any edit is refused
    bool changed = false;
    std::vector<EditOutcome> outcomes; ///< of the edits that concern the section, as applied
};

/// Applies the edits of `instruction` that concern section `number`, each to the result of those
/// before it, additions last. Then the new text is read again; a fault that the old one did not
/// have refuses the last edit. Never throws.
/// @param law  null where the statutes do not have the section
Instructed instruct(Instruction const& instruction, std::string_view number, Section const* law);

/// The same for an instruction that names many sections: `targets` is made once.
Instructed instruct(InstructionTargets const& targets, std::string_view number, Section const* law);

} // namespace nutmeg
