// The folder in which drafts are saved: a folder for each draft, with plain files that the command
// line reads too. Names come from requests; nothing outside the folder is opened, and no link is
// followed.
#pragma once

#include "cli/serve/drafts/draft_fault.hpp"
#include "cli/serve/drafts/open_file.hpp"

#include <chrono>
#include <cstddef>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// Fine enough to order the versions of a file.
using VersionTime = std::chrono::sys_time<std::chrono::microseconds>;

struct DraftSummary {
    std::string name;
    std::size_t files = 0;
    VersionTime changed; ///< the latest change of a file, or of the folder
};

struct DraftFile {
    std::string name;
    std::size_t size = 0;
    std::string version; ///< SHA-256 of the bytes, in hexadecimal digits
};

struct DraftFileBytes {
    std::string bytes;
    std::string version;
};

struct EarlierVersion {
    std::string version;
    VersionTime saved;
    std::size_t size = 0;
};

/// What a client must know of a file to change it.
struct Precondition {
    enum class Kind : std::uint8_t { IsNew, HasVersion };
    Kind kind = Kind::IsNew;
    std::string version; ///< of HasVersion
};

/// Thread-safe. The functions throw DraftFault.
class DraftFolder {
public:
    /// Opens the folder, and makes it if it does not exist; only its user can read a new one.
    /// Throws Error if that fails.
    ///
    /// @param most_bytes  of one file
    DraftFolder(std::string path, std::size_t most_bytes);

    std::string const& path() const { return path_; }

    /// The drafts in the order of their names. Folders with other names than is_draft_name allows,
    /// and links, are not drafts.
    std::vector<DraftSummary> list() const;

    /// The files of a draft in the order of their names, without those that have other names.
    std::vector<DraftFile> files(std::string_view draft) const;

    void create(std::string_view draft);

    /// Moves a draft to ".trash/<time>-NAME" in the folder.
    void remove(std::string_view draft);

    DraftFileBytes read(std::string_view draft, std::string_view file) const;

    /// Saves a file, completely or not at all; its version. What it replaces is kept as an earlier
    /// version.
    std::string save(std::string_view draft,
                     std::string_view file,
                     std::string_view bytes,
                     Precondition const& precondition);

    /// Removes a file, which is kept as an earlier version.
    void remove_file(std::string_view draft,
                     std::string_view file,
                     Precondition const& precondition);

    /// The versions that were replaced, the latest first.
    std::vector<EarlierVersion> versions(std::string_view draft, std::string_view file) const;

    /// The bytes of an earlier version, or of the present one.
    std::string read_version(std::string_view draft,
                             std::string_view file,
                             std::string_view version) const;

private:
    std::shared_ptr<OpenFile const> open_root_again() const;
    OpenFile open_draft(std::string_view draft) const;
    OpenFile lock_draft(std::string_view draft) const;
    std::optional<DraftFileBytes> check_present(OpenFile const& folder,
                                                std::string const& file,
                                                Precondition const& precondition) const;

    std::string path_;
    std::size_t most_bytes_;
    mutable std::mutex root_mutex_;
    mutable std::shared_ptr<OpenFile const> root_;
    mutable std::mutex mutex_; ///< of changes: a version is checked and replaced in one step
};

} // namespace nutmeg
