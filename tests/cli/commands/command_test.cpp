// The program as a user runs it: one case per folder of tests/cli/commands/cases. `cmd` is the
// command line; sh runs it in a temporary folder with the other files of the case, `sample` and
// `examples`. `out`, `err` and `code` are the expected output and exit code; if a file is absent,
// no output or code 0. NUTMEG_UPDATE_GOLDEN=1 rewrites them; read the git diff before you commit.
#include "tests/support/program_run.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>
#include <string>
#include <vector>

namespace fs = std::filesystem;
using namespace nutmeg::test;

namespace {

fs::path const cases = NUTMEG_SOURCE_DIR "/tests/cli/commands/cases";

/// Removes the file if the text is empty.
void rewrite(fs::path const& path, std::string const& text) {
    if (text.empty())
        fs::remove(path);
    else
        std::ofstream(path, std::ios::binary) << text;
}

ProgramRun run_case(fs::path const& case_folder) {
    WorkFolder const folder;
    static std::set<std::string> const excluded{"cmd", "out", "err", "code"};
    for (auto const& file : fs::directory_iterator(case_folder))
        if (!excluded.contains(file.path().filename().string()))
            fs::copy(
                file.path(), folder.path() / file.path().filename(), fs::copy_options::recursive);
    return folder.run(text_of(case_folder / "cmd"));
}

std::vector<std::string> names() {
    std::set<std::string> all;
    for (auto const& entry : fs::directory_iterator(cases))
        if (entry.is_directory())
            all.insert(entry.path().filename().string());
    return {all.begin(), all.end()};
}

} // namespace

TEST_CASE("command: output and exit code equal the files of the case") {
    REQUIRE(names().size() > 10);
    for (auto const& name : names())
        SUBCASE(name.c_str()) {
            CAPTURE(name);
            auto const folder = cases / name;
            auto const ran = run_case(folder);
            char const* update = std::getenv("NUTMEG_UPDATE_GOLDEN");
            if (update != nullptr && *update == '1') {
                rewrite(folder / "out", ran.out);
                rewrite(folder / "err", ran.err);
                rewrite(folder / "code", ran.code);
            }
            CHECK(ran.out == text_of(folder / "out"));
            CHECK(ran.err == text_of(folder / "err"));
            CHECK(ran.code == text_of(folder / "code"));
        }
}
