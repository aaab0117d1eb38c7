// A folder of fetched pages with its manifest. A page replaces an older one only when it is
// complete, and the manifest is written after each page, so a run can be interrupted at any time.
#pragma once

#include "corpus/fetch/clock.hpp"
#include "corpus/fetch/http_client.hpp"
#include "corpus/fetch/manifest.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace nutmeg {

enum class PageChange : std::uint8_t { None, New, Changed };

class KeptPages {
public:
    /// Opens the folder for pages from the address `from` (Manifest::from), and makes it if it does
    /// not exist. Throws Error if that fails, if its pages are from another address or were not
    /// fetched, or if the manifest is damaged. `max_bytes` is the most that is read of a page.
    KeptPages(std::string folder, std::string from, std::size_t max_bytes);

    /// The names of the pages that were fetched, also of those that are gone from the folder.
    std::vector<std::string> names() const;

    /// The page's manifest, if its file is in the folder, whatever the file contains.
    ManifestPage const* find(std::string const& name) const;

    /// The bytes of the page, if the file is as it was fetched.
    std::optional<std::string> bytes(std::string const& name) const;

    /// Keeps the body of the response, byte for byte. Throws Error if it cannot be written.
    PageChange keep(std::string const& name,
                    std::string const& url,
                    HttpResponse const& response,
                    Clock::Time);

    /// Removes the page from the manifest, not from the folder. Throws Error if that fails.
    void forget(std::string const& name);

private:
    std::string path_of(std::string_view name) const;
    void write(std::string_view name, std::string_view bytes) const;
    void write_manifest() const;
    void check_new_folder() const;

    std::string folder_;
    std::size_t max_bytes_;
    Manifest manifest_;
};

} // namespace nutmeg
