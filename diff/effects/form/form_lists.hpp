// Rules of form about lists: members that repeat their lead-in, and the order of members.
#pragma once

#include "diff/effects/form/form_text.hpp"

namespace nutmeg {

/// "(2) a keeper shall file a report" under "A keeper shall:", and "(2) file a report".
bool is_said_by_lead_in(FormHunk const& hunk);

/// A word that the lead-in has for all members, or each member for itself: "plans that are (1) old,
/// or (2) new" and "plans that (1) are old, or (2) are new".
bool is_shared_by_members(FormHunk const& hunk);

/// "lamps and gates" and "gates and lamps".
bool is_order_of_members(TextPair const& texts, FormTexts const& compared);

/// A phrase between commas, or with the comma or conjunction that joins it, that moved inside its
/// clause. `from` and `to` have the same words.
bool is_moved_clause(TextPair const& texts, EditGroup const& from, EditGroup const& to);

/// "as from time to time amended" and "as amended from time to time"; "category (CPT) code" and
/// "(CPT) category code".
bool is_moved_over_bracket(TextPair const& texts, EditGroup const& from, EditGroup const& to);

} // namespace nutmeg
