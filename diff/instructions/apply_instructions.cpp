#include "diff/instructions/apply_instructions.hpp"

#include "diff/instructions/edit_words.hpp"
#include "parser/citations/section_number.hpp"
#include "parser/statutes/read_section.hpp"

#include <algorithm>
#include <optional>

namespace nutmeg {

namespace {

bool concerns(AmendmentTarget const& target, std::string_view number) {
    return target.last_number.empty() ? compare_section_numbers(target.number, number) == 0
                                      : in_section_range(number, target.number, target.last_number);
}

/// The edits in the order in which they are carried out.
std::vector<std::size_t> order_of(std::vector<Edit> const& edits) {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < edits.size(); ++i)
        order.push_back(i);
    std::stable_partition(
        order.begin(), order.end(), [&](std::size_t i) { return edits[i].kind != EditKind::Add; });
    return order;
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
            auto changed = EditWorker(edit, one, now, redesignates, outcome).work();
            outcome.done = !outcome.code;
            refused = refused || !outcome.done;
            if (outcome.done) {
                text = std::move(changed);
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
