#include "corpus/fetch/kept_pages.hpp"

#include "corpus/fetch/page_name.hpp"
#include "corpus/files/replacement_file.hpp"
#include "corpus/files/sha256.hpp"
#include "parser/text/error.hpp"
#include "parser/text/file.hpp"

#include <cstdio>
#include <filesystem>
#include <memory>
#include <utility>

namespace nutmeg {

namespace fs = std::filesystem;

namespace {

bool exists(std::string const& path) {
    std::error_code failed;
    return fs::exists(fs::symlink_status(path, failed));
}

/// The bytes of a file, also of a byte order mark, which is part of the page; nothing if it cannot
/// be read, or is larger than `max_bytes`.
std::optional<std::string> file_bytes(std::string const& path, std::size_t max_bytes) {
    std::error_code failed;
    auto const size = fs::file_size(path, failed);
    if (failed || size > max_bytes)
        return std::nullopt;
    std::unique_ptr<std::FILE, int (*)(std::FILE*)> const file(std::fopen(path.c_str(), "rb"),
                                                               std::fclose);
    if (!file)
        return std::nullopt;
    std::string bytes(size, '\0');
    if (std::fread(bytes.data(), 1, bytes.size(), file.get()) != bytes.size())
        return std::nullopt;
    return bytes;
}

} // namespace

KeptPages::KeptPages(std::string folder, std::string from, std::size_t max_bytes)
    : folder_(std::move(folder)), max_bytes_(max_bytes) {
    std::error_code failed;
    fs::create_directories(folder_, failed);
    if (!fs::is_directory(folder_, failed))
        throw Error(folder_, 0, "is not a folder, and none can be made. Name another folder");
    auto const path = path_of(manifest_name);
    if (!exists(path)) {
        check_new_folder();
        manifest_.from = std::move(from);
        write_manifest();
        return;
    }
    manifest_ = parse_manifest(read_file(path), path);
    if (manifest_.from != from)
        throw Error(folder_,
                    0,
                    "has the pages of " + manifest_.from + ". Name another folder for those of "
                        + from);
}

/// Pages that were put there by hand would be mixed with those that are fetched.
void KeptPages::check_new_folder() const {
    std::error_code failed;
    for (fs::directory_iterator entry(folder_, failed);
         !failed && entry != fs::directory_iterator();
         entry.increment(failed))
        if (page_kind(entry->path().filename().string()))
            throw Error(entry->path().string(),
                        0,
                        "is a page that was not fetched. Name a folder without pages");
    if (failed)
        throw Error(folder_, 0, "cannot be read: " + failed.message() + ". Name another folder");
}

std::string KeptPages::path_of(std::string_view name) const {
    return (fs::path(folder_) / name).string();
}

void KeptPages::write(std::string_view name, std::string_view bytes) const {
    ReplacementFile file(path_of(name));
    file.write(bytes);
    file.commit();
}

void KeptPages::write_manifest() const {
    write(manifest_name, manifest_text(manifest_));
}

std::vector<std::string> KeptPages::names() const {
    std::vector<std::string> names;
    for (auto const& page : manifest_.pages)
        names.push_back(page.first);
    return names;
}

ManifestPage const* KeptPages::find(std::string const& name) const {
    auto const page = manifest_.pages.find(name);
    return page != manifest_.pages.end() && exists(path_of(name)) ? &page->second : nullptr;
}

std::optional<std::string> KeptPages::bytes(std::string const& name) const {
    auto const* page = find(name);
    if (page == nullptr)
        return std::nullopt;
    auto bytes = file_bytes(path_of(name), max_bytes_);
    bool const is_same =
        bytes && bytes->size() == page->bytes && sha256_hex(*bytes) == page->sha256;
    return is_same ? std::move(bytes) : std::nullopt;
}

PageChange KeptPages::keep(std::string const& name,
                           std::string const& url,
                           HttpResponse const& response,
                           Clock::Time now) {
    auto const older = bytes(name);
    auto& page = manifest_.pages[name];
    auto const was = page;
    auto const change = older && *older == response.body ? PageChange::None
                      : exists(path_of(name))            ? PageChange::Changed
                                                         : PageChange::New;
    if (change != PageChange::None) {
        write(name, response.body);
        page.sha256 = sha256_hex(response.body);
        page.bytes = response.body.size();
        page.fetched = iso_time(now);
    }
    page.url = url;
    page.last_modified = response.last_modified;
    page.etag = response.etag;
    if (page != was)
        write_manifest();
    return change;
}

void KeptPages::forget(std::string const& name) {
    if (manifest_.pages.erase(name) > 0)
        write_manifest();
}

} // namespace nutmeg
