#include "diff/apply/apply.hpp"

#include "diff/apply/apply_edited.hpp"
#include "diff/apply/base_regions.hpp"
#include "diff/apply/idle_marks.hpp"
#include "diff/apply/marks_over_mismatch.hpp"
#include "diff/apply/target.hpp"
#include "diff/words/typography.hpp"
#include "parser/statutes/outline.hpp"

#include <algorithm>
#include <array>

namespace nutmeg {

namespace {

std::string comma_separated(std::vector<std::string> const& paths) {
    std::string all;
    for (auto const& path : paths)
        all += (all.empty() ? "" : ", ") + path;
    return all;
}

/// Shows the texts of the act itself, because the law is not available.
void show_act_alone(Applied& applied, ActSection const& amendment) {
    applied.new_text = amendment.text.new_text();
    if (amendment.action == Action::Add)
        return;
    applied.old_text = amendment.text.old_text();
    ReplacedWords const all{make_span(0, applied.old_text.size()), applied.new_text};
    if (auto words = kept_words(applied.old_text, applied.new_text, {all}, &amendment.text))
        applied.marked_runs = std::move(words->in_order);
}

/// Replaces `regions`, which are in order, and sets `new_begin` of each. If a paragraph loses all
/// its words, its line end is removed too.
std::string with_regions(std::string const& text, std::vector<ReplacedWords>& regions) {
    std::string changed;
    std::uint32_t at = 0;
    for (auto& region : regions) {
        auto begin = region.old_span.begin;
        bool const after_space = begin > at && (text[begin - 1] == '\n' || text[begin - 1] == ' ');
        if (region.replacement.empty() && after_space)
            --begin;
        changed += text.substr(at, begin - at);
        region.new_begin = static_cast<std::uint32_t>(changed.size());
        changed += region.replacement;
        at = region.old_span.end;
    }
    return changed + text.substr(at);
}

/// Sets what the marks say about both texts of `applied`, whose `regions` were replaced.
void set_kept_words(Applied& applied,
                    std::vector<ReplacedWords> const& regions,
                    MarkedText const* marked) {
    auto words = kept_words(applied.old_text, applied.new_text, regions, marked);
    if (!words)
        return;
    applied.kept = std::move(words->kept);
    applied.marked_runs = std::move(words->in_order);
}

/// Replaces the matched regions by their new words.
void replace_regions(Applied& applied, BaseRegions const& matched, Paragraphs paragraphs) {
    std::vector<ReplacedWords> regions;
    for (std::size_t i = 0; i < matched.regions.size(); ++i) {
        auto const region = matched.regions[i];
        regions.push_back(
            {region,
             in_law_typography(matched.new_parts[i], region.of(applied.old_text), paragraphs)});
    }
    applied.new_text = with_regions(applied.old_text, regions);
    applied.changed = applied.new_text != applied.old_text;
    if (matched.same && applied.inferred.empty())
        set_kept_words(applied, regions, &matched.text);
    else if (applied.inferred.empty() && regions.size() == 1)
        applied.marked_runs =
            marks_over_mismatch(applied.old_text, applied.new_text, regions.front(), matched.text);
}

/// Finds what the amendment restates: the provisions that it names, or what they may mean instead.
BaseRegions find_regions(Applied& applied, Restatement const& restatement) {
    auto const regions = target_regions(restatement.target, restatement.law);
    BaseRegions matched;
    matched.same = false;
    if (!regions.regions.empty() && regions.missing.empty())
        matched = match_regions(restatement, regions);
    if (!matched.same && !match_stacked(matched, restatement, regions)
        && !match_later_version(applied, matched, restatement) && !regions.missing.empty())
        match_misnumbered(applied, matched, restatement);
    return matched;
}

void report_missing(Applied& applied, Restatement const& restatement) {
    auto const& law = restatement.law;
    applied.base = Base::Missing;
    auto const missing = target_regions(restatement.target, law).missing;
    report_at(applied,
              section_location(restatement.amendment,
                               missing.empty() ? restatement.target.number : missing.front()),
              DiagnosticCode::NoProvision,
              law.citation(),
              comma_separated(missing));
    report_place(applied, {}, restatement);
    show_act_alone(applied, restatement.amendment);
}

void substitute(Applied& applied, Restatement const& restatement) {
    auto const& [amendment, target, law, headings] = restatement;
    auto matched = find_regions(applied, restatement);
    if (!matched.same && amendment.marks_lost)
        if (auto const marked = with_inferred_marks(applied, matched, restatement))
            return substitute(applied, {*marked, target, law, headings});
    if (matched.regions.empty())
        return report_missing(applied, restatement);
    applied.base = matched.same ? Base::Match : Base::Mismatch;
    if (matched.same)
        report_headings(applied, matched, restatement);
    else
        report_mismatch(applied, matched, restatement);
    replace_regions(applied, matched, amendment.plain_text ? Paragraphs::Law : Paragraphs::Given);
    if (matched.same && !applied.changed)
        report(applied, DiagnosticCode::ChangesNothing);
}

std::string without_new_label(std::string const& words) {
    constexpr std::string_view label = "(NEW) ";
    std::string kept;
    std::size_t copied = 0;
    for (auto at = words.find(label); at != std::string::npos; at = words.find(label, at + 1)) {
        if (at > copied && words[at - 1] != '\n')
            continue;
        kept.append(words, copied, at - copied);
        copied = at + label.size();
    }
    return kept.append(words, copied);
}

void add(Applied& applied,
         ActSection const& amendment,
         AmendmentTarget const& target,
         Section const& law) {
    auto const first = target.paths.empty() ? std::string() : target.paths.front();
    auto const at = insertion_point(first, law);
    if (first.empty() || at == no_parent) {
        applied.base = Base::Missing;
        report_at(applied,
                  section_location(amendment, target.number),
                  DiagnosticCode::NoAdditionPoint,
                  law.citation(),
                  first.empty() ? "the addition" : first);
        show_act_alone(applied, amendment);
        return;
    }
    if (find_provision(law.provisions, law.text, first) != no_parent)
        report_at(applied,
                  section_location(amendment, first),
                  DiagnosticCode::AdditionExists,
                  first,
                  law.citation());
    auto const words = with_curly_quotes(without_new_label(amendment.text.new_text()));
    std::vector<ReplacedWords> added{{make_span(at, at), (at == 0 ? "" : "\n") + words}};
    applied.new_text = with_regions(applied.old_text, added);
    set_kept_words(applied, added, nullptr);
    applied.changed = true;
}

void repeal(Applied& applied,
            ActSection const& amendment,
            AmendmentTarget const& target,
            Section const& law) {
    if (target.paths.empty()) {
        applied.new_text.clear();
        applied.kept.emplace();
        applied.changed = !applied.old_text.empty();
        if (law.status == Status::Repealed)
            report_at(applied,
                      section_location(amendment, target.number),
                      DiagnosticCode::RepealedAlready,
                      law.citation());
        return;
    }
    auto const regions = target_regions(target, law);
    if (!regions.missing.empty())
        report_at(applied,
                  section_location(amendment, regions.missing.front()),
                  DiagnosticCode::NoProvisionToRepeal,
                  law.citation(),
                  comma_separated(regions.missing));
    if (regions.regions.empty())
        applied.base = Base::Missing;
    std::vector<ReplacedWords> repealed;
    for (auto const region : regions.regions)
        repealed.push_back({region, {}});
    applied.new_text = with_regions(applied.old_text, repealed);
    set_kept_words(applied, repealed, nullptr);
    applied.changed = applied.new_text != applied.old_text;
}

} // namespace

std::string_view base_name(Base base) {
    constexpr std::array<std::string_view, 4> names{"match", "mismatch", "missing", "none"};
    return names[static_cast<std::size_t>(base)];
}

Applied apply(ActSection const& amendment, AmendmentTarget const& target, Section const* law) {
    if (amendment.edited)
        return apply_edited(amendment, law);
    Applied applied;
    bool const amends = amendment.action != Action::New && amendment.action != Action::Other;
    if (!amends) {
        applied.new_text = with_curly_quotes(amendment.text.new_text());
        applied.changed = amendment.action == Action::New && !applied.new_text.empty();
        if (law != nullptr && amendment.action == Action::New)
            report(applied, DiagnosticCode::SectionExists, law->citation());
        return applied;
    }
    if (amendment.action == Action::Substitute)
        for (auto const& idle : idle_marks(amendment.text))
            report_at(applied,
                      words_location(amendment.text, idle.span),
                      DiagnosticCode::MarksNothing,
                      idle.words);
    if (target.source != LawSource::GeneralStatutes) {
        show_act_alone(applied, amendment);
        if (target.source == LawSource::Constitution)
            report(applied, DiagnosticCode::NotCodifiedConstitution);
        else if (target.source == LawSource::PublicAct)
            report(applied, DiagnosticCode::NotCodifiedAct);
        else
            report(applied, DiagnosticCode::NotCodified);
        return applied;
    }
    if (law == nullptr) {
        applied.base = Base::Missing;
        show_act_alone(applied, amendment);
        if (target.number.empty())
            report(applied, DiagnosticCode::SectionUnnamed);
        else
            report_at(applied,
                      section_location(amendment, target.number),
                      DiagnosticCode::SectionNotInStatutes,
                      target.number);
        return applied;
    }
    applied.old_text = law->text;
    applied.new_text = law->text;
    if (amendment.action == Action::Substitute)
        substitute(applied, {amendment, target, *law, RunInHeadings(*law)});
    else if (amendment.action == Action::Add)
        add(applied, amendment, target, *law);
    else
        repeal(applied, amendment, target, *law);
    return applied;
}

} // namespace nutmeg
