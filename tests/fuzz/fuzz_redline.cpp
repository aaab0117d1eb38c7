#include "parser/statutes/read_section.hpp"
#include "parser/text/unicode.hpp"
#include "tests/fuzz/fuzz.hpp"
#include "tests/support/invariants.hpp"

namespace nutmeg::test {

char const* const fuzz_target = "redline";

void fuzz_one(std::string_view input) {
    auto const [old_words, new_words] = halves(input);
    require(broken_redline(make_redline(old_words, new_words), old_words, new_words));
    if (invalid_utf8(old_words) != std::string_view::npos
        || invalid_utf8(new_words) != std::string_view::npos)
        return;
    auto const section = [](std::string_view words) {
        return std::make_shared<Section const>(section_from_words("99-1", "", words));
    };
    require(broken_comparison(compare(section(old_words), section(new_words))));
}

} // namespace nutmeg::test
