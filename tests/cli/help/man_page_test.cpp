// The manual pages in docs/man are those that the program writes. NUTMEG_UPDATE_GOLDEN=1 rewrites
// them; read the git diff before you commit.
#include "cli/help/help_pages.hpp"
#include "cli/help/man_words.hpp"
#include "cli/help/page_texts.hpp"
#include "tests/support/program_run.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace fs = std::filesystem;
using namespace nutmeg;
using namespace nutmeg::test;

namespace {

/// The names of the help pages of commands.
std::vector<std::string> page_names() {
    std::vector<std::string> names;
    for (auto const& page : page_texts())
        if (page.name.find('/') == std::string_view::npos)
            names.emplace_back(page.name);
    return names;
}

fs::path file_of(std::string const& name) {
    return fs::path(NUTMEG_SOURCE_DIR) / "docs" / "man"
         / ((name == "nutmeg" ? name : "nutmeg-" + name) + ".1");
}

std::string written_page(std::string name) {
    std::replace(name.begin(), name.end(), '-', ' ');
    WorkFolder const folder;
    return folder.run("nutmeg help --man " + name + "\n").out;
}

} // namespace

TEST_CASE("manual pages: those in docs/man are what nutmeg help --man writes") {
    char const* update = std::getenv("NUTMEG_UPDATE_GOLDEN");
    for (auto const& name : page_names()) {
        CAPTURE(name);
        auto const page = written_page(name);
        CHECK(page.find(".Sh DESCRIPTION\n") != std::string::npos);
        if (update != nullptr && *update == '1')
            std::ofstream(file_of(name), std::ios::binary) << page;
        bool const is_same = page == text_of(file_of(name));
        CHECK_MESSAGE(is_same, "run the tests with NUTMEG_UPDATE_GOLDEN=1");
    }
    auto const count = std::distance(fs::directory_iterator(file_of("nutmeg").parent_path()),
                                     fs::directory_iterator());
    CHECK(static_cast<std::size_t>(count) == page_names().size());
}

TEST_CASE("manual pages: mandoc finds nothing wrong") {
    WorkFolder const folder;
    if (folder.run("command -v mandoc\n").out.empty()) {
        MESSAGE("Skipped: mandoc is not installed");
        return;
    }
    auto const run = folder.run("mandoc -Tlint " + file_of("nutmeg").parent_path().string()
                                + "/*.1 | grep -v 'referenced manual not found'\n");
    CHECK(run.out == "");
}

TEST_CASE("manual pages: sentences begin on new lines, and nothing is read as a macro") {
    CHECK(man_text("One `a-b` two. Three .odt *X*.")
          == "One \\fBa\\-b\\fR two.\nThree .odt \\fIX\\fR.\n");
    CHECK(man_text(".odt is first") == "\\&.odt is first\n");
    CHECK(man_text("see Gen. Stat. 2-18") == "see Gen.\\& Stat.\\& 2-18\n");
    CHECK(man_arguments("In \"x\"") == "\\&In \\(dqx\\(dq");
    CHECK(man_usage("nutmeg draft [OPTION]... --instructions FILE [OLD]")
          == ".Nm nutmeg draft\n.Op Ar OPTION ...\n.Fl Fl instructions\n.Ar FILE\n.Op Ar OLD\n");
}
