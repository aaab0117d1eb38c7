#include "diff/instructions/apply_instructions.hpp"

#include "diff/instructions/edit_amounts.hpp"
#include "diff/instructions/edit_designators.hpp"
#include "diff/instructions/edit_lists.hpp"
#include "diff/instructions/edit_provisions.hpp"
#include "diff/instructions/edit_words.hpp"
#include "diff/instructions/find_words.hpp"
#include "diff/instructions/named_provisions.hpp"
#include "diff/instructions/result_faults.hpp"
#include "parser/statutes/read_section.hpp"

#include <optional>

namespace nutmeg {

namespace {

/// What the edits of an instruction know of each other.
struct EditContext {
    bool redesignates = false;         ///< see repeal_provisions
    std::vector<std::string> repealed; ///< paths of provisions that earlier edits repealed
};

/// Repeals provisions, also those that the edit names by what they state.
std::optional<std::string> repeal(Section const& law,
                                  Edit const& edit,
                                  AmendmentTarget const& target,
                                  EditContext& context,
                                  EditOutcome& outcome) {
    auto const named = edit.subject == Subject::None ? std::optional(target)
                                                     : named_provision(law, edit, target, outcome);
    if (!named)
        return std::nullopt;
    context.repealed.insert(context.repealed.end(), named->paths.begin(), named->paths.end());
    auto plain = edit;
    plain.words.clear();
    return repeal_provisions(law, plain, *named, context.redesignates, outcome);
}

/// The section's text with `edit` applied to `target`, which names this section alone; nothing
/// where it is refused, with the reason in `outcome`.
/// @param law  null where the statutes do not have the section
std::optional<std::string> apply_edit(Section const* law,
                                      Edit const& edit,
                                      AmendmentTarget const& target,
                                      EditContext& context,
                                      EditOutcome& outcome) {
    if (edit.kind == EditKind::Effective)
        return refuse(outcome, DiagnosticCode::EffectiveDateNotLaw);
    if (edit.kind == EditKind::Add && target.paths.empty() && !edit.next_level)
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
        return repeal(*law, edit, target, context, outcome);
    case EditKind::Add:
        return add_provision(*law, edit, target, outcome);
    case EditKind::Restate:
        return restate_provisions(*law, edit, target, outcome);
    case EditKind::Redesignate:
        return edit.remaining ? redesignate_remaining(*law, context.repealed, outcome)
                              : redesignate_provisions(*law, edit, target, outcome);
    case EditKind::ChangeClass:
        return reclassify_offense(*law, edit, target, outcome);
    case EditKind::ChangeAmount:
        return change_amount(*law, edit, target, outcome);
    case EditKind::List:
        return add_to_lists(*law, edit, target, outcome);
    case EditKind::Effective:
        break;
    }
    return law->text;
}

/// Applies the edits of one instruction to one section.
class SectionEditor {
public:
    SectionEditor(InstructionTargets const& targets, std::string_view number, Section const* law)
        : targets_(targets), number_(number), law_(law) {
        if (law != nullptr)
            all_.old_text = law->text;
        text_ = all_.old_text;
        context_.redesignates = targets.redesignates();
    }

    void apply(std::size_t index, AmendmentTarget const& target) {
        EditOutcome outcome;
        outcome.edit = index;
        AmendmentTarget one = target;
        one.number = number_;
        one.last_number.clear();
        Section const* now = current_ ? &*current_ : law_;
        auto changed = apply_edit(now, targets_.instruction().edits[index], one, context_, outcome);
        outcome.done = changed.has_value();
        refused_ = refused_ || !changed;
        if (changed) {
            current_ = section_from_words(
                number_, law_ == nullptr ? std::string_view() : law_->catchline, *changed);
            text_ = current_->text;
        }
        all_.outcomes.push_back(std::move(outcome));
    }

    Instructed take() {
        if (!refused_ && text_ != all_.old_text)
            refuse_faults();
        all_.new_text = refused_ ? all_.old_text : text_;
        all_.changed = all_.new_text != all_.old_text;
        return std::move(all_);
    }

private:
    /// Refuses the instruction if the new text has a fault that the old one did not have.
    void refuse_faults() {
        auto const fault = new_fault(law_, *current_, targets_.changes_words_only());
        if (!fault)
            return;
        refused_ = true;
        auto& outcome = all_.outcomes.back();
        outcome.done = false;
        outcome.notes.clear();
        outcome.references.clear();
        refuse(outcome, DiagnosticCode::FaultyResult, fault->name, fault->words);
    }

    InstructionTargets const& targets_;
    std::string_view number_;
    Section const* law_;
    std::string text_;
    std::optional<Section> current_;
    EditContext context_;
    bool refused_ = false;
    Instructed all_;
};

} // namespace

Instructed instruct(Instruction const& instruction, std::string_view number, Section const* law) {
    return instruct(InstructionTargets(instruction), number, law);
}

Instructed instruct(InstructionTargets const& targets,
                    std::string_view number,
                    Section const* law) {
    SectionEditor editor(targets, number, law);
    for (auto const& use : targets.of(number))
        editor.apply(use.edit, *use.target);
    return editor.take();
}

} // namespace nutmeg
