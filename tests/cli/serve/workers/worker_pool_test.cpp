#include "cli/serve/workers/worker_pool.hpp"
#include "parser/text/error.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <mutex>
#include <string>
#include <thread>
#include <unistd.h>
#include <vector>

using namespace nutmeg;
using std::chrono::milliseconds;
using std::chrono::seconds;

namespace {

WorkerPoolOptions options(std::vector<std::string> const& arguments = {}) {
    WorkerPoolOptions options;
    options.command = {NUTMEG_TEST_WORKER};
    options.command.insert(options.command.end(), arguments.begin(), arguments.end());
    options.workers = 2;
    return options;
}

WorkerAnswer ask(WorkerPool& pool,
                 std::string const& path,
                 std::map<std::string, std::string> const& query = {},
                 RequestLength length = RequestLength::Short) {
    return pool.answer({"GET", path, query, ""}, length, [](auto const&) { return true; });
}

/// Whether the process is gone, within a few seconds.
bool ends(pid_t pid) {
    for (int i = 0; i < 500; ++i) {
        if (kill(pid, 0) != 0 && errno == ESRCH)
            return true;
        std::this_thread::sleep_for(milliseconds(10));
    }
    return false;
}

/// Whether the process has ended, also if its parent has not waited for it, within a few seconds.
bool dies(pid_t pid) {
    for (int i = 0; i < 500; ++i) {
        std::ifstream file("/proc/" + std::to_string(pid) + "/stat");
        std::string const status{std::istreambuf_iterator<char>(file), {}};
        if (status.empty() || status.find(") Z ") != std::string::npos)
            return true;
        std::this_thread::sleep_for(milliseconds(10));
    }
    return false;
}

/// A number that another process writes to the file.
pid_t number_in(std::filesystem::path const& path) {
    pid_t number = 0;
    for (int i = 0; i < 500 && number == 0; ++i) {
        std::ifstream(path) >> number;
        std::this_thread::sleep_for(milliseconds(10));
    }
    return number;
}

} // namespace

TEST_CASE("workers: requests are answered by several processes, and stop with the pool") {
    std::vector<pid_t> pids;
    {
        WorkerPool pool(options());
        REQUIRE(pool.start().empty());
        pids = pool.pids();
        CHECK(pids.size() == 2);
        auto const answer = pool.answer(
            {"POST", "/api/a", {}, "body"}, RequestLength::Short, [](auto const&) { return true; });
        CHECK(answer.failure == WorkerFailure::None);
        CHECK(answer.response.body == "POST /api/a body");
        pool.stop();
        CHECK(ask(pool, "/api/a").failure == WorkerFailure::Stopped);
    }
    for (auto const pid : pids)
        CHECK(ends(pid));
}

TEST_CASE("workers: a worker without a request prepares for later ones, step by step to the end") {
    WorkerPool pool(options());
    REQUIRE(pool.start().empty());
    std::string steps;
    for (int i = 0; i < 500 && steps != "3"; ++i) {
        std::this_thread::sleep_for(milliseconds(200));
        steps = ask(pool, "/api/steps-prepared").response.body;
    }
    CHECK(steps == "3");
    std::this_thread::sleep_for(milliseconds(400));
    CHECK(ask(pool, "/api/steps-prepared").response.body == "3");
}

TEST_CASE("workers: a request goes to the worker that has answered its path before") {
    WorkerPool pool(options());
    REQUIRE(pool.start().empty());
    std::thread busy([&] { ask(pool, "/api/sleep", {{"ms", "600"}}); });
    std::this_thread::sleep_for(milliseconds(200));
    auto const other = ask(pool, "/api/pid").response.body; // of the worker that is free
    busy.join();
    auto const sleeper = ask(pool, "/api/preview").response.body;
    REQUIRE(sleeper.find(other) == std::string::npos);
    CHECK(ask(pool, "/api/pid").response.body == other);
}

