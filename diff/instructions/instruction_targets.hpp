// The targets of an instruction by section, so that a long list of sections is searched once.
#pragma once

#include "parser/citations/section_number.hpp"
#include "parser/instructions/instruction.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// One target of one edit.
struct TargetUse {
    std::size_t edit = 0; ///< index in Instruction::edits
    AmendmentTarget const* target = nullptr;
};

class InstructionTargets {
public:
    /// @param instruction  must outlive the object, unchanged
    explicit InstructionTargets(Instruction const& instruction);

    /// The targets that name section `number`, alone or in a range, in the order of the
    /// instruction, but additions last, since they may take a letter that another edit frees.
    std::vector<TargetUse> of(std::string_view number) const;

    Instruction const& instruction() const { return instruction_; }
    /// Whether an edit redesignates provisions.
    bool redesignates() const { return redesignates_; }
    /// Whether all edits only change words.
    bool changes_words_only() const { return changes_words_only_; }

private:
    Instruction const& instruction_;
    std::map<std::string, std::vector<TargetUse>, SectionNumberLess> by_number_;
    std::vector<TargetUse> ranges_;
    bool redesignates_ = false;
    bool changes_words_only_ = true;
};

} // namespace nutmeg
