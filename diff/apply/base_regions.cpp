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
    auto message = std::to_string(marks.words) + (marks.words == 1 ? " word is" : " words are")
                 + " taken as inserted because the law in force does not have "
                 + (marks.words == 1 ? "it" : "them")
                 + ": inferred, as nothing in the act is underlined";
    if (marks.ties > 0)
        message += "; in " + std::to_string(marks.ties) + (marks.ties == 1 ? " place" : " places")
                 + " the same words stand beside them and could as well be the new ones, with the "
                   "same text in the end";
    if (marks.capitals)
        message += "; they are in capitals, as new matter may be set, and are shown so";
    report(applied, Severity::Note, "inferred-marks", std::move(message));
}

void report_not_inferred(Applied& applied, InferredMarks const& marks) {
    if (marks.too_many)
        return report(applied,
                      Severity::Warning,
                      "marks-not-inferred",
                      "the act repeats its words too often to tell from the law which ones it "
                      "inserts: give the page with its underlining");
    auto const count = [](std::size_t words) {
        return std::to_string(words) + (words == 1 ? " word" : " words");
    };
    std::string message = "what the act inserts is not underlined and cannot be told from the law";
    if (marks.missing > 0)
        message += ": " + count(marks.missing)
                 + " of the law in force are not in the act, at least not in their order";
    if (marks.bracketed > 0)
        message += (marks.missing > 0 ? "; " : ": ") + count(marks.bracketed)
                 + " in brackets are not the law's";
    report(applied, Severity::Warning, "marks-not-inferred", std::move(message));
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

void report(Applied& applied, Severity severity, char const* code, std::string message) {
    Diagnostic found;
    found.severity = severity;
    found.code = code;
    found.message = std::move(message);
    applied.diagnostics.push_back(std::move(found));
}

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
            report(applied,
                   Severity::Note,
                   "future-version",
                   "the act restates the version of the section that takes effect later");
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
           Severity::Warning,
           "found-elsewhere",
           "the act's words stand in "
               + (index == no_parent ? std::string("the section")
                                     : path_of(law.provisions, law.text, index))
               + ", not where the opening says; they were replaced there");
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

std::string mismatch_words(BaseDifference const& difference) {
    auto const has = [](std::string const& words) {
        return words.empty() ? std::string("ends") : "has \"" + words + "\"";
    };
    auto const place =
        difference.before.empty() ? "at its beginning" : "after \"" + difference.before + "\"";
    return "the act does not restate the law in force: " + place + " the act "
         + has(difference.act_words) + " and the law " + has(difference.law_words)
         + ": restate the law as it reads, or give the statutes that the act was drawn on";
}

} // namespace nutmeg
