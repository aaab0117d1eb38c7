#include "cli/serve/drafts/draft_folder.hpp"

#include "cli/serve/drafts/draft_name.hpp"
#include "cli/serve/drafts/earlier_versions.hpp"
#include "corpus/files/sha256.hpp"
#include "parser/text/error.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace nutmeg {

namespace {

using Kind = DraftFault::Kind;

constexpr char const* trash_folder = ".trash";

std::string in_quotes(std::string_view name) {
    return "\"" + std::string(name) + "\"";
}

/// The name, if it may be one.
std::string checked(std::string_view name) {
    if (!is_draft_name(name))
        throw DraftFault(Kind::BadName,
                         "This is no name of a draft or a file. " + std::string(draft_name_rule())
                             + ".");
    return std::string(name);
}

DraftFault no_file(std::string_view draft, std::string_view file) {
    return {Kind::NotFound,
            "The draft " + in_quotes(draft) + " has no file " + in_quotes(file)
                + ". Reload the list of its files."};
}

/// Other servers with the same folder wait until the descriptor is closed.
void lock_folder(OpenFile const& folder) {
    while (flock(folder.number(), LOCK_EX) != 0 && errno == EINTR) {
    }
}

bool is_same_file(struct stat const& a, struct stat const& b) {
    return a.st_dev == b.st_dev && a.st_ino == b.st_ino;
}

bool exists(OpenFile const& folder, std::string const& name) {
    struct stat status {};
    return fstatat(folder.number(), name.c_str(), &status, AT_SYMLINK_NOFOLLOW) == 0;
}

OpenFile open_root(std::string const& path) {
    std::error_code failed;
    auto const parent = std::filesystem::path(path).parent_path();
    if (!parent.empty())
        std::filesystem::create_directories(parent, failed);
    mkdir(path.c_str(), S_IRWXU);
    OpenFile root(open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!root.is_open() || faccessat(root.number(), ".", W_OK | X_OK, 0) != 0)
        throw Error(path,
                    0,
                    "drafts cannot be saved in this folder (" + std::string(strerror(errno))
                        + "). Name another with --drafts");
    return root;
}

} // namespace

DraftFolder::DraftFolder(std::string path, std::size_t most_bytes)
    : path_(std::move(path)), most_bytes_(most_bytes),
      root_(std::make_shared<OpenFile const>(open_root(path_))) {
    std::error_code failed;
    if (auto full = std::filesystem::canonical(path_, failed); !failed)
        path_ = full.string();
}

std::vector<DraftSummary> DraftFolder::list() const {
    std::vector<DraftSummary> drafts;
    auto const root = open_root_again();
    for (auto const& name : names_in(*root)) {
        if (!is_draft_name(name))
            continue;
        auto const folder = open_folder(*root, name);
        if (!folder.is_open())
            continue;
        DraftSummary draft{name, 0, facts_of(folder).changed};
        for (auto const& file : names_in(folder)) {
            auto const opened = is_draft_name(file) ? open_regular(folder, file) : OpenFile();
            if (!opened.is_open())
                continue;
            ++draft.files;
            draft.changed = std::max(draft.changed, facts_of(opened).changed);
        }
        drafts.push_back(std::move(draft));
    }
    return drafts;
}

std::vector<DraftFile> DraftFolder::files(std::string_view draft) const {
    auto const folder = open_draft(draft);
    std::vector<DraftFile> files;
    for (auto const& name : names_in(folder)) {
        auto const opened = is_draft_name(name) ? open_regular(folder, name) : OpenFile();
        if (!opened.is_open())
            continue;
        auto const bytes = read_all(opened, name, most_bytes_);
        files.push_back({name, bytes.size(), sha256_hex(bytes)});
    }
    return files;
}

void DraftFolder::create(std::string_view draft) {
    auto const name = checked(draft);
    if (mkdirat(open_root_again()->number(), name.c_str(), S_IRWXU) == 0)
        return;
    if (errno == EEXIST)
        throw DraftFault(Kind::Exists,
                         "A draft " + in_quotes(draft) + " exists already. Choose another name.");
    throw DraftFault(Kind::NotSaved,
                     "The draft " + in_quotes(draft) + " cannot be made ("
                         + std::string(strerror(errno)) + "). Check the folder of the drafts.");
}

void DraftFolder::remove(std::string_view draft) {
    std::lock_guard const lock(mutex_);
    auto const name = checked(draft);
    auto const folder = lock_draft(draft);
    auto const root = open_root_again();
    auto const trash = make_folder(*root, trash_folder);
    auto const now =
        std::chrono::time_point_cast<std::chrono::seconds>(std::chrono::system_clock::now());
    auto const dated = version_file_name(now, name);
    auto target = dated;
    for (int i = 2; exists(trash, target); ++i)
        target = dated + "-" + std::to_string(i);
    if (renameat(root->number(), name.c_str(), trash.number(), target.c_str()) != 0)
        throw DraftFault(Kind::NotSaved,
                         "The draft " + in_quotes(draft) + " cannot be removed ("
                             + std::string(strerror(errno)) + "). Check the folder of the drafts.");
}

DraftFileBytes DraftFolder::read(std::string_view draft, std::string_view file) const {
    auto const opened = open_regular(open_draft(draft), checked(file));
    if (!opened.is_open())
        throw no_file(draft, file);
    DraftFileBytes result;
    result.bytes = read_all(opened, file, most_bytes_);
    result.version = sha256_hex(result.bytes);
    return result;
}

