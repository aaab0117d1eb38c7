#include "parser/statutes/read_section.hpp"
#include "parser/statutes/resolve_citations.hpp"

#include <doctest/doctest.h>

using namespace nutmeg;

TEST_CASE("provision paths: the same provisions as find_provision") {
    auto const section =
        section_from_words("99-1",
                           "Nuts.",
                           "(a) Sort (1) hazelnuts, (2) walnuts.\n(b) Dry (1) hazelnuts, (2) "
                           "walnuts.\n(b) Again.");
    ProvisionPaths const paths(section.provisions, section.text);
    for (auto const* path : {"(a)", "(a)(2)", "(b)", "(b)(1)", "(b)(2)", "(c)", "(2)", ""})
        CHECK(paths.find(path) == find_provision(section.provisions, section.text, path));
    PathsBySection by_section;
    CHECK(by_section.of(section).find("(b)(2)") == paths.find("(b)(2)"));
    CHECK(&by_section.of(section) == &by_section.of(section));
}
