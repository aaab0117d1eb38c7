#include "diff/apply/base_regions.hpp"

#include "diff/apply/compared_text.hpp"
#include "diff/apply/completed_marks.hpp"
#include "diff/apply/inferred_marks.hpp"
#include "parser/bills/completeness.hpp"
#include "parser/text/ascii.hpp"

#include <algorithm>
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

/// Reports words inferred to be inserted at the end that stop in the middle of a sentence.
void report_unfinished(Applied& applied, MarkedText const& marked) {
    bool const ends_inserted = !marked.runs.empty() && marked.runs.back().mark == Mark::Inserted;
    auto const words = marked.new_text();
    if (ends_inserted && !ends_sentence(words, true))
        report_at(applied,
                  words_location(marked, make_span(marked.text.size(), marked.text.size())),
                  DiagnosticCode::UnfinishedInsertion,
                  few_words_before(words, 0, words.size()));
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
std::vector<std::vector<Span>> possible_regions(AmendmentTarget const& target,
                                                Section const& law,
                                                RunInHeadings const& headings) {
    std::vector<std::vector<Span>> all;
    auto const current = target_regions(target, law);
    if (current.missing.empty() && !current.regions.empty())
        all.push_back(current.regions);
    if (all.size() == 1 && current.regions.size() == 1) {
        auto region = current.regions.front();
        for (auto begin = stacked_begin(law, headings, region.begin); begin != region.begin;
             begin = stacked_begin(law, headings, region.begin)) {
            region.begin = begin;
            all.push_back({region});
        }
    }
    if (auto const later = later_version_regions(target, law); !later.regions.empty())
        all.push_back(later.regions);
    return all;
}

/// Whether the outline of the section is uncertain: some designator is out of sequence.
bool has_uncertain_outline(Section const& law) {
    return std::any_of(law.diagnostics.begin(), law.diagnostics.end(), [](auto const& one) {
        return one.code == DiagnosticCode::DesignatorGap
            || one.code == DiagnosticCode::DesignatorRepeated;
    });
}

/// Whether a provision can be exactly there: only whitespace precedes it in its paragraph, or the
/// designator of another provision; and the next designator or the end of the paragraph follows.
bool can_be_provision(Section const& law, Span region) {
    auto const after = law.text.find_first_not_of(' ', region.end);
    bool const ends =
        after == std::string::npos || law.text[after] == '\n' || law.text[after] == '(';
    return ends && (region.begin == 0 || is_space(law.text[region.begin - 1]));
}

/// Where the words of the amendment are, if that may be the provision at `path`, which the outline
/// does not have there; else an empty span.
Span misnumbered_region(ActSection const& amendment, std::string const& path, Section const& law) {
    auto const last = path.rfind('(');
    auto const words = amendment.text.old_text();
    if (last == std::string::npos || !has_uncertain_outline(law)
        || !words.starts_with(path.substr(last)))
        return {};
    auto const region = find_base(words, law);
    if (region.empty() || !can_be_provision(law, region))
        return {};
    auto const parent = find_provision(law.provisions, law.text, path.substr(0, last));
    bool const in_parent =
        last == 0 || (parent != no_parent && law.provisions[parent].span.contains(region));
    return in_parent ? region : Span{};
}

/// Adds a finding for each of the first passages that the act leaves out.
void report_left_out(Applied& applied, MarkedText const& text) {
    constexpr std::size_t most = 20;
    auto const old_words = text.old_text();
    std::size_t reported = 0;
    for (auto const& change : applied.unmarked)
        if (is_omission(change) && ++reported <= most)
            report_at(applied,
                      words_location(text, span_of_old(text, old_words, change.act_span)),
                      DiagnosticCode::LeftOut,
                      change.path.empty() ? std::string() : " in " + change.path,
                      change.law_words);
}

} // namespace

BaseRegions match_regions(Restatement const& restatement, TargetRegions const& target) {
    auto const& [amendment, named, law, headings] = restatement;
    BaseRegions matched;
    auto const old_words = amendment.text.old_text();
    auto old_parts = parts_for(old_words, target.paths);
    matched.regions = target.regions;
    if (old_parts.size() != target.regions.size()
        || parts_for(amendment.text.new_text(), target.paths).size() != target.regions.size()) {
        matched.regions = {{target.regions.front().begin, target.regions.back().end}};
        old_parts = {old_words};
    }
    std::size_t act_size = 0;
    std::size_t part_begin = 0;
    auto const in_old_words = [&](Span span) {
        return make_span(span.begin + part_begin, span.end + part_begin);
    };
    for (std::size_t i = 0; i < matched.regions.size(); ++i) {
        auto const match = match_base(old_parts[i], law, headings, matched.regions[i]);
        for (auto omitted : match.omitted) {
            omitted.act_index += act_size;
            matched.omitted.push_back(omitted);
        }
        act_size += match.act_size;
        if (!match.same) {
            if (matched.same) {
                matched.difference = match.difference;
                matched.difference.act_span =
                    span_of_old(amendment.text, old_words, in_old_words(match.difference.act_span));
            }
            matched.same = false;
            for (auto& change : unmarked_changes(old_parts[i], law, headings, matched.regions[i])) {
                change.act_span = in_old_words(change.act_span);
                matched.unmarked.push_back(std::move(change));
            }
        }
        part_begin += old_parts[i].size() + 1;
    }
    matched.text = matched.omitted.empty()
                     ? amendment.text
                     : with_omitted_words(amendment.text, law.text, matched.omitted);
    auto const new_words = matched.text.new_text();
    matched.new_parts =
        matched.regions.size() == 1 ? std::vector{new_words} : parts_for(new_words, target.paths);
    return matched;
}

