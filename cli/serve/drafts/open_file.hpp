// Files and folders below an open folder, opened without following links.
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace nutmeg {

/// An open file or folder, closed at the end of its life.
class OpenFile {
public:
    OpenFile() = default;
    explicit OpenFile(int number) : number_(number) {}
    OpenFile(OpenFile&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
    OpenFile& operator=(OpenFile&& other) noexcept {
        std::swap(number_, other.number_);
        return *this;
    }
    OpenFile(OpenFile const&) = delete;
    OpenFile& operator=(OpenFile const&) = delete;
    ~OpenFile();

    int number() const { return number_; }
    bool is_open() const { return number_ >= 0; }

private:
    int number_ = -1;
};

struct FileFacts {
    std::size_t size = 0;
    std::chrono::sys_time<std::chrono::microseconds> changed;
};

/// A folder in `folder`; not open if there is none, or it is a link.
OpenFile open_folder(OpenFile const& folder, std::string const& name);

/// The same, made if it does not exist. Throws DraftFault if that fails.
OpenFile make_folder(OpenFile const& folder, std::string const& name);

/// A regular file in `folder`, to be read; not open if there is none, or it is a link.
OpenFile open_regular(OpenFile const& folder, std::string const& name);

/// Of an open file or folder.
FileFacts facts_of(OpenFile const& file);

/// All bytes of a file. Throws DraftFault if there are more than `most_bytes`.
std::string read_all(OpenFile const& file, std::string_view name, std::size_t most_bytes);

/// The names in a folder, in byte order, without "." and "..".
std::vector<std::string> names_in(OpenFile const& folder);

/// Writes a file, completely or not at all, in place of one that may exist; it is on the disk when
/// the function returns. Throws DraftFault if that fails.
void replace_file(OpenFile const& folder, std::string const& name, std::string_view bytes);

} // namespace nutmeg
