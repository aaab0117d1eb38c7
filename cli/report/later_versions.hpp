// Versions that are printed with a section and take effect later, set apart from the text in force:
// a redline for each date, and a redline of what is in force without their words.
#pragma once

#include "cli/report/redline_view.hpp"
#include "corpus/preview/preview.hpp"
#include "diff/comparison.hpp"

#include <string>
#include <vector>

namespace nutmeg {

/// The redline of the text in force: as view_of, without the printed words of the versions that
/// `comparison.later` compares, and without their notes. Words that the text in force loses to such
/// a version are deleted, and words that it gets from one are inserted.
View view_in_force(Comparison const& comparison);

/// The same of an entry of a preview: as view_of_entry if it has no later versions.
View view_in_force(PreviewEntry const& entry);

/// The redline of all words, in which no word of the text in force stays as one of such a version,
/// or the other way round: it is deleted here and inserted there. So a version that is new is
/// inserted as a unit. The pieces cover both texts.
Redline redline_by_version(Comparison const& comparison);

/// "From July 1, 2026".
std::string later_heading(LaterComparison const& later);

/// What the version is compared with, and the act that makes it: "Compared with the text until
/// then. As amended by section 95 of public act 24-81."
std::string later_sentence(LaterComparison const& later, Comparison const& comparison);

/// "3 words deleted, 5 inserted; changes again from July 1, 2026": of the text in force.
std::string changed_words_phrase(Comparison const& comparison);

/// "changes again from July 1, 2026"; empty without later versions.
std::string later_phrase(Comparison const& comparison);

} // namespace nutmeg
