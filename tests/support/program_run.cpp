#include "tests/support/program_run.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <sys/wait.h>

namespace nutmeg::test {

namespace fs = std::filesystem;

std::string text_of(fs::path const& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

WorkFolder::WorkFolder() {
    auto name = (fs::temp_directory_path() / "nutmeg_XXXXXX").string();
    REQUIRE(mkdtemp(name.data()) != nullptr);
    root_ = name;
    fs::create_directory(path());
    fs::create_directory_symlink(NUTMEG_SOURCE_DIR "/corpus/sample", path() / "sample");
    fs::create_directory_symlink(NUTMEG_SOURCE_DIR "/examples", path() / "examples");
}

WorkFolder::~WorkFolder() {
    std::error_code failed;
    fs::remove_all(root_, failed);
}

ProgramRun WorkFolder::run(std::string const& lines) const {
    std::ofstream(root_ / "cmd", std::ios::binary) << lines;
    auto const line = "cd '" + path().string() + "' && PATH='"
                    + fs::path(NUTMEG_PROGRAM).parent_path().string()
                    + "':$PATH LC_ALL=C NUTMEG_STATUTES= SOURCE_DATE_EPOCH=1780000000 sh ../cmd "
                      ">../out 2>../err </dev/null";
    auto const status = std::system(line.c_str());
    auto const code = WIFEXITED(status) ? std::to_string(WEXITSTATUS(status)) : "a signal";
    return {text_of(root_ / "out"), text_of(root_ / "err"), code == "0" ? "" : code + "\n"};
}

} // namespace nutmeg::test
