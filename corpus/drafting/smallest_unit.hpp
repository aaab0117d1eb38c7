// The smallest unit of a section that a bill may set out in full and that contains all its changes
// (Gen. Stat. 2-18; in practice down to the subparagraph).
#pragma once

#include "diff/drafting/draft_words.hpp"
#include "parser/bills/act.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// What a section of the bill sets out, adds or repeals.
struct DraftUnit {
    Action action = Action::Substitute; ///< or Add, or Repeal of these provisions
    std::vector<std::string> paths;     ///< empty for the whole section; both ends of a range
    bool range = false;                 ///< more than two provisions
    bool plural = false;                ///< more than one provision
    /// The words [begin, end) of each text that the unit contains; for Add, only new ones.
    std::size_t old_begin = 0;
    std::size_t old_end = 0;
    std::size_t new_begin = 0;
    std::size_t new_end = 0;
};

/// The provisions added at the end, or the whole provisions deleted, if nothing else changes; or
/// the deepest provision, down to the subparagraph, that contains all changes; or adjacent
/// provisions, if several changed but not most of the section; or else the whole section. A unit
/// begins at the start of a paragraph, or after designators there, and ends with a paragraph.
DraftUnit choose_unit(Section const& old_section,
                      Section const& new_section,
                      DraftWords const& words);

/// "Subdivision (2) of subsection (b) of section 99-3", "Subsections (e) to (g), inclusive, of
/// section 99-3", "Section 99-3". Designators determine the levels (docs/connecticut.md 1.2).
std::string unit_words(DraftUnit const& unit, std::string_view number);

/// "subsection (g)", "subsections (g) and (h)": the provisions that are added.
std::string added_words(DraftUnit const& unit);

/// "99-3(b)(2)", "99-3(e) to (g)": the third column of the effective-date table.
std::string unit_target(DraftUnit const& unit, std::string_view number);

} // namespace nutmeg
