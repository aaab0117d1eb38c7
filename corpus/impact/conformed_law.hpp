// The law after the conforming amendments that an amendment needs.
#pragma once

#include "corpus/impact/impact.hpp"
#include "corpus/store/statutes.hpp"
#include "parser/text/diagnostic.hpp"

#include <string>
#include <vector>

namespace nutmeg {

/// A section that was conformed, and the section whose amendment was the reason.
struct ConformedSection {
    std::string number;
    std::string because_of;
};

/// `changed` is the law as amended, as far as it changes. Carries out the conforming amendments of
/// `impact`, each once: in a section of `changed` as it is there, in any other as in `law`, and
/// adds the sections that change. Returns one entry for each amendment that was carried out. Throws
/// Error as SectionStore does.
std::vector<ConformedSection> conform(StoreContents& changed,
                                      ImpactReport const& impact,
                                      Statutes& law);

/// The sections of `changed` that differ from the law, compared. Sections without a number are left
/// out. Throws Error as SectionStore does.
std::vector<ChangedSection> changed_sections(StoreContents const& changed, SectionStore& law);

} // namespace nutmeg
