#include "diff/apply/apply.hpp"

#include "diff/apply/apply_edited.hpp"
#include "diff/apply/base_regions.hpp"
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
    if (amendment.action != Action::Add)
        applied.old_text = amendment.text.old_text();
    applied.new_text = amendment.text.new_text();
}

/// Replaces `regions`, which are in order, and sets `new_begin` of each. If a paragraph loses all
/// its words, its line end is removed too.
std::string with_regions(std::string const& text, std::vector<ReplacedWords>& regions) {
    std::string changed;
    std::uint32_t at = 0;
    for (auto& region : regions) {
        auto begin = region.old_span.begin;
        bool const after_space = begin > at && (text[begin - 1] == '\n' || text[begin - 1] == ' ');
        if (region.replacement.words.empty() && after_space)
            --begin;
        changed += text.substr(at, begin - at);
        region.new_begin = static_cast<std::uint32_t>(changed.size());
        changed += region.replacement.words;
        at = region.old_span.end;
    }
    return changed + text.substr(at);
}

/// Replaces the matched regions by their new words.
void replace_regions(Applied& applied,
                     BaseRegions const& matched,
                     MarkedText const& marked,
                     Paragraphs paragraphs) {
    std::vector<ReplacedWords> regions;
    for (std::size_t i = 0; i < matched.regions.size(); ++i) {
        auto const region = matched.regions[i];
        std::vector<Span> omitted;
        for (auto const span : matched.omitted[i])
            omitted.push_back({span.begin - region.begin, span.end - region.begin});
        regions.push_back(
            {region,
             matched.omitted[i],
             in_law_typography(
                 matched.new_parts[i], region.of(applied.old_text), omitted, paragraphs)});
    }
    applied.new_text = with_regions(applied.old_text, regions);
    applied.changed = applied.new_text != applied.old_text;
    if (matched.same && applied.inferred.empty())
        applied.kept = kept_words(applied.old_text, applied.new_text, regions, &marked);
}

void substitute(Applied& applied,
                ActSection const& amendment,
                AmendmentTarget const& target,
                Section const& law) {
    auto regions = target_regions(target, law);
    BaseRegions matched;
    if (!regions.regions.empty() && regions.missing.empty()) {
        matched = match_regions(amendment, law, regions);
    } else {
        matched.same = false;
    }
    bool const found = matched.same || match_stacked(matched, amendment, law, regions)
                    || match_elsewhere(applied, matched, amendment, target, law);
    if (!found && amendment.marks_lost)
        if (auto const marked = with_inferred_marks(applied, matched, amendment, target, law))
            return substitute(applied, *marked, target, law);
    if (!found && matched.regions.empty()) {
        applied.base = Base::Missing;
        report(
            applied, DiagnosticCode::NoProvision, law.citation(), comma_separated(regions.missing));
        show_act_alone(applied, amendment);
        return;
    }
    applied.base = matched.same ? Base::Match : Base::Mismatch;
    applied.difference = matched.difference;
    if (!matched.same)
        report_mismatch(applied, matched.difference);
    replace_regions(applied,
                    matched,
                    amendment.text,
                    amendment.plain_text ? Paragraphs::Law : Paragraphs::Given);
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
        report(applied,
               DiagnosticCode::NoAdditionPoint,
               law.citation(),
               first.empty() ? "the addition" : first);
        show_act_alone(applied, amendment);
        return;
    }
    if (find_provision(law.provisions, law.text, first) != no_parent)
        report(applied, DiagnosticCode::AdditionExists, first, law.citation());
    auto const words = with_curly_quotes(without_new_label(amendment.text.new_text()));
    std::vector<ReplacedWords> added{{make_span(at, at), {}, {(at == 0 ? "" : "\n") + words, {}}}};
    applied.new_text = with_regions(applied.old_text, added);
    applied.kept = kept_words(applied.old_text, applied.new_text, added, nullptr);
    applied.changed = true;
}

void repeal(Applied& applied, AmendmentTarget const& target, Section const& law) {
    if (target.paths.empty()) {
        applied.new_text.clear();
        applied.kept.emplace();
        applied.changed = !applied.old_text.empty();
        if (law.status == Status::Repealed)
            report(applied, DiagnosticCode::RepealedAlready, law.citation());
        return;
    }
    auto const regions = target_regions(target, law);
    if (!regions.missing.empty())
        report(applied,
               DiagnosticCode::NoProvisionToRepeal,
               law.citation(),
               comma_separated(regions.missing));
    if (regions.regions.empty())
        applied.base = Base::Missing;
    std::vector<ReplacedWords> repealed;
    for (auto const region : regions.regions)
        repealed.push_back({region, {}, {}});
    applied.new_text = with_regions(applied.old_text, repealed);
    applied.kept = kept_words(applied.old_text, applied.new_text, repealed, nullptr);
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
        return applied;
    }
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
        report(applied, DiagnosticCode::SectionNotInStatutes, target.number);
        return applied;
    }
    applied.old_text = law->text;
    applied.new_text = law->text;
    if (amendment.action == Action::Substitute)
        substitute(applied, amendment, target, *law);
    else if (amendment.action == Action::Add)
        add(applied, amendment, target, *law);
    else
        repeal(applied, target, *law);
    return applied;
}

} // namespace nutmeg
