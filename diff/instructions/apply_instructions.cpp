#include "diff/instructions/apply_instructions.hpp"

#include "diff/instructions/edit_lists.hpp"
#include "diff/instructions/edit_provisions.hpp"
#include "diff/instructions/edit_words.hpp"
#include "diff/instructions/find_words.hpp"
#include "parser/citations/section_number.hpp"
#include "parser/statutes/read_section.hpp"

#include <algorithm>
#include <numeric>
#include <optional>

namespace nutmeg {

namespace {

bool concerns(AmendmentTarget const& target, std::string_view number) {
    return target.last_number.empty() ? compare_section_numbers(target.number, number) == 0
                                      : in_section_range(number, target.number, target.last_number);
}

/// Indices of the edits in the order in which they are applied.
std::vector<std::size_t> order_of(std::vector<Edit> const& edits) {
    std::vector<std::size_t> order(edits.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_partition(
        order.begin(), order.end(), [&](std::size_t i) { return edits[i].kind != EditKind::Add; });
    return order;
}

/// The section's text with `edit` applied to `target`, which names this section alone; nothing
/// where it is refused, with the reason in `outcome`.
/// @param law           null where the statutes do not have the section
/// @param redesignates  see repeal_provisions
std::optional<std::string> apply_edit(Section const* law,
                                      Edit const& edit,
                                      AmendmentTarget const& target,
                                      bool redesignates,
                                      EditOutcome& outcome) {
    if (edit.kind == EditKind::Effective)
        return refuse(outcome, DiagnosticCode::EffectiveDateNotLaw);
    if (edit.kind == EditKind::Add && target.paths.empty())
        return add_section(law, edit, target, outcome);
    if (law == nullptr)
        return refuse(outcome, DiagnosticCode::TargetSectionMissing, target.number);
    switch (edit.kind) {
    case EditKind::Strike:
        return strike_words(*law, edit, target, outcome);
    case EditKind::Insert:
        return insert_words(*law, edit, target, outcome);
    case EditKind::Replace:
        return replace_words(*law, edit, target, outcome);
    case EditKind::Repeal:
        return repeal_provisions(*law, edit, target, redesignates, outcome);
    case EditKind::Add:
        return add_provision(*law, edit, target, outcome);
    case EditKind::Restate:
        return restate_provisions(*law, edit, target, outcome);
    case EditKind::Redesignate:
        return redesignate_provisions(*law, edit, target, outcome);
    case EditKind::ChangeClass:
        return reclassify_offense(*law, edit, target, outcome);
    case EditKind::List:
        return add_to_lists(*law, edit, target, outcome);
    case EditKind::Effective:
        break;
    }
    return law->text;
}

} // namespace

Instructed instruct(Instruction const& instruction, std::string_view number, Section const* law) {
    Instructed all;
    if (law != nullptr)
        all.old_text = law->text;
    std::string text = all.old_text;
    std::optional<Section> current;
    bool const redesignates =
        std::any_of(instruction.edits.begin(), instruction.edits.end(), [](Edit const& edit) {
            return edit.kind == EditKind::Redesignate;
        });
    bool refused = false;
    for (auto const index : order_of(instruction.edits)) {
        auto const& edit = instruction.edits[index];
        for (auto const& target : edit.targets) {
            if (!concerns(target, number))
                continue;
            Section const* now = current ? &*current : law;
            EditOutcome outcome;
            outcome.edit = index;
            AmendmentTarget one = target;
            one.number = number;
            one.last_number.clear();
            auto changed = apply_edit(now, edit, one, redesignates, outcome);
            outcome.done = changed.has_value();
            refused = refused || !changed;
            if (changed) {
                text = std::move(*changed);
                current = section_from_words(
                    number, law == nullptr ? std::string_view() : law->catchline, text);
                text = current->text;
            }
            all.outcomes.push_back(std::move(outcome));
        }
    }
    all.new_text = refused ? all.old_text : text;
    all.changed = all.new_text != all.old_text;
    return all;
}

} // namespace nutmeg
