// The completion scripts, run by the shells, and those in docs/completion, which are installed.
// NUTMEG_UPDATE_GOLDEN=1 rewrites them; read the git diff before you commit.
#include "tests/support/program_run.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

namespace fs = std::filesystem;
using namespace nutmeg::test;

namespace {

bool has(std::string const& shell) {
    WorkFolder const folder;
    bool const is_installed = !folder.run("command -v " + shell + "\n").out.empty();
    if (!is_installed)
        MESSAGE("Skipped: ", shell, " is not installed");
    return is_installed;
}

bool has_line(std::string const& text, std::string const& line) {
    return ("\n" + text).find("\n" + line + "\n") != std::string::npos;
}

/// What bash offers for the words, of which the last is completed.
std::string bash_offers(std::string const& words) {
    WorkFolder const folder;
    std::ofstream(folder.path() / "try.bash") << "source <(nutmeg completion bash)\n"
                                                 "COMP_WORDS=("
                                              << words
                                              << ")\n"
                                                 "COMP_CWORD=$((${#COMP_WORDS[@]} - 1))\n"
                                                 "_nutmeg\n"
                                                 "printf '%s\\n' \"${COMPREPLY[@]}\"\n";
    auto const run = folder.run("bash --norc try.bash\n");
    CHECK(run.err.empty());
    return run.out;
}

/// The same for fish.
std::string fish_offers(std::string const& line) {
    WorkFolder const folder;
    auto const run = folder.run("export HOME=$PWD\nnutmeg completion fish >nutmeg.fish\n"
                                "fish --no-config -c 'source nutmeg.fish; complete -C \""
                                + line + "\"' | cut -f1\n");
    CHECK(run.err.empty());
    return run.out;
}

/// The same for zsh, which completes only on a terminal: what it prints after a tab.
std::string zsh_offers(std::string const& line) {
    WorkFolder const folder;
    return folder
        .run("mkdir z && nutmeg completion zsh >z/_nutmeg\n"
             "cat >try.zsh <<'end'\n"
             "zmodload zsh/zpty\n"
             "zpty z 'PS1= zsh -f'\n"
             "zpty -w z 'fpath=($PWD/z $fpath); autoload -U compinit; compinit -u -D; "
             "zstyle \":completion:*\" list-prompt \"\"; LISTMAX=1000; stty cols 200 rows 1000; "
             "print ready'\n"
             "zpty -r z out '*ready*ready*'\n"
             "zpty -w -n z $'"
             + line
             + "\\t\\t'\n"
               "sleep 2\n"
               "zpty -r -t z out\n"
               "while zpty -r -t z more; do out+=$more; done\n"
               "print -r -- $out\n"
               "zpty -d z\n"
               "end\n"
               "zsh -f try.zsh\n")
        .out;
}

bool contains(std::string const& text, std::string const& words) {
    return text.find(words) != std::string::npos;
}

} // namespace

TEST_CASE("completion: the scripts in docs/completion are what nutmeg completion writes") {
    char const* update = std::getenv("NUTMEG_UPDATE_GOLDEN");
    for (auto const& [shell, name] : std::vector<std::pair<std::string, std::string>>{
             {"bash", "nutmeg"}, {"zsh", "_nutmeg"}, {"fish", "nutmeg.fish"}}) {
        CAPTURE(shell);
        WorkFolder const folder;
        auto const script = folder.run("nutmeg completion " + shell + "\n").out;
        auto const file = fs::path(NUTMEG_SOURCE_DIR) / "docs" / "completion" / name;
        if (update != nullptr && *update == '1')
            std::ofstream(file, std::ios::binary) << script;
        bool const is_same = script == text_of(file);
        CHECK_MESSAGE(is_same, "run the tests with NUTMEG_UPDATE_GOLDEN=1");
    }
}

TEST_CASE("completion: bash") {
    CHECK(has_line(bash_offers("nutmeg pre"), "preview"));
    CHECK(has_line(bash_offers("nutmeg ''"), "corpus"));
    CHECK(has_line(bash_offers("nutmeg corpus im"), "import"));
    CHECK(has_line(bash_offers("nutmeg --quiet corpus ''"), "lock"));
    CHECK(has_line(bash_offers("nutmeg preview --redl"), "--redline"));
    CHECK(has_line(bash_offers("nutmeg preview --col"), "--color"));
    CHECK(bash_offers("nutmeg preview --format ht") == "html\n");
    CHECK(bash_offers("nutmeg preview --format = ht") == "html\n");
    CHECK(has_line(bash_offers("nutmeg preview --as ''"), "instructions"));
    CHECK(bash_offers("nutmeg help cit") == "citations\n");
    CHECK(bash_offers("nutmeg completion f") == "fish\n");
    CHECK(has_line(bash_offers("nutmeg preview ex"), "examples"));
    CHECK(has_line(bash_offers("nutmeg show 99-1"), "99-12"));
    CHECK(!contains(bash_offers("nutmeg preview --"), "--depth"));
}

TEST_CASE("completion: fish") {
    if (!has("fish"))
        return;
    CHECK(has_line(fish_offers("nutmeg pre"), "preview"));
    CHECK(has_line(fish_offers("nutmeg corpus im"), "import"));
    CHECK(has_line(fish_offers("nutmeg preview --redl"), "--redline"));
    CHECK(has_line(fish_offers("nutmeg preview --format ht"), "html"));
    CHECK(has_line(fish_offers("nutmeg help cit"), "citations"));
    CHECK(has_line(fish_offers("nutmeg show 99-1"), "99-12"));
    CHECK(has_line(fish_offers("nutmeg preview ex"), "examples/"));
    CHECK(!contains(fish_offers("nutmeg preview --"), "--depth"));
}

TEST_CASE("completion: zsh") {
    if (!has("zsh"))
        return;
    CHECK(contains(zsh_offers("nutmeg "), "offenses"));
    CHECK(contains(zsh_offers("nutmeg corpus im"), "import"));
    CHECK(contains(zsh_offers("nutmeg preview --redl"), "--redline"));
    CHECK(contains(zsh_offers("nutmeg preview --format "), "jsonl"));
    CHECK(contains(zsh_offers("nutmeg help cit"), "citations"));
    CHECK(contains(zsh_offers("nutmeg show 99-1"), "99-12"));
}
