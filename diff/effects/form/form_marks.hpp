// Rules of form about punctuation: each returns whether the words of `from` and `to` say the same.
#pragma once

#include "diff/effects/form/form_text.hpp"

namespace nutmeg {

/// The end of a list member: ";" and "; and", ";" and ",", where the members are joined as before.
bool is_end_of_member(FormHunk const& hunk);

/// "or" and "," between members of a list that still ends with "or".
bool is_conjunction_of_longer_list(FormHunk const& hunk);

/// "lamps, gates, and bridges" and "lamps, gates and bridges"; "or both".
bool is_serial_comma(FormHunk const& hunk);

/// A comma at one end of a phrase between commas that says how or under which law something is
/// done: "may, if the gate is open, enter".
bool is_comma_of_phrase(FormHunk const& hunk);

/// "In making its decision, the board shall" and "In making its decision the board shall".
bool is_comma_after_opening(FormHunk const& hunk);

/// "on July 1, 2026, the board" and "on July 1, 2026 the board".
bool is_comma_after_year(FormHunk const& hunk);

/// "There is established an account, which shall be" and "... an account which shall be": what the
/// sentence itself creates is no other thing with or without the comma.
bool is_comma_after_created(FormHunk const& hunk);

/// "The owner of a gate, shall pay" and "The owner of a gate shall pay".
bool is_comma_before_verb(FormHunk const& hunk);

/// A comma, or a semicolon instead of one, before "but", "provided", "unless" or "except".
bool is_comma_before_proviso(FormHunk const& hunk);

/// Quotation marks that come or go, or straight ones for curly ones.
bool is_quotation_mark(FormHunk const& hunk);

/// Dots that lead to a blank of a form, and asterisks that point to notes.
bool is_leader_or_note_mark(FormHunk const& hunk);

} // namespace nutmeg
