#include "diff/instructions/apply_instructions.hpp"
#include "diff/words/redline.hpp"
#include "parser/bills/act.hpp"
#include "parser/instructions/instruction.hpp"
#include "parser/notes/note.hpp"
#include "parser/statutes/page.hpp"
#include "parser/statutes/read_section.hpp"
#include "tests/bench/suites.hpp"

#include <functional>
#include <limits>
#include <malloc.h>

namespace nutmeg::bench {

namespace {

constexpr int repetitions = 4;            ///< the fastest one counts
constexpr std::size_t whole = 10'000'000; ///< bytes
constexpr double most_growth = 2.5;       ///< for twice the size; 4 would be quadratic

std::string repeated(std::string_view unit, std::size_t size) {
    std::string text;
    text.reserve(size + unit.size());
    while (text.size() < size)
        text += unit;
    return text;
}

struct Case {
    std::string name;
    std::string unit;
    std::function<void(std::string const&)> read;
};

void read_section(std::string const& words) {
    benchmark::DoNotOptimize(section_from_words("99-1", "", words));
}

void read_page_of(std::string const& words) {
    benchmark::DoNotOptimize(parse_page(
        "<html><body><p><span class=\"catchln\">Sec. 99-1. A.</span> " + words + "</body></html>",
        "page"));
}

void read_act(std::string const& words) {
    benchmark::DoNotOptimize(nutmeg::read_act(
        "Section 1. Section 99-1 of the general statutes is repealed and the following is "
        "substituted in lieu thereof (Effective October 1, 2026):\n\n"
            + words,
        "act"));
}

void read_note(std::string const& words) {
    benchmark::DoNotOptimize(parse_source_note("(" + words + ")"));
    benchmark::DoNotOptimize(parse_history_note("History: " + words));
}

void redline_shifted(std::string const& words) {
    auto const half = words.size() / 2;
    auto const changed = words.substr(half) + " other words " + words.substr(0, half);
    benchmark::DoNotOptimize(make_redline(words, changed));
}

void read_list(std::string const& words) {
    benchmark::DoNotOptimize(read_instructions(words, "list"));
}

/// Reads and applies an instruction that names different sections, as many as fit in the size.
void apply_to_sections(std::string const& words) {
    constexpr std::size_t bytes_per_number = 10;
    std::string text = "Repeal sections 99-1";
    for (std::size_t i = 2; i < words.size() / bytes_per_number; ++i)
        text += ", 99-" + std::to_string(i);
    auto const instruction = read_instruction(text + " and 98-1");
    InstructionTargets const targets(instruction);
    for (auto const& target : instruction.edits.front().targets)
        benchmark::DoNotOptimize(instruct(targets, target.number, nullptr));
}

void strike_each(std::string const& words) {
    auto const law = section_from_words("99-1", "", words);
    auto const instruction =
        read_instruction("Strike \"gate\" each place it appears in section 99-1");
    benchmark::DoNotOptimize(instruct(instruction, "99-1", &law));
}

void change_each(std::string const& words) {
    auto const law = section_from_words("99-1", "", words);
    auto const instruction =
        read_instruction("Double the fine in section 99-1 each place it appears");
    benchmark::DoNotOptimize(instruct(instruction, "99-1", &law));
}

std::vector<Case> cases() {
    return {
        {"stacked_designators", "(a) (1) (A) (i) ", read_section},
        {"one_designator", "(1) ", read_section},
        {"designated_paragraphs", "(a) A word\n(1) or two\n", read_section},
        {"open_chain", "subsection (a) of ", read_section},
        {"section_list", "section 1-1, ", read_section},
        {"plain_citations", "Sections 53a-70 to 53a-73, inclusive. ", read_section},
        {"parentheses", "(", read_section},
        {"quotes", "\u201C", read_section},
        {"number_words", "twenty-one hundred ", read_section},
        {"ages", "under sixteen years of age or ", read_section},
        {"later_versions",
         "*Note: On and after July 1, 2030, this section is to read as follows:\n",
         read_section},
        {"quoted_later_versions",
         "*Note: On and after July 1, 2030, subsection (b) of this section is to read as follows:\n"
         "\u201C(b) The fee is (1) ten or (2) twenty dollars.\u201D\n",
         read_section},
        {"spaces", "\u00A0 \t", read_section},
        {"letters", "a", read_section},
        {"accents", "e\u0301 ", read_section},
        {"page_paragraphs", "<p>a</p>", read_page_of},
        {"page_sections", "<p><span class=\"catchln\">Sec. 99-1. A.</span> b</p>", read_page_of},
        {"page_tag_soup", "<p>a<p>c&nbsp;", read_page_of},
        {"act_brackets", "[", read_act},
        {"act_edits", "[a] b ", read_act},
        {"act_sections", "\n\nSec. 2. (NEW) (Effective from passage) (a) Words.\n\n", read_act},
        {"source_entries", "P.A. 06-43, S. 1; ", read_note},
        {"history_clauses", "P.A. 06-43 amended Subsec. (a) by adding Subdiv. (2); ", read_note},
        {"instruction_lines",
         "In 99-1(a), strike \"ten\" and insert \"fifty\" in lieu thereof\n",
         read_list},
        {"instruction_text", "Add section 99-1: (a) A 'fee' of ten dollars is paid.\n", read_list},
        {"instruction_quotes", "strike \"ten\", ", read_list},
        {"instruction_single_quotes", "strike 'ten ", read_list},
        {"instruction_sections", "section ", apply_to_sections},
        {"instruction_matches", "A gate is opened. ", strike_each},
        {"instruction_amounts", "The fine is ten dollars.\n", change_each},
        {"redline_words", "the words of a law and ", redline_shifted},
    };
}

} // namespace

void keep_memory() {
    mallopt(M_MMAP_MAX, 0);
    mallopt(M_TRIM_THRESHOLD, std::numeric_limits<int>::max());
}

void register_growth(Table& table) {
    for (auto const& one : cases()) {
        auto const name = "growth/" + one.name;
        for (auto const size : {whole / 2, whole}) {
            auto const text = repeated(one.unit, size);
            benchmark::RegisterBenchmark((name + (size == whole ? "/whole" : "/half")).c_str(),
                                         [read = one.read, text](benchmark::State& state) {
                                             keep_memory();
                                             read(text);
                                             for ([[maybe_unused]] auto _ : state)
                                                 read(text);
                                         })
                ->Iterations(1)
                ->Repetitions(repetitions)
                ->Unit(benchmark::kMillisecond);
        }
        table.bars.push_back({"10 MB / 5 MB of " + one.name,
                              name + "/whole",
                              name + "/half",
                              most_growth,
                              Clock::Cpu});
    }
}

} // namespace nutmeg::bench
