// The program itself: how it starts, what it says, and how it ends.
#include "tests/cli/serve/http/raw_client.hpp"
#include "tests/support/program_run.hpp"

#include <doctest/doctest.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <string>
#include <sys/stat.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace fs = std::filesystem;
using namespace nutmeg::test;
using std::chrono::milliseconds;

namespace {

bool contains(std::string const& text, std::string const& words) {
    return text.find(words) != std::string::npos;
}

/// `nutmeg serve` as a child of the test, at a free port.
class ServeProcess {
public:
    ServeProcess() {
        std::array<int, 2> ends{};
        REQUIRE(pipe2(ends.data(), O_CLOEXEC) == 0);
        auto const drafts = (folder_.path() / "drafts").string();
        pid_ = fork();
        REQUIRE(pid_ >= 0);
        if (pid_ == 0) {
            dup2(ends[1], STDOUT_FILENO);
            dup2(open("/dev/null", O_WRONLY | O_CLOEXEC), STDERR_FILENO);
            execl(NUTMEG_PROGRAM,
                  "nutmeg",
                  "serve",
                  "--port",
                  "0",
                  "--drafts",
                  drafts.c_str(),
                  "--statutes",
                  NUTMEG_SOURCE_DIR "/corpus/sample",
                  "--no-open",
                  nullptr);
            _exit(127);
        }
        ::close(ends[1]);
        char next = 0;
        while (read(ends[0], &next, 1) == 1 && next != '\n')
            address_ += next;
        ::close(ends[0]);
    }
    ServeProcess(ServeProcess const&) = delete;
    ServeProcess& operator=(ServeProcess const&) = delete;
    ~ServeProcess() {
        if (pid_ > 0)
            end(SIGKILL);
    }

    std::string const& address() const { return address_; }
    std::uint16_t port() const {
        return static_cast<std::uint16_t>(std::stoi(address_.substr(address_.rfind(':') + 1)));
    }
    std::string token() const { return address_.substr(address_.find('=') + 1); }
    fs::path drafts() const { return folder_.path() / "drafts"; }

    std::string get(std::string const& path) const {
        RawClient const client(port());
        client.send("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(port())
                    + "\r\nAuthorization: Bearer " + token() + "\r\nConnection: close\r\n\r\n");
        return client.receive();
    }

    std::vector<pid_t> workers() const {
        std::ifstream children("/proc/" + std::to_string(pid_) + "/task/" + std::to_string(pid_)
                               + "/children");
        std::vector<pid_t> all;
        for (pid_t pid = 0; children >> pid;)
            all.push_back(pid);
        return all;
    }

    /// Sends the signal and waits; the status of waitpid.
    int end(int signal) {
        kill(pid_, signal);
        int status = 0;
        waitpid(pid_, &status, 0);
        pid_ = -1;
        return status;
    }

private:
    WorkFolder folder_;
    pid_t pid_ = -1;
    std::string address_;
};

/// Whether the process ends within a few seconds.
bool ends(pid_t pid) {
    for (int i = 0; i < 500; ++i) {
        if (kill(pid, 0) != 0 && errno == ESRCH)
            return true;
        // One whose parent was killed may wait for the first process of the system to notice.
        std::ifstream file("/proc/" + std::to_string(pid) + "/stat");
        std::string const stat{std::istreambuf_iterator<char>(file), {}};
        if (contains(stat, ") Z "))
            return true;
        std::this_thread::sleep_for(milliseconds(10));
    }
    return false;
}

} // namespace

