// The conforming amendments of an amendment, carried out.
#pragma once

#include "corpus/impact/impact.hpp"
#include "corpus/store/statutes.hpp"
#include "parser/text/diagnostic.hpp"

#include <cstddef>
#include <vector>

namespace nutmeg {

/// `changed` is the law as amended, as far as it changes. Carries out the conforming amendments of
/// `impact`, each once: in a section of `changed` as it is there, in any other as in `law`, and
/// adds the sections that change. Returns how many were carried out. Throws Error as SectionStore
/// does.
std::size_t conform(StoreContents& changed, ImpactReport const& impact, Statutes& law);

/// The sections of `changed` that differ from the law, compared. Sections without a number are left
/// out. Throws Error as SectionStore does.
std::vector<ChangedSection> changed_sections(StoreContents const& changed, SectionStore& law);

} // namespace nutmeg
