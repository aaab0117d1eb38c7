// Where in the law the words stand that an amendment restates, and what it has in place of them.
#pragma once

#include "diff/apply/apply.hpp"
#include "diff/apply/target.hpp"
#include "parser/text/make_diagnostic.hpp"

#include <optional>
#include <string>
#include <vector>

namespace nutmeg {

/// The regions of the law that an amendment restates, and beside each the new words and what of the
/// law they leave out by custom (BaseProof::left_out).
struct Proven {
    std::vector<Span> regions;
    std::vector<std::string> new_parts;
    std::vector<std::vector<Span>> left_out;
    bool same = true;
    BaseDifference difference;
};

/// Proves every region against its part of the act's old words.
Proven prove(ActSection const& amendment, Section const& law, TargetRegions const& target);

/// Proves the region with the designators before it that the act repeats: "(b) (1) Each" where it
/// amends (b)(1). False, and `proven` as it was, where they are not the law's either.
bool prove_stacked(Proven& proven,
                   ActSection const& amendment,
                   Section const& law,
                   TargetRegions target);

/// Tries the other places where the act's words may stand: a future version, another provision;
/// says where in a finding. False where they stand nowhere.
bool prove_elsewhere(Applied& applied,
                     Proven& proven,
                     ActSection const& amendment,
                     AmendmentTarget const& target,
                     Section const& law);

/// The amendment with its insertions marked, where the law tells them: by the place that leaves the
/// fewest words new, as the act restates as much as it can. Else what is in the way, in
/// `proven`, and as a finding.
std::optional<ActSection> with_inferred_marks(Applied& applied,
                                              Proven& proven,
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
