#include "diff/instructions/apply_instructions.hpp"
#include "parser/statutes/read_section.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

using namespace nutmeg;

namespace {

struct Case {
    std::string name;
    std::string before;
    std::string instruction;
    std::string result;
};

/// Cases as "=== name", the section, "--- instruction", "--- result".
std::vector<Case> read_cases(std::string const& path) {
    std::ifstream file(path);
    std::vector<Case> cases;
    std::string* into = nullptr;
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with("=== ")) {
            cases.push_back({line.substr(4), {}, {}, {}});
            into = &cases.back().before;
        } else if (line == "--- instruction") {
            into = &cases.back().instruction;
        } else if (line == "--- result") {
            into = &cases.back().result;
        } else if (into != nullptr) {
            *into += (into->empty() ? "" : "\n") + line;
        }
    }
    return cases;
}

/// The section after the instruction, or why it is refused; and the notes.
std::string outcome_of(Case const& one) {
    auto const instruction = read_instruction(one.instruction);
    std::ostringstream out;
    if (!instruction.understood()) {
        for (auto const& found : instruction.diagnostics)
            out << "REFUSED " << code_name(found.code) << ": " << found.message;
        return out.str();
    }
    auto const law = section_from_words("99-60", "Markets.", one.before);
    auto const done = instruct(instruction, "99-60", one.before.empty() ? nullptr : &law);
    bool const refused = instruction.edits.size() == 1 && done.outcomes.empty();
    if (refused)
        return "REFUSED not-law";
    for (auto const& outcome : done.outcomes) {
        if (!outcome.done)
            out << "REFUSED " << code_name(*outcome.code) << ": " << outcome.message << "\n";
        for (auto const& note : outcome.notes)
            out << "NOTE " << note.message << "\n";
        for (auto const& reference : outcome.references)
            out << "REFERENCE " << reference.old_words << " -> " << reference.new_words << "\n";
    }
    if (done.changed)
        out << (done.new_text.empty() ? "(repealed)" : done.new_text);
    auto words = out.str();
    while (words.ends_with('\n'))
        words.pop_back();
    return words;
}

} // namespace

TEST_CASE("instruct: every form of instruction gives the new law or a refusal") {
    std::string const path = NUTMEG_SOURCE_DIR "/tests/data/instructions.txt";
    auto const cases = read_cases(path);
    CHECK(cases.size() >= 60);
    if (std::getenv("NUTMEG_UPDATE_GOLDEN") != nullptr) {
        std::ofstream file(path);
        for (auto const& one : cases)
            file << "=== " << one.name << "\n"
                 << one.before << (one.before.empty() ? "" : "\n") << "--- instruction\n"
                 << one.instruction << "\n--- result\n"
                 << outcome_of(one) << "\n";
    }
    for (auto const& one : cases) {
        CAPTURE(one.name);
        CHECK(outcome_of(one) == one.result);
    }
}

TEST_CASE("instruct: a run-in heading is not a sentence") {
    auto law = section_from_words(
        "99-60",
        "",
        "(a) Duty to pay. Fees. Each keeper shall pay a fee. The clerk keeps the fee.");
    law.run_in_headings = {make_span(4, 22)};
    REQUIRE(law.run_in_headings[0].of(law.text) == "Duty to pay. Fees.");
    auto const text_after = [&](std::string const& words) {
        return instruct(read_instruction(words), "99-60", &law).new_text;
    };
    CHECK(text_after("In the first sentence of 99-60(a), strike \"fee\" and insert \"toll\"")
          == "(a) Duty to pay. Fees. Each keeper shall pay a toll. The clerk keeps the fee.");
    CHECK(text_after("In the second sentence of 99-60(a), strike \"fee\" and insert \"toll\"")
          == "(a) Duty to pay. Fees. Each keeper shall pay a fee. The clerk keeps the toll.");
    CHECK(text_after("Strike the first sentence of 99-60(a)")
          == "(a) Duty to pay. Fees. The clerk keeps the fee.");
}
