#include "diff/apply/apply.hpp"
#include "parser/statutes/read_section.hpp"
#include "parser/text/error.hpp"
#include "parser/text/unicode.hpp"
#include "tests/fuzz/fuzz.hpp"
#include "tests/support/invariants.hpp"

namespace nutmeg::test {

char const* const fuzz_target = "apply";

namespace {

void apply_to(ActSection const& amendment, AmendmentTarget const& target, Section const* law) {
    auto const applied = apply(amendment, target, law);
    require(broken_redline(
        make_redline(applied.old_text, applied.new_text), applied.old_text, applied.new_text));
    if ((applied.base == Base::Missing || applied.base == Base::Mismatch)
        && applied.diagnostics.empty())
        require("a base mismatch is not reported");
    if (invalid_utf8(applied.new_text) != std::string_view::npos)
        require("the new text is not UTF-8");
}

} // namespace

void fuzz_one(std::string_view input) {
    auto const [law_words, act_words] = halves(input);
    if (invalid_utf8(input.substr(0, law_words.size())) != std::string_view::npos)
        return;
    auto const law = section_from_words("99-1", "", law_words);
    Act act;
    try {
        act = read_act(act_words, "act");
    } catch (Error const&) {
        return;
    }
    for (auto const& amendment : act.sections) {
        for (auto const& target : amendment.targets) {
            apply_to(amendment, target, &law);
            apply_to(amendment, target, nullptr);
        }
        if (amendment.targets.empty())
            apply_to(amendment, {}, nullptr);
    }
}

} // namespace nutmeg::test
