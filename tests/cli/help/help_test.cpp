// What `nutmeg help` and --help print.
#include "cli/help/help_page.hpp"
#include "cli/help/help_pages.hpp"
#include "tests/support/program_run.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

using namespace nutmeg;
using namespace nutmeg::test;

namespace {

std::vector<std::string> const commands{
    "preview",       "diff",          "draft",        "explain",       "impact",
    "parse",         "lint",          "show",         "log",           "offenses",
    "search",        "corpus",        "corpus fetch", "corpus import", "corpus apply",
    "corpus verify", "corpus update", "corpus lock",  "corpus check",  "corpus list",
    "help",          "completion",    "serve"};

std::string output_of(std::string const& line) {
    WorkFolder const folder;
    auto const run = folder.run(line + "\n");
    CAPTURE(line);
    CHECK(run.err.empty());
    CHECK(run.code.empty());
    return run.out;
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

} // namespace

TEST_CASE("help: the words of a text, with their styles") {
    auto const words = help_words("with `--on a` and *DATE*, 2 * 3 * 4, \\*x*");
    REQUIRE(words.size() == 5);
    CHECK(words[1].kind == HelpWords::Kind::Code);
    CHECK(words[1].text == "--on a");
    CHECK(words[3].kind == HelpWords::Kind::Argument);
    CHECK(words[3].text == "DATE");
    CHECK(words[4].text == ", 2 * 3 * 4, *x*");
}

TEST_CASE("help: the blocks of a page") {
    auto const page = read_help_page("x",
                                     "title: do it\nusage: x A\nusage: x B\nsee: a, b\n\n"
                                     "One\ntwo.\n\n- item\n  goes on\n- second\n\n"
                                     "## Options: Input\n\n`-o`\n:   Text\n    more.\n\n"
                                     "    inner\n    :   words\n\n    $ x -o 1\n");
    CHECK(page.title == "do it");
    CHECK(page.usages == std::vector<std::string>{"x A", "x B"});
    CHECK(page.see == std::vector<std::string>{"a", "b"});
    REQUIRE(page.sections.size() == 2);
    auto const& first = page.sections[0].blocks;
    REQUIRE(first.size() == 3);
    CHECK(first[0].text == "One two.");
    CHECK(first[1].blocks.front().text == "item goes on");
    auto const* options = page.section("Options: Input");
    REQUIRE(options != nullptr);
    REQUIRE(options->blocks.size() == 2);
    REQUIRE(options->blocks[0].blocks.size() == 2);
    CHECK(options->blocks[0].blocks[0].text == "Text more.");
    CHECK(options->blocks[0].blocks[1].kind == HelpBlock::Kind::Definition);
    CHECK(options->blocks[1].kind == HelpBlock::Kind::Literal);
}

TEST_CASE("help: every command has a page, and its lines are at most 80 columns wide") {
    for (auto const& command : commands) {
        CAPTURE(command);
        CHECK(command_page(command).has_value());
        auto const text = output_of("nutmeg " + command + " --help");
        CHECK(text.starts_with("Usage: nutmeg " + command));
        CHECK(longest_line(text) <= 80);
        CHECK(longest_line(output_of("nutmeg help " + command)) <= 80);
    }
    CHECK(longest_line(output_of("nutmeg --help")) <= 80);
    CHECK(longest_line(output_of("nutmeg preview --help --width 50")) <= 50);
    CHECK(longest_line(output_of("nutmeg preview --help --width 150")) > 100);
}

TEST_CASE("help: the options are in groups, each with an example") {
    auto const text = output_of("nutmeg preview --help");
    for (auto const* part : {"\nInput\n",
                             "\nWhat is shown\n",
                             "\nOutput\n",
                             "\nExit codes\n",
                             "\nExamples\n",
                             "  Example: nutmeg preview bill.htm --amendment floor.htm"})
        CHECK(contains(text, part));
    CHECK(!contains(text, "\nOther\n"));
}

TEST_CASE("help: the program's help lists every command, every topic and the shared options") {
    auto const text = output_of("nutmeg --help");
    CHECK(text == output_of("nutmeg help"));
    for (auto const& command : commands)
        if (!contains(command, " "))
            CHECK(contains(text, "\n  " + command + " "));
    REQUIRE(topic_names().size() >= 8);
    for (auto const& topic : topic_names()) {
        CHECK(contains(text, "\n  " + topic + " "));
        auto const help = output_of("nutmeg help " + topic);
        CHECK(help.starts_with(topic + " "));
        CHECK(longest_line(help) <= 80);
    }
    CHECK(contains(text, "--no-pager"));
    CHECK(contains(output_of("nutmeg help environment"), "NUTMEG_STATUTES"));
}

TEST_CASE("help: a name that is not known gets the nearest one") {
    WorkFolder const folder;
    auto const run = folder.run("nutmeg help citation\n");
    CHECK(run.err
          == "nutmeg: no command or topic \"citation\". Did you mean \"citations\"? See nutmeg "
             "help\n");
    CHECK(run.code == "2\n");
}
