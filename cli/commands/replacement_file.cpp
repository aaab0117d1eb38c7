#include "cli/commands/replacement_file.hpp"

#include "parser/text/error.hpp"

#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace nutmeg {

namespace fs = std::filesystem;

namespace {

/// The permissions of a file that a program creates, which mkstemp does not give.
mode_t new_file_mode() {
    constexpr mode_t read_and_write = 0666;
    auto const mask = umask(0);
    umask(mask);
    return read_and_write & ~mask;
}

} // namespace

ReplacementFile::ReplacementFile(std::string path) : path_(std::move(path)) {
    std::error_code failed;
    auto const resolved = fs::weakly_canonical(path_, failed);
    target_ = failed ? path_ : resolved.string();
    auto const status = fs::status(target_, failed);
    if (!fs::exists(status) || fs::is_regular_file(status)) {
        open_beside();
        return;
    }
    descriptor_ = open(target_.c_str(), O_WRONLY | O_CLOEXEC);
    if (descriptor_ < 0)
        fail();
}

ReplacementFile::~ReplacementFile() {
    if (descriptor_ >= 0)
        ::close(descriptor_);
    if (!temporary_.empty())
        unlink(temporary_.c_str());
}

void ReplacementFile::open_beside() {
    auto const folder = fs::path(target_).parent_path();
    auto name = (folder / ".nutmeg-XXXXXX").string();
    descriptor_ = mkostemp(name.data(), O_CLOEXEC);
    if (descriptor_ < 0)
        fail();
    temporary_ = std::move(name);
    struct stat older {};
    auto const mode = stat(target_.c_str(), &older) == 0 ? older.st_mode : new_file_mode();
    if (fchmod(descriptor_, mode) != 0)
        fail();
}

void ReplacementFile::write(std::string_view bytes) {
    while (!bytes.empty()) {
        auto const written = ::write(descriptor_, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            fail();
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
}

void ReplacementFile::close() {
    if (::close(std::exchange(descriptor_, -1)) != 0)
        fail();
}

void ReplacementFile::commit() {
    close();
    if (temporary_.empty())
        return;
    if (std::rename(temporary_.c_str(), target_.c_str()) != 0)
        fail();
    temporary_.clear();
}

void ReplacementFile::fail() const {
    throw Error(path_, 0, "cannot be written. Check that the folder exists and has space");
}

} // namespace nutmeg