TEST_CASE("workers: one that fails costs its request only, and is replaced") {
    auto settings = options();
    settings.limits.time = milliseconds(300);
    settings.limits.answer = 1000;
    WorkerPool pool(settings);
    REQUIRE(pool.start().empty());
    struct Case {
        std::string path;
        std::map<std::string, std::string> query;
        WorkerFailure failure;
    };
    for (auto const& one : {Case{"/api/crash", {}, WorkerFailure::Crashed},
                            Case{"/api/exit", {}, WorkerFailure::Crashed},
                            Case{"/api/garbage", {}, WorkerFailure::Crashed},
                            Case{"/api/hang", {}, WorkerFailure::TimeLimit},
                            Case{"/api/large", {{"bytes", "2000"}}, WorkerFailure::AnswerLimit}}) {
        CAPTURE(one.path);
        auto const before = pool.pids();
        CHECK(ask(pool, one.path, one.query).failure == one.failure);
        auto const after = pool.pids();
        CHECK(after != before);
        for (auto const pid : before)
            if (std::find(after.begin(), after.end(), pid) == after.end())
                CHECK(ends(pid));
        CHECK(ask(pool, "/api/a").failure == WorkerFailure::None);
        CHECK(ask(pool, "/api/large", {{"bytes", "900"}}).failure == WorkerFailure::None);
    }
}

TEST_CASE("workers: what a worker has started ends with it, and with the server") {
    auto const file =
        std::filesystem::temp_directory_path() / ("nutmeg-converter-" + std::to_string(getpid()));
    auto settings = options();
    settings.limits.time = milliseconds(500);
    for (bool const is_stopped : {false, true}) {
        CAPTURE(is_stopped);
        std::filesystem::remove(file);
        if (is_stopped)
            settings.limits.time = seconds(60);
        pid_t converter = 0;
        {
            WorkerPool pool(settings);
            REQUIRE(pool.start().empty());
            std::thread request([&] {
                auto const answer = ask(pool, "/api/convert", {{"file", file.string()}});
                CHECK(answer.failure
                      == (is_stopped ? WorkerFailure::Stopped : WorkerFailure::TimeLimit));
            });
            converter = number_in(file);
            if (is_stopped)
                pool.stop();
            request.join();
            if (!is_stopped)
                CHECK(dies(converter));
        }
        CHECK(converter > 0);
        CHECK(dies(converter));
    }
    std::filesystem::remove(file);
}

#if !defined(__SANITIZE_ADDRESS__)
TEST_CASE("workers: one that needs too much memory says so and goes on") {
    WorkerPool pool(options());
    REQUIRE(pool.start().empty());
    auto const answer = ask(pool, "/api/memory");
    REQUIRE(answer.failure == WorkerFailure::None);
    CHECK(answer.response.status == 500);
    CHECK(answer.response.body.find("\"code\":\"out-of-memory\"") != std::string::npos);
    CHECK(ask(pool, "/api/a").failure == WorkerFailure::None);
}
#endif

TEST_CASE("workers: one that was killed between two requests is replaced without a failure") {
    auto settings = options();
    settings.workers = 1;
    WorkerPool pool(settings);
    REQUIRE(pool.start().empty());
    auto const pid = pool.pids().front();
    kill(pid, SIGKILL);
    for (int i = 0; i < 3; ++i)
        CHECK(ask(pool, "/api/a").failure == WorkerFailure::None);
    CHECK(pool.pids().front() != pid);
}

TEST_CASE("workers: statutes that cannot be read, and programs that do not start, are said") {
    {
        WorkerPool pool(options({"unreadable"}));
        CHECK(pool.start() == "law.htm:3: no statutes");
        auto const answer = ask(pool, "/api/a");
        CHECK(answer.failure == WorkerFailure::CannotStart);
        CHECK(answer.reason == "law.htm:3: no statutes");
    }
    {
        WorkerPool pool(options({"dies"}));
        CHECK(pool.start() == "the worker ended before it had read the statutes");
        CHECK(ask(pool, "/api/a").failure == WorkerFailure::CannotStart);
    }
    auto settings = options();
    settings.command = {"/no/such/program"};
    CHECK_THROWS_AS(WorkerPool(settings).start(), Error);
}

