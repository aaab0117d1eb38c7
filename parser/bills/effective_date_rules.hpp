// When a section of an act takes effect, in this order: the section's own date, the table at the
// end of the bill, the statutory default (Gen. Stat. 2-32).
#pragma once

#include "parser/bills/act.hpp"

#include <string>
#include <string_view>

namespace nutmeg {

/// How the day is determined.
enum class DayKind : std::uint8_t {
    Passage, ///< "from passage": on approval, which has no date in a bill
    Date,
    Unknown, ///< there is no date, or it is not in the calendar, and no default: the session is
             ///< unknown, or the Constitution is amended
    Event,   ///< "from the date of approval of ... by ..."
};

/// "passage", "date", "unknown", "event".
std::string_view day_kind_name(DayKind kind);

/// The day on which a section takes effect.
struct EffectiveDay {
    DayKind kind = DayKind::Unknown;
    std::string iso;   ///< Date: "2026-10-01"; Passage: the date of approval, if the act states it
    std::string words; ///< Event: as printed, "from the date of approval of ..."
    /// The act states no date: October 1 after the session, or the approval of a special act.
    bool by_default = false;

    bool operator==(EffectiveDay const&) const = default;
};

/// The first row of the act's table that lists the section with that number and has a date, or
/// null.
EffectiveRow const* effective_row(std::string_view number, Act const& act);

/// When `section` of `act` takes effect. A special session that meets in October or later is
/// followed by October 1 of the next year.
EffectiveDay effective_day(ActSection const& section, Act const& act);

/// Findings about the dates of the sections and of the table: "no-such-date" for a date that is not
/// in the calendar or cannot be read, and "no-effective-row" for a section without a date that the
/// act's table does not list. `has_table`: the act has a
/// table, even if none of its rows could be read.
Diagnostics date_findings(Act const& act, bool has_table);

/// The order of reports: passage, dates, no date, events; two events have no order. Passage with a
/// known date of approval counts as a date.
bool comes_before(EffectiveDay const& a, EffectiveDay const& b);

/// Whether an amendment that takes effect on `day` is law on the date `iso`. "From passage" and an
/// unknown day count as law on any date unless the act states its approval; an event, which may
/// never happen, does not.
bool in_force_at(EffectiveDay const& day, std::string_view iso);

/// "October 1, 2026", "from passage", "no effective date given"; for an event, its words.
std::string day_phrase(EffectiveDay const& day);

/// Gives the sections of `act` that have no date those of its last section: "Sec. 4. This act shall
/// take effect from its passage, except that section 1 shall take effect July 1, 1996." A date that
/// cannot be read is reported as "no-such-date". Acts stated their dates so until the 1990s.
void read_last_section_dates(Act& act);

} // namespace nutmeg
