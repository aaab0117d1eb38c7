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

void carry_out(Instruction const& instruction, std::string const& number, Section const* law) {
    auto const done = instruct(instruction, number, law);
    bool const refused = std::any_of(
        done.outcomes.begin(), done.outcomes.end(), [](auto const& one) { return !one.done; });
    if (refused && done.new_text != done.old_text)
        require("an instruction that is refused in part changes the law");
    if (done.changed != (done.new_text != done.old_text))
        require("whether the law changed is said wrongly");
    if (invalid_utf8(done.new_text) != std::string_view::npos)
        require("the new text is not UTF-8");
    for (auto const& outcome : done.outcomes) {
        if (outcome.done != outcome.message.empty())
            require("a refusal has no reason, or what is done has one");
        // Of several edits each sees the text that those before it left.
        for (auto const& place : outcome.places)
            if (instruction.edits.size() == 1 && place.span.end > done.old_text.size())
                require("a place is outside the text");
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
        return; // What is no text is refused so.
    }
    for (auto const& instruction : instructions) {
        if (!instruction.understood() && instruction.diagnostics.empty())
            require("what was not understood is not said");
        std::set<std::string> numbers;
        for (auto const& edit : instruction.edits)
            for (auto const& target : edit.targets)
                numbers.insert(target.number);
        for (auto const& number : numbers) {
            carry_out(instruction, number, &law);
            carry_out(instruction, number, nullptr);
        }
    }
}

} // namespace nutmeg::test
