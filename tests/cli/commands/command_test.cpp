// The program as a user runs it: one case per folder of tests/cli/commands/cases. `cmd` is the
// command line; sh runs it in a temporary folder with the other files of the case, `sample` and
// `examples`. `out`, `err` and `code` are the expected output and exit code; if a file is absent,
// no output or code 0. NUTMEG_UPDATE_GOLDEN=1 rewrites them; read the git diff before you commit.
#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <sys/wait.h>
#include <vector>

namespace fs = std::filesystem;

namespace {

fs::path const cases = NUTMEG_SOURCE_DIR "/tests/cli/commands/cases";

std::string text_of(fs::path const& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

/// Removes the file if the text is empty.
void rewrite(fs::path const& path, std::string const& text) {
    if (text.empty())
        fs::remove(path);
    else
        std::ofstream(path, std::ios::binary) << text;
}

struct RunResult {
    std::string out;
    std::string err;
    std::string code;
};

class WorkFolder {
public:
    explicit WorkFolder(fs::path const& case_folder)
        : root_(fs::temp_directory_path() / "nutmeg_XXXXXX") {
        std::string name = root_.string();
        REQUIRE(mkdtemp(name.data()) != nullptr);
        root_ = name;
        fs::create_directory(root_ / "work");
        fs::create_directory_symlink(NUTMEG_SOURCE_DIR "/corpus/sample", root_ / "work/sample");
        fs::create_directory_symlink(NUTMEG_SOURCE_DIR "/examples", root_ / "work/examples");
        static std::set<std::string> const excluded{"cmd", "out", "err", "code"};
        for (auto const& file : fs::directory_iterator(case_folder))
            if (!excluded.contains(file.path().filename().string()))
                fs::copy(file.path(),
                         root_ / "work" / file.path().filename(),
                         fs::copy_options::recursive);
    }
    WorkFolder(WorkFolder const&) = delete;
    WorkFolder& operator=(WorkFolder const&) = delete;
    ~WorkFolder() {
        std::error_code failed;
        fs::remove_all(root_, failed);
    }

    RunResult run(fs::path const& command) const {
        fs::copy_file(command, root_ / "cmd");
        auto const line = "cd '" + (root_ / "work").string() + "' && PATH='"
                        + fs::path(NUTMEG_PROGRAM).parent_path().string()
                        + "':$PATH LC_ALL=C NUTMEG_STATUTES= sh ../cmd >../out 2>../err </dev/null";
        auto const status = std::system(line.c_str());
        auto const code = WIFEXITED(status) ? std::to_string(WEXITSTATUS(status)) : "a signal";
        return {text_of(root_ / "out"), text_of(root_ / "err"), code == "0" ? "" : code + "\n"};
    }

private:
    fs::path root_;
};

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
            auto const ran = WorkFolder(folder).run(folder / "cmd");
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
