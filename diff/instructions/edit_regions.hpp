// The part of a section in which an edit applies.
#pragma once

#include "diff/instructions/apply_instructions.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace nutmeg {

/// The spans of the provisions that `target` names, in its order and without overlap, or of the
/// section; of each only the sentence or the introductory words where Edit::scope says so. A
/// provision that is repealed or restated is complete, but without the paragraphs that follow its
/// list (see span_without_closing).
/// @return nothing where the section lacks the provision or the sentence; `outcome` has the reason
std::optional<std::vector<Span>> edit_regions(Section const& law,
                                              Edit const& edit,
                                              AmendmentTarget const& target,
                                              EditOutcome& outcome);

/// The span of provision `index` without the undesignated paragraphs after its list: below the
/// level of subsections these belong to the provision's parent ("For the purposes of this
/// subsection, ..."). Adds a note to `outcome` if there are such paragraphs.
Span span_without_closing(Section const& law, std::uint32_t index, EditOutcome& outcome);

} // namespace nutmeg
