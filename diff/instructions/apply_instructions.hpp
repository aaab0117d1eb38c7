// Carries an instruction out on a section. All of it is done there or nothing: what cannot be done
// is refused with the reason, the place, and the words that come near.
#pragma once

#include "diff/apply/redesignate.hpp"
#include "parser/instructions/instruction.hpp"
#include "parser/statutes/section.hpp"
#include "parser/text/diagnostic.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// Words of a section where an edit works or might have worked.
struct EditPlace {
    Span span;         ///< of the text before the edit
    std::string path;  ///< of the provision that holds it; empty for the section's own words
    std::string words; ///< with a few words on each side
};

/// What became of one edit on one section.
struct EditOutcome {
    std::size_t edit = 0; ///< index in Instruction::edits
    bool done = false;
    std::optional<DiagnosticCode> code; ///< why not: a kind of the topic AppliedInstructions
    std::string message;                ///< the reason in words; empty where it is done
    std::vector<EditPlace> places;      ///< where it was done, or all places between which it is to
                                        ///< choose
    std::string near;                   ///< closest words; where nothing was found
    std::vector<FollowedReference> references; ///< that followed a redesignation
    Diagnostics notes; ///< what to check, such as a gap in the letters; all named "check"
};

struct Instructed {
    std::string old_text;
    std::string new_text; ///< equals old_text where any edit is refused
    bool changed = false;
    std::vector<EditOutcome> outcomes; ///< of the edits that concern the section, as carried out
};

/// Carries out the edits of `instruction` that concern section `number`, each on what those before
/// it left; redesignations go before additions, which may take a letter that becomes free. `law` is
/// null where the statutes do not have the section. Never throws.
Instructed instruct(Instruction const& instruction, std::string_view number, Section const* law);

} // namespace nutmeg
