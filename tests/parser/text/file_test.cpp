#include "parser/text/error.hpp"
#include "parser/text/file.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <unistd.h>

using namespace nutmeg;
namespace fs = std::filesystem;

namespace {

std::string failure_of(std::string const& path, std::size_t max_bytes = default_max_input) {
    try {
        read_file(path, max_bytes);
    } catch (Error const& error) {
        return error.what();
    }
    return "";
}

class TemporaryFile {
public:
    explicit TemporaryFile(std::string const& bytes)
        : path_((fs::temp_directory_path() / "nutmeg_XXXXXX").string()) {
        close(mkstemp(path_.data()));
        std::ofstream(path_, std::ios::binary) << bytes;
    }
    ~TemporaryFile() { fs::remove(path_); }
    TemporaryFile(TemporaryFile const&) = delete;
    TemporaryFile& operator=(TemporaryFile const&) = delete;
    std::string const& path() const { return path_; }

private:
    std::string path_;
};

} // namespace

TEST_CASE("file: the bytes without a byte order mark, whatever the buffer held") {
    TemporaryFile const file("\xEF\xBB\xBFwords\n");
    CHECK(read_file(file.path()) == "words\n");
    std::string buffer(100, 'x');
    CHECK(read_file(file.path(), buffer) == "words\n");
    CHECK(buffer.size() >= 100);
    CHECK(read_file(TemporaryFile("").path()).empty());
    std::string const big(300000, 'w');
    CHECK(read_file(TemporaryFile(big).path()) == big);
}

TEST_CASE("file: the limit ends endless input") {
    TemporaryFile const file("12345");
    CHECK(read_file(file.path(), 5) == "12345");
    CHECK(failure_of(file.path(), 4).find("Raise the limit with --max-input") != std::string::npos);
    CHECK(failure_of("/dev/zero", 1000000).find("has no end") != std::string::npos);
    CHECK(read_file("/dev/null").empty());
}

TEST_CASE("file: what cannot be read is named") {
    CHECK(failure_of("/nowhere/bill.htm").find("cannot be opened") != std::string::npos);
    CHECK(failure_of("/tmp").find("is a directory") != std::string::npos);
    CHECK(failure_of("https://www.example.org/bill.htm").find("is a web address")
          != std::string::npos);
}

TEST_CASE("file: the line ends of Windows are replaced if all lines have them") {
    CHECK(with_unix_line_ends("a\r\nb\r\n") == "a\nb\n");
    CHECK(with_unix_line_ends("a\r\nb\n") == "a\r\nb\n");
    CHECK(with_unix_line_ends("a\nb\r") == "a\nb\r");
    CHECK(with_unix_line_ends("a\nb\n") == "a\nb\n");
    CHECK(with_unix_line_ends("").empty());
}
