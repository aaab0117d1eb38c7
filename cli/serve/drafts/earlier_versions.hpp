// Earlier versions of a file of a draft: .versions/FILE/<time>-<version> in the draft's folder.
#pragma once

#include "cli/serve/drafts/draft_folder.hpp"
#include "cli/serve/drafts/open_file.hpp"

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// The most that are kept of one file.
inline constexpr std::size_t most_earlier_versions = 200;

/// "20261130T140509.123456Z-<version>". It sorts by time.
std::string version_file_name(VersionTime saved, std::string_view version);

/// The same in reverse, without the size; nullopt if it is no such name.
std::optional<EarlierVersion> read_version_file_name(std::string_view name);

/// Which of these to remove so that there is room for another: never one of the latest 50, and of
/// the others the one that is nearest in time to its neighbors relative to its age, so that the
/// history becomes sparse with age but has no gap.
///
/// @param times  when each was saved, in order; more than 50
std::size_t version_to_remove(std::vector<VersionTime> const& times, VersionTime now);

/// Keeps the present bytes of `draft`/`file` as an earlier version. Throws DraftFault.
void keep_version(OpenFile const& draft,
                  std::string const& file,
                  std::string_view version,
                  std::string_view bytes);

/// The kept versions with the names of their files, the oldest first.
struct KeptVersions {
    OpenFile folder; ///< not open if there are none
    std::vector<EarlierVersion> versions;
};
KeptVersions kept_versions(OpenFile const& draft, std::string const& file);

} // namespace nutmeg
