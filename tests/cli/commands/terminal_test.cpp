// How the program writes to a terminal: color, width, links and the pager. script(1) makes the
// terminal.
#include "tests/support/program_run.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>
#include <string>

using namespace nutmeg::test;

namespace {

/// The output of the command on a terminal of 60 columns and 12 rows, without carriage returns.
std::string on_terminal(std::string const& command, std::string const& environment = "PAGER=cat") {
    WorkFolder const folder;
    auto run = folder.run("cat >line <<'end'\nstty cols 60 rows 12\nexport TERM=xterm "
                          + environment + "\n" + command + "\necho \"code $?\"\nend\n"
                          + "script -qec 'sh line' /dev/null\n");
    std::erase(run.out, '\r');
    return run.out;
}

std::string output_of(std::string const& command) {
    WorkFolder const folder;
    return folder.run(command + "\n").out;
}

bool contains(std::string const& text, std::string const& words) {
    return text.find(words) != std::string::npos;
}

std::size_t longest_line(std::string const& text) {
    std::size_t longest = 0;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);)
        longest = std::max(longest, line.size());
    return longest;
}

std::string const bold = "\x1b[1m";
std::string const link = "\x1b]8;;";

} // namespace

TEST_CASE("color: the option, NO_COLOR, CLICOLOR_FORCE and the terminal, in this order") {
    CHECK(!contains(output_of("nutmeg show 99-3"), bold));
    CHECK(contains(output_of("nutmeg show 99-3 --color=always"), bold));
    CHECK(contains(output_of("NO_COLOR=1 nutmeg --color always show 99-3"), bold));
    CHECK(contains(output_of("CLICOLOR_FORCE=1 nutmeg show 99-3"), bold));
    CHECK(!contains(output_of("CLICOLOR_FORCE=0 nutmeg show 99-3"), bold));
    CHECK(!contains(output_of("NO_COLOR=1 CLICOLOR_FORCE=1 nutmeg show 99-3"), bold));
    CHECK(!contains(output_of("CLICOLOR_FORCE=1 nutmeg show 99-3 --color=never"), bold));
    CHECK(contains(on_terminal("nutmeg show 99-3"), bold));
    CHECK(!contains(on_terminal("nutmeg show 99-3 --color=never"), bold));
    CHECK(!contains(on_terminal("NO_COLOR=1 nutmeg show 99-3"), bold));
    CHECK(!contains(on_terminal("CLICOLOR=0 nutmeg show 99-3"), bold));
    CHECK(!contains(on_terminal("TERM=dumb nutmeg show 99-3"), bold));
}

TEST_CASE("color: a file has none unless it is asked for") {
    CHECK(!contains(output_of("CLICOLOR_FORCE=1 nutmeg show 99-3 -o x; cat x"), bold));
    CHECK(contains(output_of("nutmeg show 99-3 --color=always -o x; cat x"), bold));
}

TEST_CASE("width: the option, else the terminal") {
    auto const shown = output_of("nutmeg show 99-3 --width 50");
    CHECK(longest_line(shown) <= 70); // the file's name is one word
    CHECK(longest_line(output_of("nutmeg preview examples/02-age-eighteen.htm --width 200")) > 120);
    auto const page = on_terminal("nutmeg show 99-3 --color=never --hyperlinks=never | cat");
    CHECK(longest_line(page) <= 100);
    CHECK(longest_line(on_terminal("cd sample && nutmeg show 99-3 --statutes chap_990.htm "
                                   "--color=never --hyperlinks=never"))
          <= 60);
}

TEST_CASE("hyperlinks: on a terminal, or if they are asked for") {
    CHECK(!contains(output_of("nutmeg show 99-3"), link));
    CHECK(contains(output_of("nutmeg show 99-3 --hyperlinks=always"), link + "file://"));
    CHECK(contains(on_terminal("nutmeg show 99-3"), link + "file://"));
    CHECK(!contains(on_terminal("nutmeg show 99-3 --hyperlinks=never"), link));
    CHECK(!contains(on_terminal("TERM=dumb nutmeg show 99-3"), link));
    CHECK(!contains(on_terminal("nutmeg show 99-3 | cat"), link));
}