std::string DraftFolder::save(std::string_view draft,
                              std::string_view file,
                              std::string_view bytes,
                              Precondition const& precondition) {
    std::lock_guard const lock(mutex_);
    auto const name = checked(file);
    if (bytes.size() > most_bytes_)
        throw DraftFault(Kind::TooLarge,
                         in_quotes(file)
                             + " is too large. Start nutmeg serve with a larger --max-upload.");
    auto const folder = lock_draft(draft);
    auto version = sha256_hex(bytes);
    auto const present = check_present(folder, name, precondition);
    if (present) {
        if (present->version == version)
            return version;
        keep_version(folder, name, present->version, present->bytes);
    }
    replace_file(folder, name, bytes);
    return version;
}

void DraftFolder::remove_file(std::string_view draft,
                              std::string_view file,
                              Precondition const& precondition) {
    std::lock_guard const lock(mutex_);
    auto const name = checked(file);
    auto const folder = lock_draft(draft);
    auto const present = check_present(folder, name, precondition);
    if (!present)
        throw no_file(draft, file);
    keep_version(folder, name, present->version, present->bytes);
    if (unlinkat(folder.number(), name.c_str(), 0) != 0)
        throw DraftFault(Kind::NotSaved,
                         in_quotes(file) + " cannot be removed (" + std::string(strerror(errno))
                             + "). Check the folder of the drafts.");
}

std::vector<EarlierVersion> DraftFolder::versions(std::string_view draft,
                                                  std::string_view file) const {
    auto const name = checked(file);
    auto const folder = open_draft(draft);
    auto kept = kept_versions(folder, name);
    if (kept.versions.empty() && !exists(folder, name))
        throw no_file(draft, file);
    std::reverse(kept.versions.begin(), kept.versions.end());
    return kept.versions;
}

std::string DraftFolder::read_version(std::string_view draft,
                                      std::string_view file,
                                      std::string_view version) const {
    auto const name = checked(file);
    auto const folder = open_draft(draft);
    auto const kept = kept_versions(folder, name);
    for (auto const& earlier : kept.versions)
        if (earlier.version == version)
            // Another program may have changed it.
            if (auto bytes = read_all(
                    open_regular(kept.folder, version_file_name(earlier.saved, earlier.version)),
                    file,
                    most_bytes_);
                sha256_hex(bytes) == version)
                return bytes;
    if (auto const present = open_regular(folder, name); present.is_open())
        if (auto bytes = read_all(present, file, most_bytes_); sha256_hex(bytes) == version)
            return bytes;
    throw DraftFault(Kind::NotFound,
                     "This version of " + in_quotes(file)
                         + " is not kept. Reload the list of versions.");
}

/// The folder of the drafts. If it was removed or moved away, perhaps to the trash of the desktop,
/// nothing more is saved there: it is made again.
std::shared_ptr<OpenFile const> DraftFolder::open_root_again() const {
    std::lock_guard const lock(root_mutex_);
    struct stat named {};
    struct stat opened {};
    if (stat(path_.c_str(), &named) == 0 && fstat(root_->number(), &opened) == 0
        && is_same_file(named, opened))
        return root_;
    try {
        root_ = std::make_shared<OpenFile const>(open_root(path_));
    } catch (Error const& error) {
        throw DraftFault(Kind::NotSaved, std::string(error.what()) + ".");
    }
    return root_;
}

/// Opens a draft for a change, while no other server changes it.
OpenFile DraftFolder::lock_draft(std::string_view draft) const {
    for (;;) {
        auto folder = open_draft(draft);
        lock_folder(folder);
        // Another server may have removed the draft meanwhile.
        auto const present = open_draft(draft);
        struct stat locked {};
        struct stat named {};
        if (fstat(folder.number(), &locked) == 0 && fstat(present.number(), &named) == 0
            && is_same_file(locked, named))
            return folder;
    }
}

OpenFile DraftFolder::open_draft(std::string_view draft) const {
    auto folder = open_folder(*open_root_again(), checked(draft));
    if (!folder.is_open())
        throw DraftFault(Kind::NotFound,
                         "There is no draft " + in_quotes(draft) + ". Reload the list of drafts.");
    return folder;
}

/// The present file, if there is one. Throws DraftFault unless the precondition holds.
std::optional<DraftFileBytes> DraftFolder::check_present(OpenFile const& folder,
                                                         std::string const& file,
                                                         Precondition const& precondition) const {
    auto const opened = open_regular(folder, file);
    if (!opened.is_open() && exists(folder, file))
        throw DraftFault(Kind::NotSaved,
                         in_quotes(file)
                             + " is a link, a folder or a device in the folder of the draft. "
                               "Remove it there, or use another name.");
    std::optional<DraftFileBytes> present;
    if (opened.is_open()) {
        present.emplace();
        present->bytes = read_all(opened, file, most_bytes_);
        present->version = sha256_hex(present->bytes);
    }
    bool const holds = precondition.kind == Precondition::Kind::IsNew
                         ? !present
                         : present && present->version == precondition.version;
    if (!holds)
        throw DraftFault(Kind::Changed,
                         present
                             ? in_quotes(file)
                                   + " has changed since it was read. Read it again, and save "
                                     "what is to stay of both."
                             : in_quotes(file) + " does not exist any more. Save it as a new file.",
                         present ? present->version : std::string());
    return present;
}

} // namespace nutmeg
