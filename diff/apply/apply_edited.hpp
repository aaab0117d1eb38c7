// A section as it should read, put in place of the law's.
#pragma once

#include "diff/apply/apply.hpp"

namespace nutmeg {

/// The whole text of `edited` in place of `law` (null where the statutes do not have the section,
/// which then is new). There is nothing to prove: base is None. Words that stay keep the law's
/// typography and paragraphs. A version that takes effect later stays where the edited text has
/// none. Findings: "edited-text", "unchanged", "future-kept", "empty-section" (nothing is done).
Applied apply_edited(ActSection const& edited, Section const* law);

} // namespace nutmeg
