// Finds the regions of the law that an amendment restates, and their new words.
#pragma once

#include "diff/apply/apply.hpp"
#include "diff/apply/target.hpp"
#include "parser/text/make_diagnostic.hpp"

#include <optional>
#include <string>
#include <vector>

namespace nutmeg {

/// The regions that an amendment restates, and for each the new words and what bills omit of the
/// law (`BaseMatch::omitted`).
struct BaseRegions {
    std::vector<Span> regions; ///< byte spans of the law's text
    std::vector<std::string> new_parts;
    std::vector<std::vector<Span>> omitted;
    bool same = true;
    BaseDifference difference;
};

/// Compares each region with its part of the act's old words.
BaseRegions match_regions(ActSection const& amendment,
                          Section const& law,
                          TargetRegions const& target);

/// Compares the region together with the designators before it, which the act repeats: "(b) (1)
/// Each" if it amends (b)(1). Returns false and leaves `matched` unchanged if they do not match.
bool match_stacked(BaseRegions& matched,
                   ActSection const& amendment,
                   Section const& law,
                   TargetRegions target);

/// Tries the other regions that the act's words may be from, a later version or another provision.
/// Sets `matched` and reports a diagnostic if one matches; otherwise returns false.
bool match_elsewhere(Applied& applied,
                     BaseRegions& matched,
                     ActSection const& amendment,
                     AmendmentTarget const& target,
                     Section const& law);

/// The amendment with its insertions marked, if they can be inferred from the law. Chooses the
/// region that leaves the fewest new words, because an act restates as much as it can. Otherwise
/// reports what prevents it, in `matched` and as a diagnostic.
std::optional<ActSection> with_inferred_marks(Applied& applied,
                                              BaseRegions& matched,
                                              ActSection const& amendment,
                                              AmendmentTarget const& target,
                                              Section const& law);

/// Adds the finding that the act does not restate current law.
void report_mismatch(Applied& applied, BaseDifference const& difference);

/// Adds a finding.
template <class... Arguments>
void report(Applied& applied,
            CheckedCode<std::type_identity_t<Arguments>...> code,
            Arguments const&... arguments) {
    applied.diagnostics.push_back(make_diagnostic(code, {}, arguments...));
}

} // namespace nutmeg
