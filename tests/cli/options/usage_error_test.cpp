#include "parser/nearest/nearest_word.hpp"
#include "tests/support/program_run.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace nutmeg;
using namespace nutmeg::test;

TEST_CASE("nearest word: only if it is near enough") {
    std::vector<std::string> const commands{
        "preview", "diff", "draft", "explain", "parse", "lint", "corpus"};
    CHECK(nearest_word("preveiw", commands) == "preview");
    CHECK(nearest_word("prevew", commands) == "preview");
    CHECK(nearest_word("dif", commands) == "diff");
    CHECK(nearest_word("explian", commands) == "explain");
    CHECK(nearest_word("lnit", commands) == "lint");
    CHECK(nearest_word("corpsu", commands) == "corpus");
    CHECK(nearest_word("bill.htm", commands).empty());
    CHECK(nearest_word("", commands).empty());
    CHECK(nearest_word(std::string(100000, 'x'), commands).empty());
}

TEST_CASE("usage error: the message names the nearest command or option") {
    WorkFolder const folder;
    struct Row {
        char const* words;
        char const* message;
    };
    for (
        auto const& [words, message] : {
            Row{"preveiw a.htm --format html",
                "unknown command \"preveiw\". Did you mean \"preview\"? See nutmeg --help"},
            Row{"corpus lsit",
                "unknown command \"lsit\". Did you mean \"list\"? See nutmeg corpus --help"},
            Row{"preview a.htm --formt html",
                "unknown option \"--formt\". Did you mean \"--format\"? See nutmeg preview --help"},
            Row{"preview a.htm --statute=b",
                "unknown option \"--statute\". Did you mean \"--statutes\"? See nutmeg preview "
                "--help"},
            Row{"corpus list --fromat jsonl",
                "unknown option \"--fromat\". Did you mean \"--format\"? See nutmeg corpus list "
                "--help"},
            Row{"preview a.htm --zzzzzz", "unknown option \"--zzzzzz\". See nutmeg preview --help"},
            Row{"--format html preview a.htm",
                "option --format must follow the command: nutmeg preview --format. See nutmeg "
                "preview "
                "--help"},
            Row{"examples/02-age-eighteen.htm",
                "unknown command \"examples/02-age-eighteen.htm\". Did you mean \"nutmeg preview "
                "examples/02-age-eighteen.htm\"? See nutmeg --help"},
            Row{"zzzzzz", "unknown command \"zzzzzz\". See nutmeg --help"},
            Row{"diff a b c", "unexpected argument \"c\". See nutmeg diff --help"},
        }) {
        auto const run = folder.run(std::string("nutmeg ") + words + "\n");
        CHECK(run.err == std::string("nutmeg: ") + message + "\n");
        CHECK(run.code == "2\n");
    }
}
