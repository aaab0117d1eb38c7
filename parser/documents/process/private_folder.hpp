// A temporary folder for the files of a child process.
#pragma once

#include <string>
#include <string_view>

namespace nutmeg {

/// A new folder in the folder for temporary files (TMPDIR), which only this user can read. It and
/// its contents are removed at the end of its life.
class PrivateFolder {
public:
    /// Throws Error with the file `name` if it cannot be created.
    explicit PrivateFolder(std::string const& name);
    ~PrivateFolder();
    PrivateFolder(PrivateFolder const&) = delete;
    PrivateFolder& operator=(PrivateFolder const&) = delete;

    /// The path of a file in it.
    std::string path(std::string_view file) const;

    /// Writes a file in it; its path. Throws Error if it cannot be written.
    std::string write(std::string_view file, std::string_view bytes) const;

private:
    std::string name_; ///< of the document; for messages
    std::string path_;
};

} // namespace nutmeg
