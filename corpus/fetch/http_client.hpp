// One HTTP request and its answer, without the library that sends it.
#pragma once

#include <cstddef>
#include <string>

namespace nutmeg {

struct HttpRequest {
    std::string url;
    std::string etag;          ///< for If-None-Match (RFC 9110, 13.1.2); empty for none
    std::string last_modified; ///< for If-Modified-Since (RFC 9110, 13.1.3); empty for none
    std::size_t max_bytes = 0; ///< of the body
};

struct HttpResponse {
    int status = 0; ///< 200, 304, 404; 0 if there was no answer
    /// Why there is no complete answer, as words for a message: "connection refused". Empty if the
    /// answer is complete.
    std::string failure;
    bool is_too_large = false; ///< the body has more than max_bytes; `body` is its beginning
    std::string body;          ///< the bytes as sent
    /// The values of header fields, empty if absent.
    std::string content_type, etag, last_modified, location, retry_after;
};

/// Sends requests. Redirects are not followed.
class HttpClient {
public:
    virtual ~HttpClient() = default;
    /// Never throws for what the network or the other side does.
    virtual HttpResponse get(HttpRequest const& request) = 0;
};

} // namespace nutmeg
