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
    Action action = Action::Substitute; ///< or Add, or Repeal of the provisions named
    std::vector<std::string> paths;     ///< empty for the whole section; for a range both ends
    bool range = false;
    bool plural = false;
    /// Words of each text that the unit holds; for Add the new ones only.
    std::size_t old_begin = 0;
    std::size_t old_end = 0;
    std::size_t new_begin = 0;
    std::size_t new_end = 0;
};

/// The deepest provision down to the subparagraph that holds all changes; neighbouring provisions
/// where several changed and they are not most of the section; provisions added at the end alone;
/// else the whole section. A unit begins where its paragraph does, but for the marks before it, and
/// ends with a paragraph.
DraftUnit choose_unit(Section const& old_section,
                      Section const& new_section,
                      DraftWords const& words);

/// "Subdivision (2) of subsection (b) of section 99-3", "Subsections (e) to (g), inclusive, of
/// section 99-3", "Section 99-3": the levels go by the marks (connecticut.md 1.2).
std::string unit_words(DraftUnit const& unit, std::string_view number);

/// "subsection (g)", "subsections (g) and (h)": what is added.
std::string added_words(DraftUnit const& unit);

/// "99-3(b)(2)", "99-3(e) to (g)": the third column of the table.
std::string unit_target(DraftUnit const& unit, std::string_view number);

} // namespace nutmeg