TEST_CASE("serve: an interrupt ends the program while it still reads the statutes") {
    WorkFolder const folder;
    auto const statutes = (folder.path() / "endless.htm").string(); // a pipe that nobody writes to
    auto const drafts = (folder.path() / "drafts").string();
    REQUIRE(mkfifo(statutes.c_str(), S_IRUSR | S_IWUSR) == 0);
    for (int const signal : {SIGINT, SIGTERM}) {
        CAPTURE(signal);
        auto const pid = fork();
        REQUIRE(pid >= 0);
        if (pid == 0) {
            execl(NUTMEG_PROGRAM,
                  "nutmeg",
                  "serve",
                  "--port",
                  "0",
                  "--no-open",
                  "--drafts",
                  drafts.c_str(),
                  "--statutes",
                  statutes.c_str(),
                  nullptr);
            _exit(127);
        }
        std::this_thread::sleep_for(milliseconds(200));
        CHECK(kill(pid, signal) == 0);
        pid_t ended = 0;
        for (int i = 0; i < 200 && ended == 0; ++i) {
            ended = waitpid(pid, nullptr, WNOHANG);
            std::this_thread::sleep_for(milliseconds(10));
        }
        CHECK(ended == pid);
        kill(pid, SIGKILL);
    }
}

TEST_CASE("serve program: it prints its address, answers there, and ends cleanly on a signal") {
    for (int const signal : {SIGINT, SIGTERM, SIGHUP}) {
        CAPTURE(signal);
        ServeProcess serve;
        CHECK(serve.address().starts_with("http://127.0.0.1:"));
        CHECK(serve.token().size() == 32);
        auto const session = serve.get("/api/session");
        CHECK(session.starts_with("HTTP/1.1 200"));
        CHECK(contains(session, "\"drafts\":\"" + fs::canonical(serve.drafts()).string() + "\""));
        CHECK(serve.get("/").starts_with("HTTP/1.1 200"));
        auto const workers = serve.workers();
        CHECK(workers.size() >= 2);
        auto const status = serve.end(signal);
        CHECK(WIFEXITED(status));
        CHECK(WEXITSTATUS(status) == 0);
        for (auto const worker : workers)
            CHECK(ends(worker));
    }
}

TEST_CASE("serve program: workers end with a server that is killed") {
    ServeProcess serve;
    auto const workers = serve.workers();
    REQUIRE(workers.size() >= 2);
    serve.end(SIGKILL);
    for (auto const worker : workers)
        CHECK(ends(worker));
}

TEST_CASE("serve program: a worker that was killed is replaced, and leaves no zombie") {
    ServeProcess serve;
    for (auto const worker : serve.workers())
        kill(worker, SIGKILL);
    for (int i = 0; i < 4; ++i)
        CHECK(serve.get("/api/sections?most=" + std::to_string(i + 1)).starts_with("HTTP/1.1 200"));
    for (auto const worker : serve.workers()) {
        std::ifstream file("/proc/" + std::to_string(worker) + "/stat");
        std::string const stat{std::istreambuf_iterator<char>(file), {}};
        CHECK_FALSE((contains(stat, ") Z ") && serve.workers().size() > 2));
    }
}

TEST_CASE("serve program: what prevents the start is said, with what to do") {
    ServeProcess const serve;
    WorkFolder const folder;
    auto const serve_line = [](std::string const& options) {
        return "timeout 20 nutmeg serve --no-open " + options + "\n";
    };
    auto const taken = folder.run(serve_line("--drafts d --port " + std::to_string(serve.port())));
    CHECK(taken.code == "3\n");
    CHECK(
        taken.err
        == "127.0.0.1:" + std::to_string(serve.port())
               + ": problem: the port is in use, perhaps by another nutmeg serve. Use its page, or "
                 "name another port with --port\n");
    auto const none = folder.run(serve_line("--drafts d --port 0 --statutes no-such-folder"));
    CHECK(none.code == "3\n");
    CHECK(contains(none.err, "no-such-folder"));
    auto const drafts = folder.run(serve_line("--drafts /proc/drafts --port 0"));
    CHECK(drafts.code == "3\n");
    CHECK(contains(drafts.err, "Name another with --drafts"));
    for (auto const* wrong :
         {"--port 65536", "--port -1", "--workers 0", "--max-upload x", "operand"}) {
        CAPTURE(wrong);
        CHECK(folder.run(serve_line(wrong)).code == "2\n");
    }
}
