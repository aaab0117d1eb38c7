// Finds the regions of the law that an amendment restates, and their new words.
#pragma once

#include "diff/apply/apply.hpp"
#include "diff/apply/base_match.hpp"
#include "diff/apply/run_in_heading.hpp"
#include "diff/apply/target.hpp"
#include "diff/apply/unmarked_changes.hpp"
#include "parser/bills/words_location.hpp"
#include "parser/text/make_diagnostic.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace nutmeg {

/// The regions that an amendment restates, and the new words of each.
struct BaseRegions {
    std::vector<Span> regions; ///< byte spans of the law's text
    MarkedText text;           ///< of the amendment, with what bills omit of the law
    std::vector<std::string> new_parts;
    std::vector<OmittedWords> omitted; ///< what bills omit of the regions
    bool same = true;
    /// Its span is of the amendment's text.
    BaseDifference difference;
    /// If not the same, as far as words show them. Their spans are of the amendment's old words.
    std::vector<UnmarkedChange> unmarked;
};

/// An amendment that restates provisions of a section, and the section.
struct Restatement {
    ActSection const& amendment;
    AmendmentTarget const& target;
    Section const& law;
    RunInHeadings const& headings; ///< of the law
};

/// Compares each region of the law with its part of the act's old words.
BaseRegions match_regions(Restatement const& restatement, TargetRegions const& regions);

/// Compares the region together with the designators before it, which the act repeats: "(b) (1)
/// Each" if it amends (b)(1). Returns false and leaves `matched` unchanged if they do not match.
bool match_stacked(BaseRegions& matched, Restatement const& restatement, TargetRegions regions);

/// Tries the version of the provisions that takes effect later. Sets `matched` and reports a
/// diagnostic if it matches; otherwise returns false.
bool match_later_version(Applied& applied, BaseRegions& matched, Restatement const& restatement);

/// If designators of the section are out of sequence, so that its outline is uncertain, tries the
/// place where the words of the amendment are, provided that they begin with the designator that
/// the opening names and end where a provision ends. Otherwise a named provision that the section
/// does not have is an error of the bill. As match_later_version.
bool match_misnumbered(Applied& applied, BaseRegions& matched, Restatement const& restatement);

/// The amendment with its insertions marked, if they can be inferred from the law. Chooses the
/// region that leaves the fewest new words, because an act restates as much as it can. Otherwise
/// reports what prevents it, in `matched` and as a diagnostic.
std::optional<ActSection> with_inferred_marks(Applied& applied,
                                              BaseRegions& matched,
                                              Restatement const& restatement);

/// Sets the differences of `applied`, and adds the findings that the act does not restate current
/// law, with the passages that it leaves out and the place where its words are.
void report_mismatch(Applied& applied, BaseRegions const& matched, Restatement const& restatement);

/// Adds a note on the place where the words of the act are, if they occur once in the law, outside
/// `regions`.
void report_place(Applied& applied,
                  std::vector<Span> const& regions,
                  Restatement const& restatement);

/// Adds a note for each passage that is read as a run-in heading, if the page does not mark it.
void report_headings(Applied& applied, BaseRegions const& matched, Restatement const& restatement);

/// Adds a finding.
template <class... Arguments>
void report(Applied& applied,
            CheckedCode<std::type_identity_t<Arguments>...> code,
            Arguments const&... arguments) {
    applied.diagnostics.push_back(make_diagnostic(code, {}, arguments...));
}

/// Adds a finding about words of the bill.
template <class... Arguments>
void report_at(Applied& applied,
               DiagnosticLocation location,
               CheckedCode<std::type_identity_t<Arguments>...> code,
               Arguments const&... arguments) {
    applied.diagnostics.push_back(make_diagnostic(code, std::move(location), arguments...));
}

} // namespace nutmeg
