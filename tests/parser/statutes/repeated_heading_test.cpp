#include "parser/statutes/heading.hpp"
#include "parser/statutes/page.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace nutmeg;

TEST_CASE("repeated heading: is editorial") {
    auto const page = parse_page(
        "<html><body><p><span class=\"catchln\" id=\"sec_99-3\">Sec. 99-3. Gates under section "
        "99-4(b).</span> Sec. 99-3. Gates under section 99-4 (b). Section 99-3 is "
        "repealed.</p>\n<p><span class=\"catchln\" id=\"sec_99-5\">Sec. 99-5. Fees.</span> Sec. "
        "99-5 fees are ten dollars.</p></body></html>",
        "page.htm");
    REQUIRE(page.sections.size() == 2);
    auto const& section = page.sections[0];
    CHECK(section.text == "Sec. 99-3. Gates under section 99-4 (b). Section 99-3 is repealed.");
    CHECK(section.run_in_headings == std::vector<Span>{{0, 40}});
    CHECK(repeated_heading_size(section) == 41);
    CHECK(section.status == Status::Repealed);
    CHECK(repeated_heading_size(page.sections[1]) == 0);
    CHECK(page.sections[1].status == Status::Active);
}
