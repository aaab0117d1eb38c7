// Every example of the README and the help pages runs as it is printed, whether NUTMEG_STATUTES is
// set or not, but for those that use the network: they are only read. A server is ended when it
// has printed its address, and listens at a free port.
#include "tests/support/program_run.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <regex>
#include <sstream>
#include <string>
#include <vector>

namespace fs = std::filesystem;
using namespace nutmeg::test;

namespace {

/// The sample as the examples name it, and other statutes, without the sample's title.
std::string const statutes = "mkdir -p 2026/sup cgs corpus other .zfunc .config/fish/completions\n"
                             "ln -s ../sample corpus/sample\n"
                             "for page in sample/*.htm; do\n"
                             "  sed 's/99-/53a-/g' $page >other/${page#*/}\n"
                             "done\n";

/// The user's files, about the statutes in the folder `law`, whose sections are numbered TITLE-N.
std::string const files =
    "mkdir 2025\n"
    "ln -s ../$law 2025/pub\n"
    "sed 's/sixteen/seventeen/' $law/chap_990.htm >2026/sup/chap_990.htm\n"
    "ln -s ../2025 cgs/2025\n"
    "ln -s ../2026 cgs/2026\n"
    "cp $law/chap_990.htm .\n"
    "cp 2026/sup/chap_990.htm changed.htm\n"
    "amend() { sed \"s/99-/$title-/g\" $1 >$2; }\n"
    "amend examples/02-age-eighteen.htm bill.htm\n"
    "mkdir bills\n"
    "cp bill.htm bills\n"
    "amend examples/08-higher-penalty.htm first.htm\n"
    "amend examples/together/lower-fine.htm second.htm\n"
    "amend examples/instructions/02-age-eighteen.txt changes.txt\n"
    "printf \"Sec. $title-3. Prostitution: Class A misdemeanor.\\n\\nA person "
    "shall wait.\\n\" >edited.txt\n"
    "printf 'In line 3, strike \"no such words\"\\n' >floor.htm\n"
    "cp floor.htm amendment.htm\n"
    "nutmeg corpus lock 2025/pub -o statutes.lock\n"
    "nutmeg corpus import $law --edition 2025 -o law.db\n"
    "nutmeg lint 2025/pub --write-baseline known.txt\n"
    "true\n";

/// The command lines in a file: "    $ nutmeg ..." and "    nutmeg ...".
std::vector<std::string> examples_in(fs::path const& file) {
    std::vector<std::string> found;
    std::istringstream lines(text_of(file));
    for (std::string line; std::getline(lines, line);)
        for (std::string const lead : {"    $ ", "    "})
            if (line.starts_with(lead + "nutmeg "))
                found.push_back(line.substr(lead.size()));
    return found;
}

std::vector<fs::path> documents() {
    std::vector<fs::path> found{NUTMEG_SOURCE_DIR "/README.md"};
    for (auto const& page : fs::recursive_directory_iterator(NUTMEG_SOURCE_DIR "/cli/help/pages"))
        if (page.is_regular_file())
            found.push_back(page.path());
    return found;
}

/// Whether the example is about the sample: it names it, or a section of its title. All others are
/// about the user's own files.
bool is_about_sample(std::string const& line) {
    auto const example = line.substr(0, line.find("  #"));
    for (auto const* word : {"99-", "corpus/sample", "examples/"})
        if (example.find(word) != std::string::npos)
            return true;
    return false;
}

/// The command line of a server, with a free port; its exit code is that of the end after its
/// start.
std::string started_and_ended(std::string const& example) {
    return std::regex_replace(example, std::regex(" --port [0-9]+"), "")
         + " --port 0 >address & server=$!\n"
           "until [ -s address ] || ! kill -0 $server; do sleep 0.02; done\n"
           "kill -TERM $server; wait $server\n";
}

void check(std::string const& example, WorkFolder const& folder, std::string const& setting) {
    CAPTURE(example);
    CAPTURE(setting);
    bool const uses_network = example.find("https://") != std::string::npos;
    bool const is_server = example.starts_with("nutmeg serve");
    auto const line =
        is_server ? started_and_ended(example) : example + (uses_network ? " --help\n" : "\n");
    auto const run = folder.run("rm -f address\nHOME=$PWD\n" + setting + line);
    CAPTURE(run.err);
    CHECK((run.code.empty() || run.code == "1\n"));
    CHECK(run.err.find("See nutmeg") == std::string::npos);
    CHECK(run.err.find("only in the sample statutes") == std::string::npos);
    CHECK(run.err.find("there is no section") == std::string::npos);
}

} // namespace

TEST_CASE("documented examples: every one runs, whether NUTMEG_STATUTES is set or not") {
    std::size_t count = 0;
    for (auto const& file : documents()) {
        CAPTURE(file.string());
        WorkFolder const of_sample;
        REQUIRE(of_sample.run(statutes + "law=sample title=99\n" + files).code.empty());
        WorkFolder const of_other;
        REQUIRE(of_other.run(statutes + "law=other title=53a\n" + files).code.empty());
        for (auto const& example : examples_in(file)) {
            check(example, of_sample, "");
            check(example,
                  is_about_sample(example) ? of_sample : of_other,
                  "export NUTMEG_STATUTES=other\n");
            ++count;
        }
    }
    CHECK(count > 30);
}
