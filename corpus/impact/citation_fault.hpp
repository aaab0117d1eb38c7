// What is wrong with one member of a citation after an amendment.
#pragma once

#include "corpus/impact/citation_rewrite.hpp"
#include "corpus/impact/impact.hpp"
#include "corpus/impact/section_outcome.hpp"
#include "parser/citations/citation.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// The fields are those of ImpactFinding with the same names.
struct CitationFault {
    ImpactKind kind = ImpactKind::Dangling;
    std::string now;
    std::string names_now;
    std::string member;
    bool gained = false;
    ConformingAmendment::Missing missing = ConformingAmendment::Missing::NotNeeded;
    std::optional<MemberPaths> wanted; ///< absolute paths that the member is to name
};

/// "99-5(b) to 99-5(d)"; "99-5(b)" without another end.
std::string range_name(std::string_view number, std::string_view path, std::string_view last);

/// Of a citation of one provision, whose section is amended: it is gone, or another provision has
/// its path. `before` is what it named, `target` what it names now, with the same words.
std::vector<CitationFault> provision_faults(SectionOutcome const& outcome,
                                            CitationTarget const& before,
                                            CitationTarget const& target);

/// The same for a range of provisions, which may also gain or lose members.
std::vector<CitationFault> range_faults(SectionOutcome const& outcome,
                                        CitationTarget const& before,
                                        CitationTarget const& target);

} // namespace nutmeg
