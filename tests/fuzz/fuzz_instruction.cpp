#include "diff/instructions/apply_instructions.hpp"
#include "parser/instructions/instruction.hpp"
#include "parser/statutes/read_section.hpp"
#include "parser/text/error.hpp"
#include "parser/text/unicode.hpp"
#include "tests/fuzz/fuzz.hpp"

#include <algorithm>
#include <set>

namespace nutmeg::test {

char const* const fuzz_target = "instruction";

namespace {

void apply_instruction(Instruction const& instruction,
                       std::string const& number,
                       Section const* law) {
    auto const done = instruct(instruction, number, law);
    bool const rejected = std::any_of(
        done.outcomes.begin(), done.outcomes.end(), [](auto const& one) { return !one.done; });
    if (rejected && done.new_text != done.old_text)
        require("an instruction that is rejected in part changes the law");
    if (done.changed != (done.new_text != done.old_text))
        require("the flag for changed law is wrong");
    if (invalid_utf8(done.new_text) != std::string_view::npos)
        require("the new text is not UTF-8");
    for (auto const& outcome : done.outcomes) {
        if (outcome.done != outcome.message.empty())
            require("a rejected edit has no reason, or an applied one has one");
        // Each edit is applied to the result of the previous ones.
        for (auto const& occurrence : outcome.occurrences)
            if (instruction.edits.size() == 1 && occurrence.span.end > done.old_text.size())
                require("an occurrence is outside the text");
    }
}

} // namespace

void fuzz_one(std::string_view input) {
    auto const [law_words, list] = halves(input);
    if (invalid_utf8(input.substr(0, law_words.size())) != std::string_view::npos)
        return;
    auto const law = section_from_words("99-60", "", law_words);
    std::vector<Instruction> instructions;
    try {
        instructions = read_instructions(list, "list");
    } catch (Error const&) {
        return; // The input is not UTF-8: expected.
    }
    for (auto const& instruction : instructions) {
        if (!instruction.understood() && instruction.diagnostics.empty())
            require("words that were not understood are not reported");
        std::set<std::string> numbers;
        for (auto const& edit : instruction.edits)
            for (auto const& target : edit.targets)
                numbers.insert(target.number);
        for (auto const& number : numbers) {
            apply_instruction(instruction, number, &law);
            apply_instruction(instruction, number, nullptr);
        }
    }
}

} // namespace nutmeg::test
