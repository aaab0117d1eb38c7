#include "tests/fuzz/fuzz.hpp"
#include "tests/support/invariants.hpp"

namespace nutmeg::test {

char const* const fuzz_target = "note";

void fuzz_one(std::string_view input) {
    require(broken_source(parse_source_note(input), input));
    require(broken_history(parse_history_note(input), input));
}

} // namespace nutmeg::test
