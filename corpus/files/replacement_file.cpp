#include "corpus/files/replacement_file.hpp"

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

/// The name under which the kernel has an open file, also one without a name of its own.
std::string path_of(int descriptor) {
    return "/proc/self/fd/" + std::to_string(descriptor);
}

/// The file that links lead to; it need not exist.
std::string link_target(fs::path path) {
    constexpr int most_links = 40; // as in the kernel
    std::error_code failed;
    for (int i = 0; i < most_links && fs::is_symlink(fs::symlink_status(path, failed)); ++i)
        path = path.parent_path() / fs::read_symlink(path, failed);
    return path.string();
}

} // namespace

ReplacementFile::ReplacementFile(std::string path) : path_(std::move(path)) {
    std::error_code failed;
    auto const status = fs::status(path_, failed);
    // "/dev/stdout" may be a regular file, but its name is not that of the file.
    bool const is_device = path_.starts_with("/dev/") || path_.starts_with("/proc/");
    if (is_device || (fs::exists(status) && !fs::is_regular_file(status))) {
        descriptor_ = open(path_.c_str(), O_WRONLY | O_CLOEXEC);
        if (descriptor_ < 0)
            fail();
        return;
    }
    target_ = link_target(path_);
    open_beside();
}

ReplacementFile::~ReplacementFile() {
    if (descriptor_ >= 0)
        ::close(descriptor_);
    if (!temporary_.empty())
        unlink(temporary_.c_str());
}

void ReplacementFile::open_beside() {
    auto const folder = fs::path(target_).parent_path();
    // A file without a name disappears with the process. Not all file systems have such files, and
    // only /proc can give them a name.
    descriptor_ = open(
        folder.empty() ? "." : folder.c_str(), O_TMPFILE | O_WRONLY | O_CLOEXEC, S_IRUSR | S_IWUSR);
    is_unnamed_ = descriptor_ >= 0 && access(path_of(descriptor_).c_str(), F_OK) == 0;
    if (descriptor_ >= 0 && !is_unnamed_)
        ::close(std::exchange(descriptor_, -1));
    if (!is_unnamed_) {
        auto name = (folder / ".nutmeg-XXXXXX").string();
        descriptor_ = mkostemp(name.data(), O_CLOEXEC);
        if (descriptor_ < 0)
            fail();
        temporary_ = std::move(name);
    }
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

/// Gives the file a name in its folder. A file that is already there can only be replaced by
/// renaming another.
void ReplacementFile::give_name() {
    constexpr int most_names = 1000;
    auto const from = path_of(descriptor_);
    auto const folder = fs::path(target_).parent_path();
    auto const start = ".nutmeg-" + std::to_string(getpid()) + "-";
    for (int i = 0; i < most_names; ++i) {
        auto name = (folder / (start + std::to_string(i))).string();
        if (linkat(AT_FDCWD, from.c_str(), AT_FDCWD, name.c_str(), AT_SYMLINK_FOLLOW) == 0) {
            temporary_ = std::move(name);
            return;
        }
        if (errno != EEXIST)
            break;
    }
    fail();
}

void ReplacementFile::commit() {
    if (is_unnamed_)
        give_name();
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