TEST_CASE("hyperlinks: a section has the address of its page, except in title 99") {
    CHECK(!contains(output_of("nutmeg show 99-3 --hyperlinks=always"), "cga.ct.gov"));
    CHECK(contains(output_of("sed 's/99-/53a-/g' sample/chap_990.htm >chap_952.htm\n"
                             "nutmeg show 53a-3 --statutes chap_952.htm --hyperlinks=always"),
                   link + "https://www.cga.ct.gov/current/pub/chap_952.htm#sec_53a-3"));
}

TEST_CASE("pager: only for text that is longer than the terminal") {
    std::string const pager = "NUTMEG_PAGER='sed s/^/paged:/' PAGER=false";
    CHECK(contains(on_terminal("nutmeg offenses", pager), "paged:Section"));
    CHECK(!contains(on_terminal("nutmeg search gate --limit 1", pager), "paged:"));
    CHECK(!contains(on_terminal("nutmeg offenses --no-pager", pager), "paged:"));
    CHECK(!contains(on_terminal("nutmeg --no-pager offenses", pager), "paged:"));
    CHECK(!contains(on_terminal("nutmeg offenses | cat", pager), "paged:"));
    CHECK(!contains(on_terminal("TERM=dumb nutmeg offenses", pager), "paged:"));
    CHECK(contains(on_terminal("nutmeg offenses", "PAGER='sed s/^/second:/'"), "second:"));
    CHECK(!contains(on_terminal("nutmeg offenses", "NUTMEG_PAGER= PAGER='sed s/^/second:/'"),
                    "second:"));
}

TEST_CASE("pager: the exit code is the command's, also if the pager ends early") {
    CHECK(contains(on_terminal("nutmeg offenses", "PAGER='head -n 1'"), "code 0"));
    auto const cut = on_terminal("nutmeg parse sample --format jsonl", "PAGER='head -c 9'");
    CHECK(contains(cut, "code 0"));
    CHECK(!contains(cut, "cannot be written"));
    CHECK(contains(on_terminal("nutmeg show 99-3 99-999", "PAGER='sed s/^/paged:/'"), "code 1"));
}

TEST_CASE("pager: one that is not there is reported") {
    auto const missing = on_terminal("nutmeg offenses", "PAGER=no-such-pager");
    CHECK(contains(missing, "no-such-pager"));
    CHECK(contains(missing, "Section"));
    CHECK(contains(missing, "code 0"));
    auto const shell = on_terminal("nutmeg offenses", "PAGER='x=1 no-such-pager'");
    CHECK(contains(shell, "cannot be started"));
    CHECK(contains(shell, "code 3"));
}

TEST_CASE("quiet: problems stay, notes go") {
    WorkFolder const folder;
    auto const draft = "sed 's/sixteen/seventeen/' sample/chap_990.htm >new.htm\n"
                       "nutmeg draft sample/chap_990.htm new.htm -o bill.htm";
    CHECK(contains(folder.run(std::string(draft) + "\n").err, "read back and applied"));
    CHECK(folder.run(std::string(draft) + " --quiet\n").err.empty());
    auto const missing = folder.run("nutmeg -q show 99-999\n");
    CHECK(missing.code == "1\n");
    CHECK(contains(missing.err, "99-999"));
    CHECK(folder.run("nutmeg corpus import sample --edition 1 -o law.db -q\n").out.empty());
}

TEST_CASE("command line: the program's options may come before or after the command") {
    auto const expected = output_of("nutmeg show 99-3 --width 60 --color always");
    CHECK(output_of("nutmeg --width 60 --color=always show 99-3") == expected);
    CHECK(output_of("nutmeg show --color always 99-3 --width=60") == expected);
    CHECK(output_of("nutmeg --width 60 corpus list sample --color=always")
          == output_of("nutmeg corpus list sample"));
}

TEST_CASE("command line: an operand may have the name of a command") {
    WorkFolder const folder;
    auto const run = folder.run("nutmeg search show\n");
    CHECK(run.code.empty());
    CHECK(contains(run.out, "sections"));
}
