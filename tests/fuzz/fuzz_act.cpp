#include "parser/text/error.hpp"
#include "tests/fuzz/fuzz.hpp"
#include "tests/support/invariants.hpp"

namespace nutmeg::test {

char const* const fuzz_target = "act";

namespace {

void check(Act const& act) {
    require(broken_act(act));
    for (auto const& section : act.sections)
        if (section.text.old_text().size() > section.text.text.size()
            || section.text.new_text().size() > section.text.text.size())
            require("act section " + section.number + ": a version is longer than the marked text");
}

} // namespace

void fuzz_one(std::string_view input) {
    try {
        check(read_act(input, "act"));
        check(read_act("<html>" + std::string(input), "act"));
    } catch (Error const&) {
        // The input is not UTF-8 or not a page: expected.
    }
}

} // namespace nutmeg::test
