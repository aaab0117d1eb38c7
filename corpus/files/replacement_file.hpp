// A file that replaces an older one only when it is complete, so that an error leaves no partial
// file and the older one stays as it was.
#pragma once

#include <string>
#include <string_view>

namespace nutmeg {

/// Writes into a new file in the folder of `path`, which `commit` renames to `path`. Until then,
/// the new file has no name where the file system allows that, so that a killed process leaves
/// nothing. Follows links, and keeps the permissions of the older file. What is not a regular file
/// (a device, a pipe) is written directly. All functions throw Error if writing fails.
class ReplacementFile {
public:
    explicit ReplacementFile(std::string path);
    ReplacementFile(ReplacementFile const&) = delete;
    ReplacementFile& operator=(ReplacementFile const&) = delete;
    /// Removes the new file unless it was committed.
    ~ReplacementFile();

    void write(std::string_view bytes);
    /// Closes the file and gives it its name.
    void commit();

private:
    [[noreturn]] void fail() const;
    void open_beside();
    void give_name();
    void close();

    std::string path_;      ///< as typed; for messages
    std::string target_;    ///< the file that is replaced, links resolved
    std::string temporary_; ///< the new file; empty if it has no name, or there is none
    bool is_unnamed_ = false;
    int descriptor_ = -1;
};

} // namespace nutmeg
