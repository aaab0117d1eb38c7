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
void report_inferred(Applied& applied, InferredMarks const& marks) {
    applied.inferred = marks.inserted;
    std::string details;
    if (marks.ties > 0)
        details += ". In " + counted(marks.ties, "place")
                 + ", adjacent text has the same words, and either could be the insertion; the "
                   "resulting text is the same";
    if (marks.capitals)
        details += ". They are in capitals, as new text may be set, and are shown that way";
    report(applied, DiagnosticCode::InferredMarks, counted(marks.words, "word"), details);
}

void report_not_inferred(Applied& applied, InferredMarks const& marks) {
    if (marks.too_many)
        return report(applied, DiagnosticCode::MarksAmbiguous);
    std::string details;
    if (marks.missing > 0)
        details = counted(marks.missing, "word") + " of current law missing or out of order";
    if (marks.bracketed > 0)
        details += (marks.missing > 0 ? "; " : "") + counted(marks.bracketed, "bracketed word")
                 + " not in current law";
    if (!details.empty())
        details = " (" + details + ")";
    report(applied, DiagnosticCode::MarksNotInferred, details);
}

/// Regions that the target may mean: its own, those with the designators stacked before it, and the
/// version that takes effect later.
std::vector<std::vector<Span>> possible_regions(AmendmentTarget const& target, Section const& law) {
    std::vector<std::vector<Span>> all;
    auto const own = target_regions(target, law);
    if (own.missing.empty() && !own.regions.empty())
        all.push_back(own.regions);
    if (all.size() == 1 && own.regions.size() == 1) {
        auto region = own.regions.front();
        for (auto begin = stacked_begin(law, region.begin); begin != region.begin;
             begin = stacked_begin(law, region.begin)) {
            region.begin = begin;
            all.push_back({region});
        }
    }
    if (auto const later = future_regions(target, law); !later.regions.empty())
        all.push_back(later.regions);
    return all;
}

} // namespace

Proven prove(ActSection const& amendment, Section const& law, TargetRegions const& target) {
    Proven proven;
    auto const old_words = amendment.text.old_text();
    auto const new_words = amendment.text.new_text();
    auto old_parts = parts_for(old_words, target.paths);
    proven.new_parts = parts_for(new_words, target.paths);
    proven.regions = target.regions;
    if (old_parts.size() != target.regions.size()
        || proven.new_parts.size() != target.regions.size()) {
        proven.regions = {{target.regions.front().begin, target.regions.back().end}};
        old_parts = {old_words};
        proven.new_parts = {new_words};
    }
    for (std::size_t i = 0; i < proven.regions.size(); ++i) {
        auto const proof = prove_base(old_parts[i], law, proven.regions[i]);
        proven.left_out.push_back(proof.left_out);
        if (!proof.same && proven.same)
            proven.difference = proof.difference;
        proven.same = proven.same && proof.same;
    }
    return proven;
}

bool prove_stacked(Proven& proven,
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
        auto wider = prove(amendment, law, target);
        if (!wider.same)
            continue;
        proven = std::move(wider);
        return true;
    }
}

bool prove_elsewhere(Applied& applied,
                     Proven& proven,
                     ActSection const& amendment,
                     AmendmentTarget const& target,
                     Section const& law) {
    if (auto const later = future_regions(target, law); !later.regions.empty()) {
        auto other = prove(amendment, law, later);
        if (other.same) {
            proven = std::move(other);
            report(applied, DiagnosticCode::FutureVersion);
            return true;
        }
    }
    auto const place = find_base(amendment.text.old_text(), law);
    if (place.empty())
        return false;
    proven.regions = {place};
    proven.new_parts = {amendment.text.new_text()};
    proven.left_out = {{}};
    proven.same = true;
    auto const index = provision_at(law.provisions, place.begin);
    report(applied,
           DiagnosticCode::FoundElsewhere,
           index == no_parent ? std::string("the section")
                              : path_of(law.provisions, law.text, index));
    return true;
}

std::optional<ActSection> with_inferred_marks(Applied& applied,
                                              Proven& proven,
                                              ActSection const& amendment,
                                              AmendmentTarget const& target,
                                              Section const& law) {
    InferredMarks best;
    bool first = true;
    for (auto const& regions : possible_regions(target, law)) {
        auto marks = infer_marks(amendment.text, law, regions);
        if (first || (marks.found && (!best.found || marks.words < best.words)))
            best = std::move(marks);
        first = false;
    }
    if (!best.found) {
        report_not_inferred(applied, best);
        proven.difference = std::move(best.difference);
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
