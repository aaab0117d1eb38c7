#include "cli/serve/drafts/open_file.hpp"

#include "cli/serve/drafts/draft_fault.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <dirent.h>
#include <fcntl.h>
#include <memory>
#include <sys/stat.h>
#include <unistd.h>

namespace nutmeg {

namespace {

[[noreturn]] void cannot_save(std::string const& name) {
    throw DraftFault(DraftFault::Kind::NotSaved,
                     "\"" + name + "\" cannot be saved (" + std::string(strerror(errno))
                         + "). Check the folder of the drafts, and whether the disk is full.");
}

/// The name of a file that is being written. No draft has such a name.
constexpr char const* temporary_name = ".saving";

void write_all(OpenFile const& file, std::string_view bytes, std::string const& name) {
    while (!bytes.empty()) {
        auto const size = ::write(file.number(), bytes.data(), bytes.size());
        if (size < 0 && errno == EINTR)
            continue;
        if (size < 0)
            cannot_save(name);
        bytes.remove_prefix(static_cast<std::size_t>(size));
    }
}

} // namespace

OpenFile::~OpenFile() {
    if (number_ >= 0)
        ::close(number_);
}

OpenFile open_folder(OpenFile const& folder, std::string const& name) {
    return OpenFile(
        openat(folder.number(), name.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
}

OpenFile make_folder(OpenFile const& folder, std::string const& name) {
    if (mkdirat(folder.number(), name.c_str(), S_IRWXU) != 0 && errno != EEXIST)
        cannot_save(name);
    auto made = open_folder(folder, name);
    if (!made.is_open())
        cannot_save(name);
    return made;
}

OpenFile open_regular(OpenFile const& folder, std::string const& name) {
    // Without O_NONBLOCK, a pipe would be waited for.
    OpenFile file(
        openat(folder.number(), name.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
    struct stat status {};
    if (file.is_open() && (fstat(file.number(), &status) != 0 || !S_ISREG(status.st_mode)))
        return {};
    return file;
}

FileFacts facts_of(OpenFile const& file) {
    struct stat status {};
    FileFacts facts;
    if (fstat(file.number(), &status) == 0) {
        facts.size = static_cast<std::size_t>(status.st_size);
        facts.changed = std::chrono::sys_seconds(std::chrono::seconds(status.st_mtim.tv_sec))
                      + std::chrono::microseconds(status.st_mtim.tv_nsec / 1000);
    }
    return facts;
}

std::string read_all(OpenFile const& file, std::string_view name, std::size_t most_bytes) {
    auto const too_large = [&] {
        return DraftFault(DraftFault::Kind::TooLarge,
                          "\"" + std::string(name)
                              + "\" is too large. Start nutmeg serve with a larger --max-upload.");
    };
    std::string bytes;
    auto const size = facts_of(file).size;
    if (size > most_bytes)
        throw too_large();
    bytes.resize(size + 1); // one more, to see the end
    std::size_t filled = 0;
    for (;;) {
        auto const count = ::read(file.number(), bytes.data() + filled, bytes.size() - filled);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            throw DraftFault(DraftFault::Kind::NotFound,
                             "\"" + std::string(name) + "\" cannot be read ("
                                 + std::string(strerror(errno)) + "). Check its permissions.");
        if (count == 0)
            break;
        filled += static_cast<std::size_t>(count);
        if (filled > most_bytes)
            throw too_large();
        if (filled == bytes.size())
            bytes.resize(std::min(2 * filled, most_bytes + 1));
    }
    bytes.resize(filled);
    return bytes;
}

std::vector<std::string> names_in(OpenFile const& folder) {
    std::vector<std::string> names;
    // A second descriptor, because that of a stream is closed with it.
    auto const number = openat(folder.number(), ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (number < 0)
        return names;
    std::unique_ptr<DIR, int (*)(DIR*)> const entries(fdopendir(number), closedir);
    if (!entries) {
        ::close(number);
        return names;
    }
    while (auto const* entry = readdir(entries.get()))
        if (std::string_view const name = entry->d_name; name != "." && name != "..")
            names.emplace_back(name);
    std::sort(names.begin(), names.end());
    return names;
}

void replace_file(OpenFile const& folder, std::string const& name, std::string_view bytes) {
    unlinkat(folder.number(), temporary_name, 0); // left by a process that was killed
    OpenFile const file(openat(folder.number(),
                               temporary_name,
                               O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC,
                               S_IRUSR | S_IWUSR));
    if (!file.is_open())
        cannot_save(name);
    // Who else may read the file in a shared folder may read it afterward.
    struct stat present {};
    if (fstatat(folder.number(), name.c_str(), &present, AT_SYMLINK_NOFOLLOW) == 0
        && S_ISREG(present.st_mode))
        static_cast<void>(fchmod(file.number(), present.st_mode & (S_IRWXU | S_IRWXG | S_IRWXO)));
    try {
        write_all(file, bytes, name);
        if (fsync(file.number()) != 0
            || renameat(folder.number(), temporary_name, folder.number(), name.c_str()) != 0)
            cannot_save(name);
    } catch (DraftFault const&) {
        unlinkat(folder.number(), temporary_name, 0);
        throw;
    }
    fsync(folder.number()); // of the name; the bytes are safe
}

} // namespace nutmeg
