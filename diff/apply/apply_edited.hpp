// Applies an edited section, which shows the text as amended, without marks.
#pragma once

#include "diff/apply/apply.hpp"

namespace nutmeg {

/// Replaces the text of `law` by that of `edited`. `law` is null if the statutes do not have the
/// section, which is then new. There is no base to check (Base::None). Words that stay keep the
/// typography and the paragraphs of the law. A version that takes effect later is kept if the
/// edited text has none. Diagnostics: "edited-text", "unchanged", "future-kept", "empty-section"
/// (nothing is applied).
Applied apply_edited(ActSection const& edited, Section const* law);

} // namespace nutmeg
