// When a section of an act takes effect, from all that the act says: the section's own date, the
// table at the bill's end, else the law's rule (Gen. Stat. 2-32).
#pragma once

#include "parser/bills/act.hpp"

#include <string>
#include <string_view>

namespace nutmeg {

enum class DayKind : std::uint8_t {
    Passage, ///< "from passage": on approval, a day that a bill does not know
    Date,
    Unknown, ///< no date is given, or one that the calendar lacks, and none follows: the session is
             ///< not known, or the Constitution is amended
    Event,   ///< "from the date of approval of ... by ..."
};

/// "passage", "date", "unknown", "event".
std::string_view day_kind_name(DayKind kind);

struct EffectiveDay {
    DayKind kind = DayKind::Unknown;
    std::string iso;         ///< Date: "2026-10-01"; Passage: of an act whose approval is dated
    std::string words;       ///< Event: the act's own, "from the date of approval of ..."
    bool by_default = false; ///< the act gives none: October 1 after the session, or a special
                             ///< act's approval

    bool operator==(EffectiveDay const&) const = default;
};

/// The first row of the act's table that names the section of that number and has a date, or null.
EffectiveRow const* effective_row(std::string_view number, Act const& act);

/// The day for `section` of `act`. A special session that meets in October or later is followed by
/// October 1 of the next year.
EffectiveDay effective_day(ActSection const& section, Act const& act);

/// What must not pass unsaid about the dates: "no-such-date", one that the calendar lacks, and
/// "no-effective-row", a section without a date that the act's table passes over. `has_table`: the
/// act has one, though it may have no row that was read.
Diagnostics date_findings(Act const& act, bool has_table);

/// The order of reports: passage, dates, no date, events; two events are in no order. Passage of an
/// act whose approval is dated is a date.
bool comes_before(EffectiveDay const& a, EffectiveDay const& b);

/// Whether what takes effect on `day` is law on that date. "From passage" and an unknown day count
/// as law on any date unless the act tells its approval; an event, which may never come, does not.
bool in_force_on(EffectiveDay const& day, std::string_view iso);

/// "October 1, 2026", "from passage", "no effective date given"; an event by its words.
std::string day_phrase(EffectiveDay const& day);

} // namespace nutmeg
