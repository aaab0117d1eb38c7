// The effective dates of acts that state them in their last section, as acts did until the 1990s.
#pragma once

#include "parser/bills/act.hpp"

namespace nutmeg {

/// Gives the sections of `act` that have no date those of its last section: "Sec. 4. This act shall
/// take effect from its passage, except that section 1 shall take effect July 1, 1996." A date that
/// cannot be read is reported as "no-such-date".
void read_last_section_dates(Act& act);

} // namespace nutmeg
