// Addresses of pages, as libcurl reads and resolves them (RFC 3986).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace nutmeg {

/// An address with the scheme http or https. Scheme and host are in lower case; the port is always
/// there; the path has no "." and "..". A fragment is dropped.
struct WebAddress {
    std::string scheme, host, port;
    std::string path; ///< begins with '/', percent-encoded
    std::string query;

    /// As text, without a port that the scheme implies.
    std::string text() const;
    /// "https://www.cga.ct.gov".
    std::string site() const;
    /// The path up to its last '/', which is included.
    std::string folder() const;
    /// What follows the last '/'.
    std::string file() const;
    bool is_same_site(WebAddress const& other) const;
};

/// Nothing if the text is not an absolute address, has another scheme, or names a user.
std::optional<WebAddress> parse_address(std::string const& text);

/// The address that a link or a redirect on the page `base` leads to. Nothing if it is malformed or
/// has another scheme.
std::optional<WebAddress> resolve_link(WebAddress const& base, std::string_view link);

} // namespace nutmeg
