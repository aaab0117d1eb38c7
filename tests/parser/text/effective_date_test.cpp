#include "parser/text/effective_date.hpp"

#include <doctest/doctest.h>

using namespace nutmeg;

TEST_CASE(
    "effective date: dates, passage and events are read; nothing else is taken for an event") {
    struct Row {
        char const* words;
        char const* date;
        bool is_event;
        bool is_readable;
    };
    for (auto const& row : {
             Row{"October 1, 2026", "2026-10-01", false, true},
             Row{"from passage", "passage", false, true},
             Row{"from its passage", "passage", false, true},
             Row{"upon passage", "passage", false, true},
             Row{"October 1, 2026, and applicable to cases filed on or after said date",
                 "2026-10-01",
                 false,
                 true},
             Row{"from passage and applicable to assessment years commencing on or after October "
                 "1, "
                 "2026",
                 "passage",
                 false,
                 true},
             Row{"from the date of approval of a plan by the board", "", true, true},
             Row{"upon the adoption of the constitutional amendment", "", true, true},
             Row{"on the effective date of the compact", "", true, true},
             Row{"when two states have enacted the compact", "", true, true},
             // Not dates, and not events either.
             Row{"Octember 1, 2026", "", false, false},
             Row{"Oct. 1, 2026", "", false, false},
             Row{"10/1/2026", "", false, false},
             Row{"2026-10-01", "", false, false},
             Row{"1 October 2026", "", false, false},
             Row{"October 1, 20266", "", false, false},
             Row{"October 1, 1066", "", false, false},
             Row{"October 1, 2926", "", false, false},
             Row{"October, 2026", "", false, false},
             Row{"February 30, 2026", "", false, false},
             Row{"from passsage", "", false, false},
             Row{"form passage", "", false, false},
             Row{"soon", "", false, false},
             Row{"", "", false, false},
             // Two dates.
             Row{"October 1, 2026, July 1, 2027", "2026-10-01", false, false},
             Row{"October 1, 2026 July 1, 2027", "2026-10-01", false, false},
             Row{"July 1, 2026, and October 1, 2026", "2026-07-01", false, false},
             Row{"from passage, October 1, 2026", "passage", false, false},
             Row{"October 1, 2026, from passage", "2026-10-01", false, false},
         }) {
        CAPTURE(row.words);
        CHECK(effective_date(row.words) == row.date);
        CHECK(is_effective_event(row.words) == row.is_event);
        CHECK(is_readable_effective_date(row.words) == row.is_readable);
    }
}
