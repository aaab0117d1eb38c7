#include "diff/apply/base_regions.hpp"

#include "diff/apply/base_match.hpp"
#include "diff/apply/inferred_marks.hpp"

#include <utility>

namespace nutmeg {

namespace {

/// The words of the amendment, cut before the paragraphs that begin the second and later regions.
std::vector<std::string> parts_for(std::string const& words,
                                   std::vector<std::string> const& paths) {
    std::vector<std::string> parts;
    std::size_t begin = 0;
    for (std::size_t i = 1; i < paths.size(); ++i) {
        auto const designator = "\n" + paths[i].substr(paths[i].rfind('('));
        auto const at = words.find(designator, begin);
        if (at == std::string::npos)
            return {};
        parts.push_back(words.substr(begin, at - begin));
        begin = at + 1;
    }
    parts.push_back(words.substr(begin));
    return parts;
}

/// Reports the inferred insertions, as a diagnostic and in `applied`.
void report_inferred(Applied& applied, InferredMarks const& inferred_marks) {
    applied.inferred = inferred_marks.inserted;
    std::string details;
    if (inferred_marks.ambiguities > 0)
        details += ". In " + counted(inferred_marks.ambiguities, "place")
                 + ", adjacent text has the same words, and either could be the insertion; the "
                   "resulting text is the same";
    if (inferred_marks.capitals)
        details += ". They are in capitals, as new text may be set, and are shown that way";
    report(applied, DiagnosticCode::InferredMarks, counted(inferred_marks.words, "word"), details);
}

void report_not_inferred(Applied& applied, InferredMarks const& inferred_marks) {
    if (inferred_marks.too_many)
        return report(applied, DiagnosticCode::MarksAmbiguous);
    std::string details;
    if (inferred_marks.missing > 0)
        details =
            counted(inferred_marks.missing, "word") + " of current law missing or out of order";
    if (inferred_marks.bracketed > 0)
        details += (inferred_marks.missing > 0 ? "; " : "")
                 + counted(inferred_marks.bracketed, "bracketed word") + " not in current law";
    if (!details.empty())
        details = " (" + details + ")";
    report(applied, DiagnosticCode::MarksNotInferred, details);
}

/// Regions that the target may mean: its own, those with the designators stacked before it, and the
/// version that takes effect later.
std::vector<std::vector<Span>> possible_regions(AmendmentTarget const& target, Section const& law) {
    std::vector<std::vector<Span>> all;
    auto const current = target_regions(target, law);
    if (current.missing.empty() && !current.regions.empty())
        all.push_back(current.regions);
    if (all.size() == 1 && current.regions.size() == 1) {
        auto region = current.regions.front();
        for (auto begin = stacked_begin(law, region.begin); begin != region.begin;
             begin = stacked_begin(law, region.begin)) {
            region.begin = begin;
            all.push_back({region});
        }
    }
    if (auto const later = later_version_regions(target, law); !later.regions.empty())
        all.push_back(later.regions);
    return all;
}

} // namespace

BaseRegions match_regions(ActSection const& amendment,
                          Section const& law,
                          TargetRegions const& target) {
    BaseRegions matched;
    auto const old_words = amendment.text.old_text();
    auto const new_words = amendment.text.new_text();
    auto old_parts = parts_for(old_words, target.paths);
    matched.new_parts = parts_for(new_words, target.paths);
    matched.regions = target.regions;
    if (old_parts.size() != target.regions.size()
        || matched.new_parts.size() != target.regions.size()) {
        matched.regions = {{target.regions.front().begin, target.regions.back().end}};
        old_parts = {old_words};
        matched.new_parts = {new_words};
    }
    for (std::size_t i = 0; i < matched.regions.size(); ++i) {
        auto const match = match_base(old_parts[i], law, matched.regions[i]);
        matched.omitted.push_back(match.omitted);
        if (!match.same && matched.same)
            matched.difference = match.difference;
        matched.same = matched.same && match.same;
    }
    return matched;
}

bool match_stacked(BaseRegions& matched,
                   ActSection const& amendment,
                   Section const& law,
                   TargetRegions target) {
    if (target.regions.size() != 1 || !target.missing.empty())
        return false;
    for (;;) {
        auto& region = target.regions.front();
        auto const begin = stacked_begin(law, region.begin);
        if (begin == region.begin)
            return false;
        region.begin = begin;
        auto wider = match_regions(amendment, law, target);
        if (!wider.same)
            continue;
        matched = std::move(wider);
        return true;
    }
}

bool match_elsewhere(Applied& applied,
                     BaseRegions& matched,
                     ActSection const& amendment,
                     AmendmentTarget const& target,
                     Section const& law) {
    if (auto const later = later_version_regions(target, law); !later.regions.empty()) {
        auto other = match_regions(amendment, law, later);
        if (other.same) {
            matched = std::move(other);
            report(applied, DiagnosticCode::FutureVersion);
            return true;
        }
    }
    auto const region = find_base(amendment.text.old_text(), law);
    if (region.empty())
        return false;
    matched.regions = {region};
    matched.new_parts = {amendment.text.new_text()};
    matched.omitted = {{}};
    matched.same = true;
    auto const index = provision_at(law.provisions, region.begin);
    report(applied,
           DiagnosticCode::FoundElsewhere,
           index == no_parent ? std::string("the section")
                              : path_of(law.provisions, law.text, index));
    return true;
}

std::optional<ActSection> with_inferred_marks(Applied& applied,
                                              BaseRegions& matched,
                                              ActSection const& amendment,
                                              AmendmentTarget const& target,
                                              Section const& law) {
    InferredMarks best;
    bool first = true;
    for (auto const& regions : possible_regions(target, law)) {
        auto inferred_marks = infer_marks(amendment.text, law, regions);
        if (first || (inferred_marks.found && (!best.found || inferred_marks.words < best.words)))
            best = std::move(inferred_marks);
        first = false;
    }
    if (!best.found) {
        report_not_inferred(applied, best);
        matched.difference = std::move(best.difference);
        return std::nullopt;
    }
    report_inferred(applied, best);
    auto marked = amendment;
    marked.text = std::move(best.text);
    marked.marks_lost = false;
    return marked;
}

void report_mismatch(Applied& applied, BaseDifference const& difference) {
    auto const has = [](std::string const& words) {
        return words.empty() ? std::string("ends") : "has \"" + words + "\"";
    };
    report(applied,
           DiagnosticCode::BaseMismatch,
           difference.before.empty() ? "at the beginning" : "after \"" + difference.before + "\"",
           has(difference.act_words),
           has(difference.law_words));
}

} // namespace nutmeg
