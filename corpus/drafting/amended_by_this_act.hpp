// Adds "as amended by this act" after citations in the text of a bill (docs/connecticut.md 4.6,
// rule 13).
#pragma once

#include "diff/drafting/draft_words.hpp"
#include "parser/citations/section_number.hpp"

#include <map>
#include <string>
#include <vector>

namespace nutmeg {

/// The sections that a bill amends, each with the paths of the provisions that it sets out or adds;
/// without paths, the entire section.
using AmendedSections = std::map<std::string, std::vector<std::string>, SectionNumberLess>;

/// Adds the words after each citation in `section` of another section that the bill amends, unless
/// it cites provisions that the bill does not set out. `words` are part of the section, and are
/// returned unchanged if they have no such citation.
std::vector<DraftWord> with_amended(std::vector<DraftWord> words,
                                    Section const& section,
                                    AmendedSections const& amended);

} // namespace nutmeg
