// The smallest unit of a section that a bill may set out in full and that holds all its changes
// (Gen. Stat. 2-18; in practice down to the subparagraph).
#pragma once

#include "diff/drafting/marked_draft.hpp"
#include "parser/bills/act.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

struct DraftUnit {
    Action action = Action::Substitute; ///< or Add, or Repeal of these provisions
    std::vector<std::string> paths;     ///< empty for the whole section; for a range both ends
    bool range = false;
    bool plural = false;
    /// The words of each text that the unit holds, by index; for Add, only new ones.
    std::size_t old_begin = 0;
    std::size_t old_end = 0;
    std::size_t new_begin = 0;
    std::size_t new_end = 0;
};

/// The deepest provision, down to the subparagraph, that holds all changes; or adjacent provisions,
/// where several changed but not most of the section; or only the provisions added at the end; or
/// else the whole section. A unit begins at the start of a paragraph, or after designators there,
/// and ends with a paragraph.
DraftUnit choose_unit(Section const& old_section,
                      Section const& new_section,
                      DraftWords const& words);

/// "Subdivision (2) of subsection (b) of section 99-3", "Subsections (e) to (g), inclusive, of
/// section 99-3", "Section 99-3": designators decide the levels (docs/connecticut.md 1.2).
std::string unit_words(DraftUnit const& unit, std::string_view number);

/// "subsection (g)", "subsections (g) and (h)": the provisions that are added.
std::string added_words(DraftUnit const& unit);

/// "99-3(b)(2)", "99-3(e) to (g)": the third column of the table.
std::string unit_target(DraftUnit const& unit, std::string_view number);

} // namespace nutmeg
