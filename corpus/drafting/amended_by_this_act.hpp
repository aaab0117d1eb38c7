// "as amended by this act" behind the citations in a bill's text (connecticut.md 4.6 rule 13).
#pragma once

#include "diff/drafting/draft_words.hpp"
#include "parser/citations/section_number.hpp"

#include <set>
#include <string>
#include <vector>

namespace nutmeg {

/// Sections that a bill amends.
using AmendedSections = std::set<std::string, SectionNumberLess>;

/// Puts the words behind the citations of `section` that the bill amends elsewhere; `words` are a
/// part of the section's words, and come back as they are where there is no such citation.
std::vector<DraftWord> with_amended(std::vector<DraftWord> words,
                                    Section const& section,
                                    AmendedSections const& amended);

} // namespace nutmeg
