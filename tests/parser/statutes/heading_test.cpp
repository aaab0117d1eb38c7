#include "parser/statutes/heading.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace nutmeg;

namespace {

std::string joined(std::vector<std::string> const& parts) {
    std::string all;
    for (auto const& part : parts)
        all += (all.empty() ? "" : ",") + part;
    return all;
}

/// "S 1-2,1-4..1-9 | formerly | notes | catchline"; G for a group.
std::string dump(std::string_view words) {
    auto const heading = parse_heading(words);
    std::string numbers;
    for (std::size_t i = 0; i < heading.numbers.size(); ++i)
        numbers += (i == 0 ? " " : ",") + heading.numbers[i]
                 + (heading.last[i].empty() ? "" : ".." + heading.last[i]);
    return (heading.is_group ? "G" : "S") + numbers + " | " + joined(heading.formerly) + " | "
         + joined(heading.notes) + " | " + heading.catchline;
}

} // namespace

TEST_CASE("heading: numbers, former numbers, notes and catchline") {
    struct Case {
        char const* heading;
        char const* read;
    };
    for (auto const& [heading, read] : {
             Case{"Sec. 99-1. Definitions.", "S 99-1 |  |  | Definitions."},
             Case{"Sec. 99a-217mm. Gates. Doors: Fees.", "S 99a-217mm |  |  | Gates. Doors: Fees."},
             Case{"Sec. 99a-2A-101. Short title.", "S 99a-2A-101 |  |  | Short title."},
             Case{"Sec. 99-13.", "S 99-13 |  |  | "},
             Case{"Sec 99-13. No full stop.", "S 99-13 |  |  | No full stop."},
             Case{"Secs. 99-7 and 99-8. Gates. Doors.", "G 99-7,99-8 |  |  | Gates. Doors."},
             Case{"Secs. 99-15 to 99-30.", "G 99-15..99-30 |  |  | "},
             Case{"Secs. 99-3, 99-4 (Formerly Sec. 98-1) and 99-5. Gates. Fees.",
                  "G 99-3,99-4,99-5 | 98-1 |  | Gates. Fees."},
             Case{"Secs. 99-3 (Formerly Sec. 98-1) and 99-5. Gates.",
                  "G 99-3,99-5 | 98-1 |  | Gates."},
             Case{"Secs. 99-3 to 99-5 (Formerly Secs. 98-1 to 98-3) and 99-7 (Formerly Sec. 98-9). "
                  "Gates.",
                  "G 99-3..99-5,99-7 | 98-1,98-3,98-9 |  | Gates."},
             Case{"Secs. 99-3 and 99-5 (Formerly Sec. 98-1). Gates.",
                  "G 99-3,99-5 | 98-1 |  | Gates."},
             Case{"Secs. 99-3b to 99-3d, 99-4 to 99-4h and 99-6. Reserved.",
                  "G 99-3b..99-3d,99-4..99-4h,99-6 |  |  | Reserved."},
             Case{"Sec. 99-11. (Formerly Sec. 99-211). Fines.", "S 99-11 | 99-211 |  | Fines."},
             Case{"Sec. 99-11. (Formerly Secs. 99-34, 99-117 and 99-124). Fines.",
                  "S 99-11 | 99-34,99-117,99-124 |  | Fines."},
             Case{"Sec. 99-11. (Formerly Sec. 99-3(b)). Fines.", "S 99-11 | 99-3 |  | Fines."},
             Case{"Sec. 99-35. (Note: This section is effective July 1, 2027.) Registration.",
                  "S 99-35 |  | This section is effective July 1, 2027. | Registration."},
             Case{"Sec. 99-48. *(See end of section for amended version of subsection (b) and "
                  "effective date.) Penalties.",
                  "S 99-48 |  | See end of section for amended version of subsection (b) and "
                  "effective date. | Penalties."},
             Case{"Sec. 99-48. (Formerly Sec. 99-2). (Note: Repealed later.) Penalties.",
                  "S 99-48 | 99-2 | Repealed later. | Penalties."},
             Case{"Sec. 99-5. (Penal) code.", "S 99-5 |  |  | (Penal) code."},
         }) {
        auto const& captured = heading; // clang 14 cannot capture a structured binding
        CAPTURE(captured);
        CHECK(dump(heading) == read);
    }
}

TEST_CASE("heading: anything that does not begin like one is all catchline") {
    for (auto const* words : {"", "Definitions.", "Sec.", "Sec. x", "Section 99-1", "Sec. 99", "-"})
        CHECK(dump(words) == "S |  |  | " + std::string(words));
}

TEST_CASE("heading: an unclosed parenthesis loses no words") {
    CHECK(dump("Sec. 99-1. (Formerly Sec. 99-2 Gates.")
          == "S 99-1 |  |  | (Formerly Sec. 99-2 Gates.");
    CHECK(dump("Sec. 99-1. (Note: Gates.") == "S 99-1 |  |  | (Note: Gates.");
}

TEST_CASE("heading: the id has the numbers that a misprinted heading lacks") {
    auto const group = heading_of_id("Secs. 9 l to 9p.", "secs_99-9l_to_99-9p");
    REQUIRE(group);
    CHECK(joined(group->numbers) == "99-9l");
    CHECK(joined(group->last) == "99-9p");
    CHECK(group->is_group);
    CHECK(group->catchline == "Secs. 9 l to 9p.");
    CHECK(joined(heading_of_id("Sec. 1. Gates.", "sec_99-1").value().numbers) == "99-1");
    CHECK(joined(heading_of_id("Sec. 99- 1a. Gates.", "sec_99-1a").value().numbers) == "99-1a");
    CHECK_FALSE(heading_of_id("Gates.", "sec_99-1"));
    CHECK_FALSE(heading_of_id("Sec. 12. Gates.", "sec_99-1"));
    CHECK_FALSE(heading_of_id("Sec. 1a. Gates.", "sec_99-1"));
    CHECK_FALSE(heading_of_id("Sec. ninety. Gates.", "sec_99-90"));
    CHECK_FALSE(heading_of_id("Sec. 99-2. Gates.", "sec_99-1"));
    CHECK_FALSE(heading_of_id("Gates.", ""));
    CHECK_FALSE(heading_of_id("Gates.", "top"));
    CHECK_FALSE(heading_of_id("Gates.", "section_of_gates"));
}
