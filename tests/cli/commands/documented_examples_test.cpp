// Every example of the README and the manual pages runs as it is printed, but for those that use the
// network: they are only read.
#include "tests/support/program_run.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace fs = std::filesystem;
using namespace nutmeg::test;

namespace {

/// The files that the examples name, made from the sample.
std::string const setup = "mkdir -p 2025 2026 cgs corpus\n"
                          "ln -s ../sample 2025/pub\n"
                          "mkdir 2026/sup\n"
                          "sed 's/sixteen/seventeen/' sample/chap_990.htm >2026/sup/chap_990.htm\n"
                          "ln -s ../2025 cgs/2025\n"
                          "ln -s ../2026 cgs/2026\n"
                          "ln -s ../sample corpus/sample\n"
                          "cp sample/chap_990.htm .\n"
                          "cp 2026/sup/chap_990.htm changed.htm\n"
                          "cp examples/02-age-eighteen.htm bill.htm\n"
                          "cp examples/08-higher-penalty.htm first.htm\n"
                          "cp examples/together/lower-fine.htm second.htm\n"
                          "cp examples/instructions/02-age-eighteen.txt changes.txt\n"
                          "printf 'Sec. 99-3. Prostitution: Class A misdemeanor.\\n\\nA person "
                          "shall wait.\\n' >edited.txt\n"
                          "printf 'In line 3, strike \"no such words\"\\n' >floor.htm\n"
                          "cp floor.htm amendment.htm\n"
                          "nutmeg corpus lock 2025/pub -o statutes.lock\n"
                          "nutmeg lint 2025/pub --write-baseline known.txt\n"
                          "true\n";

std::string replaced(std::string text, std::string const& what, std::string const& by) {
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size()))
        text.replace(at, what.size(), by);
    return text;
}

/// The command lines in a file: ".Dl $ nutmeg ..." and "    nutmeg ...".
std::vector<std::string> examples_in(fs::path const& file) {
    std::vector<std::string> found;
    std::istringstream lines(text_of(file));
    for (std::string line; std::getline(lines, line);)
        for (std::string const lead : {".Dl $ ", "    "})
            if (line.starts_with(lead + "nutmeg "))
                found.push_back(
                    replaced(replaced(line.substr(lead.size()), "\\(dq", "\""), "\\-", "-"));
    return found;
}

std::vector<fs::path> documents() {
    std::vector<fs::path> files{NUTMEG_SOURCE_DIR "/README.md"};
    for (auto const& page : fs::directory_iterator(NUTMEG_SOURCE_DIR "/docs/man"))
        files.push_back(page.path());
    return files;
}

} // namespace

TEST_CASE("documented examples: every one runs") {
    std::size_t count = 0;
    for (auto const& file : documents()) {
        WorkFolder const folder;
        REQUIRE(folder.run(setup).code.empty());
        for (auto const& example : examples_in(file)) {
            CAPTURE(example);
            bool const uses_network = example.find("https://") != std::string::npos;
            auto const run = folder.run(example + (uses_network ? " --help\n" : "\n"));
            CAPTURE(run.err);
            CHECK((run.code.empty() || run.code == "1\n"));
            CHECK(run.err.find("See nutmeg") == std::string::npos);
            ++count;
        }
    }
    CHECK(count > 30);
}
