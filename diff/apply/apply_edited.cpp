#include "diff/apply/apply_edited.hpp"

#include "diff/apply/base_regions.hpp"
#include "diff/words/typography.hpp"

namespace nutmeg {

namespace {

/// The edited text. A catchline of several sentences may be on one line with the text, so the rest
/// of the catchline of `law` is skipped.
std::string edited_words(ActSection const& edited, Section const& law) {
    std::string_view const heading = edited.opening;
    auto const number = heading.find(law.citation());
    auto const catchline = heading.find(". ", number == heading.npos ? 0 : number);
    if (number == heading.npos || catchline == heading.npos || law.catchline.empty())
        return edited.text.text;
    auto const all = std::string(heading.substr(catchline + 2)) + " " + edited.text.text;
    bool const runs_on = all.size() > law.catchline.size() && all.starts_with(law.catchline)
                      && heading.size() - catchline - 2 < law.catchline.size();
    if (!runs_on)
        return edited.text.text;
    auto const from = all.find_first_not_of(". \n", law.catchline.size());
    return from == all.npos ? std::string() : all.substr(from);
}

} // namespace

Applied apply_edited(ActSection const& edited, Section const* law) {
    Applied applied;
    if (edited.text.text.empty()) {
        if (law != nullptr)
            applied.old_text = applied.new_text = law->text;
        report(applied, DiagnosticCode::EditedTextEmpty);
        return applied;
    }
    if (law == nullptr) {
        applied.new_text = with_curly_quotes(edited.text.text);
        applied.changed = true;
        report(applied, DiagnosticCode::EditedTextNew, edited.targets.front().number);
        return applied;
    }
    applied.old_text = law->text;
    applied.new_text = in_law_typography(edited_words(edited, *law), law->text, Paragraphs::Law);
    bool const has_later_version =
        applied.new_text.find("*Note: On and after") != std::string::npos;
    if (!law->later_versions.empty() && !has_later_version) {
        applied.new_text += law->text.substr(law->current_end);
        report(applied, DiagnosticCode::FutureKept);
    }
    applied.changed = applied.new_text != applied.old_text;
    if (applied.changed)
        report(applied, DiagnosticCode::EditedText);
    else
        report(applied, DiagnosticCode::EditedTextUnchanged);
    return applied;
}

} // namespace nutmeg