TEST_CASE("workers: progress is passed on, and a client that is gone ends the request") {
    WorkerPool pool(options());
    REQUIRE(pool.start().empty());
    std::vector<std::size_t> steps;
    auto const answer = pool.answer(
        {"GET", "/api/steps", {}, ""}, RequestLength::Long, [&](ProgressReport const& report) {
            CHECK(report.what == "reading");
            CHECK(report.all == 3);
            steps.push_back(report.done);
            return true;
        });
    CHECK(answer.failure == WorkerFailure::None);
    CHECK(steps == std::vector<std::size_t>{1, 2, 3});
    auto const gone = pool.answer({"GET", "/api/steps", {}, ""},
                                  RequestLength::Long,
                                  [](ProgressReport const&) { return false; });
    CHECK(gone.failure == WorkerFailure::Abandoned);
    CHECK(ask(pool, "/api/a").failure == WorkerFailure::None);
}

TEST_CASE("workers: requests that take long leave one worker to the others") {
    WorkerPool pool(options());
    REQUIRE(pool.start().empty());
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i)
        threads.emplace_back([&] {
            ask(pool, "/api/sleep", {{"ms", "200"}}, RequestLength::Long);
        });
    std::this_thread::sleep_for(milliseconds(50));
    auto const start = std::chrono::steady_clock::now();
    for (int i = 0; i < 20; ++i)
        CHECK(ask(pool, "/api/a").failure == WorkerFailure::None);
    // The four that take long need 800 ms, one after the other.
    CHECK(std::chrono::steady_clock::now() - start < milliseconds(500));
    for (auto& thread : threads)
        thread.join();
}

TEST_CASE("workers: who has waited the longest is next") {
    auto settings = options();
    settings.workers = 1;
    WorkerPool pool(settings);
    REQUIRE(pool.start().empty());
    std::mutex mutex;
    std::vector<int> order;
    std::vector<std::thread> threads;
    for (int i = 0; i < 12; ++i) {
        threads.emplace_back([&, i] {
            ask(pool, "/api/sleep", {{"ms", i == 0 ? "300" : "20"}});
            std::lock_guard const lock(mutex);
            order.push_back(i);
        });
        std::this_thread::sleep_for(milliseconds(20));
    }
    for (auto& thread : threads)
        thread.join();
    CHECK(std::is_sorted(order.begin(), order.end()));
}

TEST_CASE("workers: a request that waits too long for one fails as busy") {
    auto settings = options();
    settings.workers = 1;
    settings.limits.queue = milliseconds(50);
    WorkerPool pool(settings);
    REQUIRE(pool.start().empty());
    std::thread first([&] { ask(pool, "/api/sleep", {{"ms", "500"}}); });
    std::this_thread::sleep_for(milliseconds(100));
    CHECK(ask(pool, "/api/a").failure == WorkerFailure::Busy);
    first.join();
    CHECK(ask(pool, "/api/a").failure == WorkerFailure::None);
}

TEST_CASE("workers: many requests at once, some of which kill their worker") {
    WorkerPool pool(options());
    REQUIRE(pool.start().empty());
    std::atomic<int> answered = 0;
    std::atomic<int> crashed = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 16; ++i)
        threads.emplace_back([&, i] {
            for (int j = 0; j < 10; ++j) {
                bool const kills = i == 0 && j % 2 == 0;
                auto const failure = ask(pool, kills ? "/api/crash" : "/api/a").failure;
                ++(failure == WorkerFailure::None ? answered : crashed);
            }
        });
    for (auto& thread : threads)
        thread.join();
    CHECK(answered == 155);
    CHECK(crashed == 5);
}

TEST_CASE("workers: stopping ends requests that wait and that are worked on") {
    auto settings = options();
    settings.workers = 1;
    WorkerPool pool(settings);
    REQUIRE(pool.start().empty());
    std::vector<std::thread> threads;
    for (int i = 0; i < 3; ++i)
        threads.emplace_back([&] {
            auto const failure = ask(pool, "/api/hang").failure;
            CHECK((failure == WorkerFailure::Stopped || failure == WorkerFailure::Crashed));
        });
    std::this_thread::sleep_for(milliseconds(100));
    pool.stop();
    for (auto& thread : threads)
        thread.join();
}
