#include "tests/fuzz/fuzz.hpp"
#include "tests/support/invariants.hpp"

namespace nutmeg::test {

char const* const fuzz_target = "citation";

void fuzz_one(std::string_view input) {
    require(broken_citations(find_citations(input), input));
}

} // namespace nutmeg::test
