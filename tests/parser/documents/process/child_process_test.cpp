#include "parser/documents/process/child_process.hpp"
#include "parser/documents/process/private_folder.hpp"
#include "parser/documents/process/program.hpp"
#include "parser/text/error.hpp"
#include "parser/text/file.hpp"

#include <doctest/doctest.h>

#include <chrono>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>
#include <sys/wait.h>
#include <thread>
#include <vector>

using namespace nutmeg;

namespace {

struct Output {
    ProcessResult result;
    std::string words;
};

Output run(std::string const& script, ProcessLimits const& limits = {}) {
    Output output;
    output.result = run_process({"/bin/sh", "-c", script}, limits, [&](auto part) {
        output.words += part;
        return true;
    });
    return output;
}

std::size_t open_files() {
    auto const all = std::filesystem::directory_iterator("/proc/self/fd");
    return static_cast<std::size_t>(std::distance(begin(all), end(all)));
}

/// Whether the process exists and is more than an entry for its parent.
bool is_running(std::string const& process) {
    std::ifstream file("/proc/" + process + "/stat");
    std::string status;
    std::getline(file, status);
    return status.find(')') != std::string::npos && status.substr(status.rfind(')'), 3) != ") Z";
}

} // namespace

TEST_CASE("process: output, errors and the exit code are returned") {
    auto const output = run("echo gate; echo wrong >&2; exit 3");
    CHECK(output.words == "gate\n");
    CHECK(output.result.errors == "wrong\n");
    CHECK(output.result.end == ProcessEnd::Exited);
    CHECK(output.result.code == 3);
}

TEST_CASE("process: arguments are not words of a shell") {
    std::string words;
    auto const result = run_process({"/bin/echo", "a b", "$HOME", "*"}, {}, [&](auto part) {
        words += part;
        return true;
    });
    CHECK(words == "a b $HOME *\n");
    CHECK(result.code == 0);
}

TEST_CASE("process: standard input is empty") {
    CHECK(run("cat").words.empty());
}

TEST_CASE("process: large output on both streams arrives") {
    auto const output = run("head -c 3000000 /dev/zero; head -c 300000 /dev/zero >&2");
    CHECK(output.words.size() == 3'000'000);
    CHECK(output.result.errors.size() == 65'536);
    CHECK(output.result.end == ProcessEnd::Exited);
}

TEST_CASE("process: a time limit ends the child and what it started") {
    ProcessLimits limits;
    limits.time = std::chrono::milliseconds(300);
    auto const begin = std::chrono::steady_clock::now();
    auto const output = run("sleep 30 & echo $!; sleep 30", limits);
    CHECK(output.result.end == ProcessEnd::TimeLimit);
    CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(10));
    std::this_thread::sleep_for(std::chrono::milliseconds(200));
    CHECK_FALSE(is_running(output.words.substr(0, output.words.find('\n'))));
}

TEST_CASE("process: a child that closes its output and runs on is limited too") {
    ProcessLimits limits;
    limits.time = std::chrono::milliseconds(300);
    CHECK(run("exec >&- 2>&-; sleep 30", limits).result.end == ProcessEnd::TimeLimit);
}

TEST_CASE("process: what a child leaves running is ended with it") {
    auto const begin = std::chrono::steady_clock::now();
    auto const output = run("sleep 30 >/dev/null 2>&1 & exit 0");
    CHECK(output.result.end == ProcessEnd::Exited);
    CHECK(output.result.code == 0);
    CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(10));
}

TEST_CASE("process: a limit of output ends the child") {
    ProcessLimits limits;
    limits.output = 1000;
    auto const output = run("yes", limits);
    CHECK(output.result.end == ProcessEnd::OutputLimit);
    CHECK(output.words.size() <= 1000);
}

TEST_CASE("process: a limit of memory reaches the child") {
    ProcessLimits limits;
    limits.memory = std::uint64_t{256} << 20U;
    CHECK(run("ulimit -v", limits).words == "262144\n");
}

TEST_CASE("process: the reader can stop the child, and its exceptions are passed on") {
    auto const result = run_process({"/bin/sh", "-c", "yes"}, {}, [](auto) { return false; });
    CHECK(result.end == ProcessEnd::Stopped);
    CHECK_THROWS_AS(run_process({"/bin/sh", "-c", "yes"},
                                {},
                                [](auto) -> bool { throw std::runtime_error("enough"); }),
                    std::runtime_error);
}

TEST_CASE("process: a crash is not an exit") {
    auto const output = run("kill -SEGV $$");
    CHECK(output.result.end == ProcessEnd::Killed);
    CHECK(output.result.code == SIGSEGV);
}

TEST_CASE("process: a program that cannot be started is an error") {
    CHECK_THROWS_WITH_AS(run_process({"/no/such/program"}, {}, [](auto) { return true; }),
                         doctest::Contains("cannot be started"),
                         Error);
}

TEST_CASE("process: no file stays open and no child is left") {
    auto const before = open_files();
    for (int i = 0; i < 20; ++i)
        run("echo gate");
    CHECK(open_files() == before);
    CHECK(waitpid(-1, nullptr, WNOHANG) == -1);
}

TEST_CASE("process: files of this process are closed in the child") {
    CHECK(run("ls /proc/self/fd").words == "0\n1\n2\n3\n"); // 3 is the folder that ls reads
}

TEST_CASE("process: children of several threads run at once") {
    std::vector<std::thread> threads;
    std::vector<std::string> words(6);
    for (std::size_t i = 0; i < words.size(); ++i)
        threads.emplace_back([&words, i] {
            words[i] = run("head -c 100000 /dev/zero | wc -c; echo " + std::to_string(i)).words;
        });
    for (auto& thread : threads)
        thread.join();
    for (std::size_t i = 0; i < words.size(); ++i)
        CHECK(words[i] == "100000\n" + std::to_string(i) + "\n");
}

TEST_CASE("process: a private folder is removed with its files") {
    std::string path;
    {
        PrivateFolder const folder("bill.pdf");
        path = folder.write("in.pdf", "%PDF");
        CHECK(read_file(path) == "%PDF");
        auto const mode = std::filesystem::status(folder.path("")).permissions();
        CHECK((mode & std::filesystem::perms::others_all) == std::filesystem::perms::none);
    }
    CHECK_FALSE(std::filesystem::exists(path));
}

TEST_CASE("process: a missing program names its package and an alternative") {
    constexpr OptionalProgram program{"nutmeg-no-such-program",
                                      "NUTMEG_NO_SUCH_VARIABLE",
                                      "some-package",
                                      "Gates are read",
                                      "type them"};
    CHECK_FALSE(has_program(program));
    CHECK_THROWS_WITH_AS(find_program(program, "gates.xyz"),
                         "gates.xyz: Gates are read with the program nutmeg-no-such-program, which "
                         "is not installed. Install the Debian package some-package, or type them",
                         Error);
}
