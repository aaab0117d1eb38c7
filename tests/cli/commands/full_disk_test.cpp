// Output that cannot be written: exit code 3, a message, and the older file as it was.
#include "tests/support/program_run.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace nutmeg::test;

namespace {

/// Commands with output, without -o.
std::vector<std::string> const commands{
    "preview examples/02-age-eighteen.htm --statutes sample",
    "preview examples/02-age-eighteen.htm --statutes sample --format html",
    "preview examples/02-age-eighteen.htm --statutes sample --format jsonl",
    "preview examples/02-age-eighteen.htm --statutes sample --format docx",
    "preview examples/02-age-eighteen.htm --statutes sample --format markdown",
    "diff sample new.htm",
    "diff sample new.htm --format html",
    "diff sample new.htm --format jsonl",
    "diff sample new.htm --note",
    "draft sample/chap_990.htm new.htm",
    "draft sample/chap_990.htm new.htm --format docx",
    "draft sample/chap_990.htm new.htm --format text",
    "explain 'double the fine in 99-5(b)'",
    "explain 'double the fine in 99-5(b)' --format jsonl",
    "impact 99-3",
    "impact 99-3 --format html",
    "impact 99-3 --format jsonl",
    "show 99-3",
    "show 99-3 --format html",
    "show 99-3 --format markdown",
    "show 99-3 --format jsonl",
    "show 99-3 --format akn",
    "log 99-12",
    "log 99-12 --format jsonl",
    "offenses",
    "offenses --format html",
    "offenses --format csv",
    "offenses --format jsonl",
    "search person",
    "search person --format jsonl",
    "parse sample",
    "parse sample --format html",
    "parse sample --format jsonl",
    "lint sample",
    "lint sample --format jsonl",
    "lint sample --format sarif",
    "lint sample --format junit",
    "corpus list sample",
    "corpus list sample --format jsonl",
    "corpus lock sample",
    "corpus check sample sample.lock",
};

std::string const setup = "sed 's/sixteen/seventeen/' sample/chap_990.htm >new.htm\n"
                          "nutmeg corpus lock sample -o sample.lock\n";

bool is_reported(ProgramRun const& run) {
    return run.err.find("cannot be written") != std::string::npos;
}

} // namespace

TEST_CASE("full disk: every command and format reports it, with exit code 3") {
    WorkFolder const folder;
    REQUIRE(folder.run(setup).code.empty());
    for (auto const& command : commands) {
        CAPTURE(command);
        auto const device = folder.run("nutmeg " + command + " -o /dev/full\n");
        CHECK(device.code == "3\n");
        CHECK(is_reported(device));
        auto const standard = folder.run("nutmeg " + command + " >/dev/full\n");
        CHECK(standard.code == "3\n");
        CHECK(is_reported(standard));
    }
    for (auto const* command :
         {"--help", "help", "preview --help", "--version", "completion bash"}) {
        CAPTURE(command);
        auto const run = folder.run("nutmeg " + std::string(command) + " >/dev/full\n");
        CHECK(run.code == "3\n");
        CHECK(is_reported(run));
    }
}

TEST_CASE("full disk: a limit on the size of files leaves the older file as it was") {
    WorkFolder const folder;
    REQUIRE(folder.run(setup).code.empty());
    for (auto const& command : commands) {
        CAPTURE(command);
        // A file may have no byte: writing fails with EFBIG once SIGXFSZ is ignored.
        auto const run = folder.run("echo older >out\n(trap '' XFSZ; ulimit -f 0; exec nutmeg "
                                    + command + " -o out)\ncode=$?\ncat out\nexit $code\n");
        CHECK(run.code == "3\n");
        CHECK(run.out == "older\n");
    }
    CHECK(folder.run("ls -A | grep '^[.]nutmeg'\n").out.empty());
}

TEST_CASE("closed pipe: it is reported, with exit code 3") {
    WorkFolder const folder;
    REQUIRE(folder.run(setup).code.empty());
    for (auto const& command : commands) {
        CAPTURE(command);
        // The reader has gone before the program writes.
        auto const run = folder.run("mkfifo pipe\n(exec <pipe)&\nexec 3>pipe\nwait\nrm pipe\n"
                                    "nutmeg "
                                    + command + " >&3\n");
        CHECK(run.code == "3\n");
        CHECK(is_reported(run));
    }
}
