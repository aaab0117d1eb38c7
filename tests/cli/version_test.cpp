// What nutmeg --version prints.
#include "tests/support/program_run.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace nutmeg::test;

TEST_CASE("version: the first line is for scripts, and every library has a version") {
    WorkFolder const folder;
    auto const run = folder.run("nutmeg --version\n");
    CHECK(run.code.empty());
    CHECK(run.err.empty());
    CHECK(run.out.starts_with("nutmeg "));
    auto const first = run.out.substr(0, run.out.find('\n'));
    CHECK(first.find_first_not_of("0123456789.", 7) == std::string::npos);
    CHECK(run.out.find("\ncompiler: ") != std::string::npos);
    for (auto const* library : {"Boost",
                                "CLI11",
                                "cpp-httplib",
                                "fmt",
                                "ICU",
                                "libcurl",
                                "libzip",
                                "oneTBB",
                                "OpenSSL",
                                "pugixml",
                                "SQLite"}) {
        CAPTURE(library);
        auto const at = run.out.find(std::string("\n  ") + library + " ");
        REQUIRE(at != std::string::npos);
        auto const digit = run.out[run.out.find(' ', at + 3) + 1];
        CHECK(digit >= '0');
        CHECK(digit <= '9');
    }
}
