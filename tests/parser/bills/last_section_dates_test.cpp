#include "parser/bills/effective_date_rules.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace nutmeg;

namespace {

/// "1996-07-01 passage passage": the dates of a four-section act whose last section has the words;
/// and the codes of the problems.
std::string dates(std::string const& last) {
    auto const act =
        read_act("<p>PUBLIC ACT NO. 96-985</p><p>Be it enacted by the Senate and House of "
                 "Representatives in General Assembly convened:</p><p>Section 1. (NEW) Gates are "
                 "shut.</p><p>Sec. 2. (NEW) Walls are up.</p><p>Sec. 3. (NEW) Doors are "
                 "open.</p><p>Sec. 4. "
                     + last + "</p><p>Approved June 4, 1996</p>",
                 "act.htm");
    REQUIRE(act.sections.size() == 4);
    CHECK(act.name == "Public Act No. 96-985");
    CHECK(act.number == "96-985");
    std::string all;
    for (std::size_t i = 0; i < 3; ++i)
        all += (i == 0 ? "" : " ")
             + (act.sections[i].effective.empty() ? "-" : act.sections[i].effective);
    for (auto const& found : act.diagnostics)
        if (found.severity == Severity::Problem)
            all += " " + std::string(code_name(found.code));
    return all;
}

} // namespace

TEST_CASE("last section: the date of the act, with exceptions") {
    struct Row {
        char const* words;
        char const* dates;
    };
    for (auto const& row : {
             Row{"This act shall take effect July 1, 1996.", "1996-07-01 1996-07-01 1996-07-01"},
             Row{"This act shall take effect from its passage, except that section 1 shall take "
                 "effect "
                 "July 1, 1996.",
                 "1996-07-01 passage passage"},
             Row{"This act shall take effect from its passage except section 1 shall take effect "
                 "July "
                 "1, 1996.",
                 "1996-07-01 passage passage"},
             Row{"This act shall take effect July 1, 1996, except that sections 1 and 2 shall take "
                 "effect from passage, and section 3 shall take effect October 1, 1996.",
                 "passage passage 1996-10-01"},
             Row{"This act shall take effect July 1, 1996, except that sections 2 to 3, inclusive, "
                 "shall "
                 "take effect October 1, 1996, and section 1 shall take effect from passage.",
                 "passage 1996-10-01 1996-10-01"},
             // A date that cannot be read is a problem, and no date is inferred.
             Row{"This act shall take effect Jully 1, 1996.", "- - - no-such-date"},
             Row{"This act shall take effect from its passage, except that section 1 shall take "
                 "effect "
                 "Jully 1, 1996.",
                 "- - - no-such-date"},
             Row{"This act shall take effect from its passage, except that the gates shall wait.",
                 "- - - no-such-date"},
         }) {
        CAPTURE(row.words);
        CHECK(dates(row.words) == row.dates);
    }
}
