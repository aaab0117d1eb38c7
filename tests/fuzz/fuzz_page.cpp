#include "parser/statutes/page_index.hpp"
#include "parser/text/error.hpp"
#include "tests/fuzz/fuzz.hpp"
#include "tests/support/invariants.hpp"

namespace nutmeg::test {

char const* const fuzz_target = "page";

void fuzz_one(std::string_view input) {
    index_page(input);
    try {
        require(broken_page(parse_page(std::string(input), "page")));
    } catch (Error const&) {
        // The input is not a page: expected.
    }
}

} // namespace nutmeg::test
