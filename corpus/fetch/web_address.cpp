#include "corpus/fetch/web_address.hpp"

#include "parser/text/ascii.hpp"

#include <curl/curl.h>
#include <memory>

namespace nutmeg {

namespace {

using Url = std::unique_ptr<CURLU, decltype(&curl_url_cleanup)>;

Url make_url() {
    Url url(curl_url(), curl_url_cleanup);
    if (!url)
        throw std::bad_alloc();
    return url;
}

std::string part_of(Url const& url, CURLUPart part, unsigned flags = 0) {
    char* text = nullptr;
    if (curl_url_get(url.get(), part, &text, flags) != CURLUE_OK)
        return {};
    std::string copy(text);
    curl_free(text);
    return copy;
}

/// Sets the whole address, or resolves a relative one against the one set before.
bool set_url(Url const& url, std::string const& text) {
    return text.find('\0') == std::string::npos
        && curl_url_set(url.get(), CURLUPART_URL, text.c_str(), 0) == CURLUE_OK;
}

std::optional<WebAddress> address_of(Url const& url) {
    WebAddress address;
    address.scheme = to_lower(part_of(url, CURLUPART_SCHEME));
    if ((address.scheme != "http" && address.scheme != "https")
        || !part_of(url, CURLUPART_USER).empty() || !part_of(url, CURLUPART_PASSWORD).empty())
        return std::nullopt;
    address.host = to_lower(part_of(url, CURLUPART_HOST));
    address.port = part_of(url, CURLUPART_PORT, CURLU_DEFAULT_PORT);
    address.path = part_of(url, CURLUPART_PATH);
    address.query = part_of(url, CURLUPART_QUERY);
    return address;
}

} // namespace

std::string WebAddress::site() const {
    bool const is_implied = port == (scheme == "http" ? "80" : "443");
    return scheme + "://" + host + (is_implied ? "" : ":" + port);
}

std::string WebAddress::text() const {
    return site() + path + (query.empty() ? "" : "?" + query);
}

std::string WebAddress::folder() const {
    return path.substr(0, path.rfind('/') + 1);
}

std::string WebAddress::file() const {
    return path.substr(path.rfind('/') + 1);
}

bool WebAddress::is_same_site(WebAddress const& other) const {
    return scheme == other.scheme && host == other.host && port == other.port;
}

std::optional<WebAddress> parse_address(std::string const& text) {
    auto const url = make_url();
    return set_url(url, text) ? address_of(url) : std::nullopt;
}

std::optional<WebAddress> resolve_link(WebAddress const& base, std::string_view link) {
    while (!link.empty() && is_space(link.front()))
        link.remove_prefix(1);
    while (!link.empty() && is_space(link.back()))
        link.remove_suffix(1);
    auto const url = make_url();
    return set_url(url, base.text()) && set_url(url, std::string(link)) ? address_of(url)
                                                                        : std::nullopt;
}

} // namespace nutmeg
