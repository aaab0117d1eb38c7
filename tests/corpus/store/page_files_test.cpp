#include "corpus/store/page_files.hpp"
#include "parser/text/error.hpp"
#include "tests/support/temporary_pages.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <string>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

using namespace nutmeg;
namespace fs = std::filesystem;

namespace {

std::string failure_of(std::string const& path) {
    try {
        page_files(path);
    } catch (Error const& error) {
        return error.what();
    }
    return "";
}

std::vector<std::string> names_in(test::TemporaryPages const& pages) {
    std::vector<std::string> names;
    for (auto const& file : page_files(pages.path()))
        names.push_back(file.substr(pages.path().size() + 1));
    return names;
}

} // namespace

TEST_CASE("page files: pages at any depth, in any letter case, and through links") {
    test::TemporaryPages const elsewhere;
    test::TemporaryPages pages;
    fs::create_directories(pages.path() + "/a/b");
    pages.add("1.htm", {});
    pages.add("2.HTM", {});
    pages.add("a/b/3.Html", {});
    pages.add("notes.txt", {});
    fs::copy_file(pages.path() + "/1.htm", elsewhere.path() + "/4.htm");
    fs::create_directory_symlink(elsewhere.path(), pages.path() + "/linked");
    fs::create_symlink(pages.path() + "/1.htm", pages.path() + "/5.htm");
    // Links in circles end.
    fs::create_directory_symlink(pages.path(), pages.path() + "/a/circle");
    CHECK(names_in(pages)
          == std::vector<std::string>{"1.htm", "2.HTM", "5.htm", "a/b/3.Html", "linked/4.htm"});
}

TEST_CASE("page files: what cannot be read is an error, not left out") {
    test::TemporaryPages pages;
    pages.add("1.htm", {});
    auto const bad = pages.path() + "/2.htm";
    fs::create_symlink("/nowhere/2.htm", bad);
    CHECK(failure_of(pages.path()).find("2.htm: is a link to a file that does not exist")
          != std::string::npos);
    fs::remove(bad);
    REQUIRE(mkfifo(bad.c_str(), 0600) == 0);
    CHECK(failure_of(pages.path()).find("2.htm: is not a regular file") != std::string::npos);
    fs::remove(bad);
    auto const folder = pages.path() + "/closed";
    fs::create_directory(folder);
    fs::permissions(folder, fs::perms::none);
    if (geteuid() != 0)
        CHECK(failure_of(pages.path()).find("closed: cannot read the directory")
              != std::string::npos);
    fs::permissions(folder, fs::perms::owner_all);
    CHECK(failure_of(pages.path()).empty());
    CHECK(failure_of("http://www.example.org/pub").find("is a web address") != std::string::npos);
}
