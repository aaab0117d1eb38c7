// HTTP and HTTPS with libcurl.
#pragma once

#include "corpus/fetch/http_client.hpp"

#include <chrono>
#include <memory>
#include <string>

namespace nutmeg {

class CurlClient : public HttpClient {
public:
    /// `user_agent` identifies the program; `timeout` is the longest time of one request. Throws
    /// std::runtime_error if libcurl cannot be set up.
    CurlClient(std::string user_agent, std::chrono::milliseconds timeout);
    ~CurlClient() override;
    CurlClient(CurlClient const&) = delete;
    CurlClient& operator=(CurlClient const&) = delete;

    /// Only http and https are spoken. A body that is shorter than its Content-Length is a failure.
    HttpResponse get(HttpRequest const& request) override;

private:
    struct Handle; ///< of libcurl
    std::unique_ptr<Handle> handle_;
    std::string user_agent_;
    std::chrono::milliseconds timeout_;
};

} // namespace nutmeg
