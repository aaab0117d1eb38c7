#include "diff/instructions/instruction_targets.hpp"

#include <algorithm>

namespace nutmeg {

namespace {

bool changes_words(EditKind kind) {
    return kind == EditKind::Strike || kind == EditKind::Insert || kind == EditKind::Replace
        || kind == EditKind::ChangeAmount;
}

} // namespace

InstructionTargets::InstructionTargets(Instruction const& instruction) : instruction_(instruction) {
    for (std::size_t i = 0; i < instruction.edits.size(); ++i) {
        auto const& edit = instruction.edits[i];
        redesignates_ = redesignates_ || edit.kind == EditKind::Redesignate;
        changes_words_only_ = changes_words_only_ && changes_words(edit.kind);
        for (auto const& target : edit.targets) {
            if (target.last_number.empty())
                by_number_[target.number].push_back({i, &target});
            else
                ranges_.push_back({i, &target});
        }
    }
}

std::vector<TargetUse> InstructionTargets::of(std::string_view number) const {
    std::vector<TargetUse> uses;
    if (auto const found = by_number_.find(std::string(number)); found != by_number_.end())
        uses = found->second;
    auto const alone = uses.size();
    for (auto const& use : ranges_)
        if (in_section_range(number, use.target->number, use.target->last_number))
            uses.push_back(use);
    if (uses.size() > alone)
        std::stable_sort(uses.begin(), uses.end(), [](TargetUse const& a, TargetUse const& b) {
            return a.edit < b.edit;
        });
    std::stable_partition(uses.begin(), uses.end(), [this](TargetUse const& use) {
        return instruction_.edits[use.edit].kind != EditKind::Add;
    });
    return uses;
}

} // namespace nutmeg
