// The manifest of a folder of fetched pages, fetch.json: where each page came from, and what the
// site is asked with the next time.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace nutmeg {

inline constexpr std::string_view manifest_name = "fetch.json";

struct ManifestPage {
    std::string url;
    std::string last_modified = {}; ///< the header field as sent; empty if there was none
    std::string etag = {};          ///< the same
    std::string sha256 = {};        ///< of the file, in hexadecimal digits
    std::uint64_t bytes = 0;        ///< size of the file
    std::string fetched = {}; ///< when the site first sent these bytes: "2026-11-30T03:21:16Z"

    bool operator==(ManifestPage const&) const = default;
};

struct Manifest {
    std::string from; ///< the address of the folder on the site, with its last '/'
    std::map<std::string, ManifestPage>
        pages; ///< by file name, which is that of a page (page_kind)
};

/// The manifest as JSON, one page on a line, in the order of the file names.
std::string manifest_text(Manifest const& manifest);

/// Reads the text of the manifest with the path `path`. Throws Error if it is damaged.
Manifest parse_manifest(std::string_view text, std::string const& path);

} // namespace nutmeg
