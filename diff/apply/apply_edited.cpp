#include "diff/apply/apply_edited.hpp"

#include "diff/apply/base_regions.hpp"
#include "diff/words/typography.hpp"
#include "parser/bills/completeness.hpp"
#include "parser/statutes/copied/published_form.hpp"

#include <algorithm>
#include <utility>

namespace nutmeg {

namespace {

/// The section as its author meant it, with what the law says about its catchline and notes.
Section read_with_law(ActSection const& edited, Section const* law) {
    return law == nullptr ? *edited.edited_section
                          : in_published_form(*edited.edited_section, *law);
}

bool is_reading_finding(DiagnosticCode code) {
    using enum DiagnosticCode;
    return code == CatchlineUnclear || code == UnknownStatuteLine || code == NoteNotApplied;
}

/// Adds the findings about how the section was read.
void report_reading(Applied& applied, Section const& section) {
    for (auto found : section.diagnostics)
        if (is_reading_finding(found.code)) {
            found.citation.clear(); // the entry of the report names the section
            applied.diagnostics.push_back(std::move(found));
        }
}

/// Reports a text that stops in the middle of a sentence, as half of a section does, unless the law
/// ends so too.
void check_end(Applied& applied, Section const& section, Section const* law) {
    constexpr std::size_t longest = 60;
    if (!applied.changed || ends_sentence(section.text, false)
        || (law != nullptr && !ends_sentence(law->text, false)))
        return;
    std::string_view words = section.text;
    words.remove_prefix(words.size() - std::min(words.size(), longest));
    if (words.size() == longest)
        words.remove_prefix(std::min(words.find_first_of(" \n") + 1, words.size()));
    report(applied, DiagnosticCode::UnfinishedEnd, std::string(words));
}

/// "Secs. 99-6 and 99-7." stands for several sections, which one text cannot amend.
void apply_group(Applied& applied, Section const& group) {
    applied.changed = false;
    applied.new_text = applied.old_text;
    report(applied, DiagnosticCode::GroupHeading, group.heading);
}

} // namespace

Applied apply_edited(ActSection const& edited, Section const* law) {
    Applied applied;
    auto const section = read_with_law(edited, law);
    report_reading(applied, section);
    if (section.text.empty()) {
        if (law != nullptr)
            applied.old_text = applied.new_text = law->text;
        report(applied, DiagnosticCode::EditedTextEmpty);
        return applied;
    }
    if (law == nullptr && section.is_group) {
        apply_group(applied, section);
        return applied;
    }
    if (law == nullptr) {
        applied.new_text = with_curly_quotes(section.text);
        applied.changed = true;
        report(applied, DiagnosticCode::EditedTextNew, edited.targets.front().number);
        check_end(applied, section, law);
        return applied;
    }
    applied.old_text = law->text;
    applied.new_text = in_law_typography(section.text, law->text, Paragraphs::Law);
    bool const has_later_version =
        applied.new_text.find("Note: On and after ") != std::string::npos;
    if (!law->later_versions.empty() && !has_later_version) {
        applied.new_text += law->text.substr(law->current_end);
        report(applied, DiagnosticCode::FutureKept);
    }
    applied.changed = applied.new_text != applied.old_text;
    check_end(applied, section, law);
    if (applied.changed && section.is_group)
        apply_group(applied, section);
    else if (applied.changed)
        report(applied, DiagnosticCode::EditedText);
    else
        report(applied, DiagnosticCode::EditedTextUnchanged);
    return applied;
}

} // namespace nutmeg