bool match_stacked(BaseRegions& matched, Restatement const& restatement, TargetRegions target) {
    if (target.regions.size() != 1 || !target.missing.empty())
        return false;
    for (;;) {
        auto& region = target.regions.front();
        auto const begin = stacked_begin(restatement.law, restatement.headings, region.begin);
        if (begin == region.begin)
            return false;
        region.begin = begin;
        auto wider = match_regions(restatement, target);
        if (!wider.same)
            continue;
        matched = std::move(wider);
        return true;
    }
}

bool match_later_version(Applied& applied, BaseRegions& matched, Restatement const& restatement) {
    auto const later = later_version_regions(restatement.target, restatement.law);
    if (later.regions.empty())
        return false;
    auto other = match_regions(restatement, later);
    if (!other.same)
        return false;
    matched = std::move(other);
    report(applied, DiagnosticCode::FutureVersion);
    return true;
}

bool match_misnumbered(Applied& applied, BaseRegions& matched, Restatement const& restatement) {
    auto const& [amendment, target, law, headings] = restatement;
    if (target.paths.size() != 1)
        return false;
    auto const& path = target.paths.front();
    auto const region = misnumbered_region(amendment, path, law);
    if (region.empty())
        return false;
    auto found = match_regions(restatement, {{region}, {path}, {}});
    if (!found.same)
        return false;
    matched = std::move(found);
    auto const index = provision_at(law.provisions, region.begin);
    report_at(applied,
              section_location(amendment, path),
              DiagnosticCode::FoundElsewhere,
              index == no_parent ? std::string("the section")
                                 : path_of(law.provisions, law.text, index));
    return true;
}

std::optional<ActSection> with_inferred_marks(Applied& applied,
                                              BaseRegions& matched,
                                              Restatement const& restatement) {
    auto const& [amendment, target, law, headings] = restatement;
    InferredMarks best;
    bool first = true;
    for (auto const& regions : possible_regions(target, law, headings)) {
        auto inferred_marks = infer_marks(amendment.text, law, headings, regions);
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
    report_unfinished(applied, marked.text);
    marked.marks_lost = false;
    return marked;
}

void report_mismatch(Applied& applied, BaseRegions const& matched, Restatement const& restatement) {
    auto const has = [](std::string const& words) {
        return words.empty() ? std::string("ends") : "has \"" + words + "\"";
    };
    applied.difference = matched.difference;
    applied.unmarked = matched.unmarked;
    if (restatement.amendment.marks_lost)
        std::erase_if(applied.unmarked, [](auto const& one) { return one.law_words.empty(); });
    auto const& difference = applied.difference;
    auto const& text = restatement.amendment.text;
    report_at(applied,
              words_location(text, difference.act_span),
              DiagnosticCode::BaseMismatch,
              difference.before.empty() ? "at the beginning"
                                        : "after \"" + difference.before + "\"",
              has(difference.act_words),
              has(difference.law_words));
    report_left_out(applied, text);
    report_place(applied, matched.regions, restatement);
}

void report_place(Applied& applied,
                  std::vector<Span> const& regions,
                  Restatement const& restatement) {
    auto const& law = restatement.law;
    auto const found = find_base(restatement.amendment.text.old_text(), law);
    bool const named = std::any_of(
        regions.begin(), regions.end(), [&](Span region) { return region.contains(found); });
    if (found.empty() || named)
        return;
    auto const index = provision_at(law.provisions, found.begin);
    report_at(applied,
              section_location(restatement.amendment,
                               restatement.target.paths.empty() ? restatement.target.number
                                                                : restatement.target.paths.front()),
              DiagnosticCode::BaseElsewhere,
              index == no_parent ? std::string("the section")
                                 : path_of(law.provisions, law.text, index));
}

void report_headings(Applied& applied, BaseRegions const& matched, Restatement const& restatement) {
    auto const& [amendment, target, law, headings] = restatement;
    std::string old_words;
    for (auto const& omitted : matched.omitted) {
        if (!omitted.is_inferred)
            continue;
        if (old_words.empty())
            old_words = amendment.text.old_text();
        ComparedText const compared(old_words, make_span(0, old_words.size()));
        auto const at = omitted.act_index == 0 ? 0 : compared.offset(omitted.act_index - 1) + 1;
        report_at(applied,
                  words_location(amendment.text, span_of_old(amendment.text, old_words, {at, at})),
                  DiagnosticCode::HeadingOmitted,
                  std::string(omitted.span.of(law.text)));
    }
}

} // namespace nutmeg
