// Rules of form about the words that cite: each returns whether the words of `from` and `to` say
// the same.
#pragma once

#include "diff/effects/form/form_text.hpp"

namespace nutmeg {

/// "the provisions of section 99-4" and "section 99-4".
bool is_provisions_of(FormHunk const& hunk);

/// "said section 99-4" and "section 99-4".
bool is_said_citation(FormHunk const& hunk);

/// "subsection (b) of this section" and "subsection (b)"; "the report required by this section" and
/// "the report".
bool is_self_citation(FormHunk const& hunk);

/// "section 99-4, as amended by this act".
bool is_amended_by_this_act(FormHunk const& hunk);

} // namespace nutmeg
