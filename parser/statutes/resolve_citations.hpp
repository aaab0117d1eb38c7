// Where citations lead: "this subsection" and "said section" to what they stand for, and every
// target of the General Statutes to resolved, dangling, or not given (connecticut.md 3).
#pragma once

#include "parser/statutes/section.hpp"

#include <functional>
#include <string_view>

namespace nutmeg {

/// Gives the section of that number, or null where it is not in the statutes at hand.
using SectionLookup = std::function<Section const*(std::string_view number)>;

/// Makes the targets of This, Said, Such and Bare citations absolute: number and path as they would
/// be written from anywhere. "This" goes by the provision that the words stand in, "said" and
/// "such" by the last citation before them of the same level; "said sections" gets all that were
/// named together last. What has no antecedent keeps an empty number: "such section" of a town,
/// "paragraph (3) of said section" behind another body's section. To be called once for a section.
void anchor_citations(Section& section);

/// Says of every statute target whether it exists; a range resolves where both ends do, or where
/// some member between them does. Also anchors. A repealed or transferred section counts as
/// existing for a citation of the whole section, as dangling for one of its provisions. A citation
/// with a rider ("revision of 1958, revised to 1975") is frozen, and not looked up.
void resolve_citations(Section& section, SectionLookup const& find);

} // namespace nutmeg
