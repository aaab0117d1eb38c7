#include "corpus/files/replacement_file.hpp"
#include "parser/text/error.hpp"
#include "parser/text/file.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <string>

using namespace nutmeg;
namespace fs = std::filesystem;

namespace {

/// An empty folder, removed at the end.
class TemporaryFolder {
public:
    TemporaryFolder() : path_((fs::temp_directory_path() / "nutmeg_XXXXXX").string()) {
        REQUIRE(mkdtemp(path_.data()) != nullptr);
    }
    ~TemporaryFolder() { fs::remove_all(path_); }
    TemporaryFolder(TemporaryFolder const&) = delete;
    TemporaryFolder& operator=(TemporaryFolder const&) = delete;
    std::string file(std::string const& name) const { return path_ + "/" + name; }
    std::ptrdiff_t count() const {
        return std::distance(fs::directory_iterator(path_), fs::directory_iterator());
    }

private:
    std::string path_;
};

void write(std::string const& path, std::string const& bytes) {
    ReplacementFile file(path);
    file.write(bytes);
    file.commit();
}

} // namespace

TEST_CASE("replacement file: a new file, and one in the place of another") {
    TemporaryFolder const folder;
    auto const path = folder.file("out.txt");
    write(path, "one");
    CHECK(read_file(path) == "one");
    fs::permissions(path, fs::perms::owner_read | fs::perms::owner_write);
    write(path, "two");
    CHECK(read_file(path) == "two");
    CHECK(fs::status(path).permissions() == (fs::perms::owner_read | fs::perms::owner_write));
    CHECK(folder.count() == 1);
}

TEST_CASE("replacement file: the older file stays until the new one is complete") {
    TemporaryFolder const folder;
    auto const path = folder.file("out.txt");
    write(path, "one");
    {
        ReplacementFile file(path);
        file.write("two");
        CHECK(read_file(path) == "one");
    }
    CHECK(read_file(path) == "one");
    CHECK(folder.count() == 1);
    CHECK_THROWS_AS(ReplacementFile(folder.file("none/out.txt")), Error);
}

TEST_CASE("replacement file: nothing is beside the output before it is complete") {
    TemporaryFolder const folder;
    ReplacementFile file(folder.file("out.txt"));
    file.write("one");
    // File systems without unnamed files need one with a name.
    bool const has_unnamed_files = folder.count() == 0;
    if (!has_unnamed_files)
        MESSAGE("the file system has no unnamed files");
    file.commit();
    CHECK(folder.count() == 1);
}
