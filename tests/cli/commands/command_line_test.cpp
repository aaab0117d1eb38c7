// Options and operands in any order give the same result.
#include "tests/support/program_run.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

using namespace nutmeg::test;

namespace {

/// A command line without an order: operands keep theirs, options with their values go anywhere.
struct CommandLine {
    std::string command;
    std::vector<std::string> operands;
    std::vector<std::string> options;
};

std::vector<CommandLine> command_lines() {
    return {
        {"preview",
         {"examples/02-age-eighteen.htm"},
         {"--statutes sample", "--format jsonl", "--on 2026-12-01"}},
        {"preview",
         {"examples/01-mistake-of-age.htm", "examples/08-higher-penalty.htm"},
         {"--statutes sample", "--max-input 10MB", "--format=html"}},
        {"preview",
         {"examples/02-age-eighteen.htm"},
         {"--amendment floor.txt", "--statutes=sample", "-o out.txt"}},
        {"preview",
         {"examples/instructions/02-age-eighteen.txt"},
         {"--as instructions", "--statutes sample", "--max-input 10MB"}},
        {"diff", {"sample", "changed.htm"}, {"--format jsonl", "--on 2026-12-01", "--whole"}},
        {"diff", {"sample", "changed.htm"}, {"--note", "--act 'P.A. 26-98'", "-o out.txt"}},
        {"draft",
         {"sample", "changed.htm"},
         {"--effective 'July 1, 2026'", "--effective 99-3=2026-10-01", "--session 2026"}},
        {"draft", {"changed.htm"}, {"--old sample", "--mark-amended", "--format text"}},
        {"draft",
         {},
         {"--instructions examples/instructions/02-age-eighteen.txt",
          "--statutes sample",
          "--title 'AN ACT.'"}},
        {"explain",
         {"'raise the age in 99-3(a) from sixteen to eighteen'"},
         {"--statutes sample", "--format jsonl", "--max-input 1MB"}},
        {"diff",
         {"99-3@sample", "99-4@sample"},
         {"--statutes sample", "--format jsonl", "--max-input 10MB"}},
        {"show",
         {"99-3", "to", "99-5"},
         {"--statutes sample", "--tree", "--on 2026-12-01", "--format markdown"}},
        {"show", {"'99-12(c)'"}, {"--refs", "--history", "--statutes=sample", "-o out.txt"}},
        {"log", {"99-12", "99-4"}, {"--statutes sample", "--format jsonl"}},
        {"offenses",
         {},
         {"--statutes sample",
          "--class felony",
          "--class infraction",
          "--where 'fine>100'",
          "--sort fine",
          "--reverse"}},
        {"lint", {"sample/chap_990.htm", "sample/chap_991.htm"}, {"--format sarif", "-o out.txt"}},
        {"lint",
         {"examples/02-age-eighteen.htm"},
         {"--statutes sample", "--after examples/08-higher-penalty.htm", "--format junit"}},
        {"preview",
         {"examples/01-mistake-of-age.htm"},
         {"--after examples/08-higher-penalty.htm", "--statutes sample"}},
        {"parse",
         {"sample/chap_990.htm", "sample/chap_991.htm"},
         {"--format jsonl", "--on 2028-01-01"}},
        {"corpus list",
         {"sample/chap_990.htm", "sample/chap_991.htm"},
         {"--format jsonl", "-o out.txt"}},
        {"corpus lock", {"sample"}, {"-o out.txt", "--max-input 10MB"}},
        {"corpus check", {"sample", "sample.lock"}, {"--format jsonl", "--max-input 10MB"}},
    };
}

/// All orders of the options and operands: every place for every operand, with the options in
/// their order and in reverse.
std::vector<std::string> orders(CommandLine const& line) {
    std::vector<std::string> all;
    for (bool const reversed : {false, true}) {
        auto options = line.options;
        if (reversed)
            std::reverse(options.begin(), options.end());
        auto const size = options.size() + line.operands.size();
        for (unsigned chosen = 0; chosen < (1U << size); ++chosen) {
            if (static_cast<std::size_t>(__builtin_popcount(chosen)) != line.operands.size())
                continue;
            auto words = "nutmeg " + line.command;
            auto option = options.begin();
            auto operand = line.operands.begin();
            for (std::size_t i = 0; i < size; ++i)
                words += " " + ((chosen >> i & 1U) != 0 ? *operand++ : *option++);
            all.push_back(words);
        }
    }
    return all;
}

std::string const setup = "sed 's/sixteen/seventeen/' sample/chap_990.htm >changed.htm\n"
                          "printf 'In line 3, strike \"no such words\"\\n' >floor.txt\n"
                          "nutmeg corpus lock sample -o sample.lock\n";

} // namespace

TEST_CASE("command line: options and operands may come in any order") {
    for (auto const& line : command_lines()) {
        WorkFolder const folder;
        REQUIRE(folder.run(setup).code.empty());
        std::optional<std::string> expected;
        for (auto const& words : orders(line)) {
            CAPTURE(words);
            auto const run =
                folder.run(words
                           + "\ncode=$?\ntest -f out.txt && cat out.txt && rm out.txt\n"
                             "exit $code\n");
            CHECK(run.err.find("See nutmeg") == std::string::npos);
            auto const result = run.out + run.err + run.code;
            expected = expected.value_or(result);
            CHECK(result == *expected);
        }
    }
}

TEST_CASE("command line: an option without its value, and operands that are missing, are usage "
          "errors") {
    WorkFolder const folder;
    for (std::string const words :
         {"preview",
          "preview --statutes sample",
          "preview examples/02-age-eighteen.htm --statutes",
          "diff sample",
          "diff sample sample sample",
          "draft",
          "draft a b c",
          "draft a --instructions b --whole",
          "draft a b --force",
          "draft a b --effective 99-3=",
          "draft a b --effective 'Octember 1, 2026'",
          "draft a b --effective 99-3=2026-02-30",
          "draft a b --effective 'July 1, 2026' --effective 'July 2, 2026'",
          "explain",
          "parse",
          "corpus",
          "corpus check",
          "preview - --statutes -",
          "parse --max-input much sample"}) {
        CAPTURE(words);
        auto const run = folder.run("nutmeg " + words + "\n");
        CHECK(run.code == "2\n");
        CHECK(run.err.starts_with("nutmeg: "));
        CHECK(run.err.find("See nutmeg") != std::string::npos);
    }
}
