#include "cli/json/instruction_line.hpp"
#include "cli/terminal/instruction.hpp"
#include "parser/statutes/read_section.hpp"

#include <doctest/doctest.h>

using namespace nutmeg;

namespace {

std::vector<InstructedSection> done_on_sample(Instruction const& instruction) {
    auto const law = std::make_shared<Section const>(
        section_from_words("99-60",
                           "Markets.",
                           "(a) A market may open.\n(b) A market may close, and may open again."));
    return {{"99-60", law, instruct(instruction, "99-60", law.get())}};
}

} // namespace

TEST_CASE("explain: target, operation, operands and the matched words") {
    auto const instruction =
        read_instruction("In 99-60(b), strike \"close\" and insert \"shut\" in lieu thereof");
    auto const page = render_term(instruction, done_on_sample(instruction), {false, 100});
    CHECK(page.find("1. strike \"close\" and insert \"shut\" in lieu thereof, in section 99-60(b)")
          != std::string::npos);
    CHECK(page.find("at (b): ... (b) A market may close, and may open again.")
          != std::string::npos);
    CHECK(page.find("[-close-] {+shut+}") != std::string::npos);
}

TEST_CASE("explain: a rejection names its reason and the occurrences") {
    auto const instruction = read_instruction("In section 99-60, strike \"open\"");
    auto const line = explain_line(instruction, done_on_sample(instruction));
    CHECK(line.find("\"code\":\"found-twice\"") != std::string::npos);
    CHECK(line.find("\"path\":\"(a)\"") != std::string::npos);
    CHECK(line.find("\"path\":\"(b)\"") != std::string::npos);
    CHECK(line.find("\"changed\":false") != std::string::npos);
}

TEST_CASE("explain: what is not understood is quoted") {
    auto const instruction = read_instruction("In section 99-60, polish the words");
    auto const page = render_term(instruction, {}, {false, 100});
    CHECK(page.find("Not understood; nothing was applied.") != std::string::npos);
    CHECK(page.find("at \"polish\"") != std::string::npos);
}
