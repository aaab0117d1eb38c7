#include "parser/statutes/read_section.hpp"
#include "parser/text/unicode.hpp"
#include "tests/fuzz/fuzz.hpp"
#include "tests/support/invariants.hpp"

namespace nutmeg::test {

char const* const fuzz_target = "outline";

void fuzz_one(std::string_view input) {
    if (invalid_utf8(input) != std::string_view::npos)
        return;
    require(broken_section(section_from_words("99-1", "Definitions.", input)));
}

} // namespace nutmeg::test
