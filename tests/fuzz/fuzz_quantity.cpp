#include "parser/text/numbers.hpp"
#include "tests/fuzz/fuzz.hpp"
#include "tests/support/invariants.hpp"

namespace nutmeg::test {

char const* const fuzz_target = "quantity";

void fuzz_one(std::string_view input) {
    require(broken_quantities(find_quantities(input), input));
    double value = 0;
    number_from_words(input, value);
}

} // namespace nutmeg::test
