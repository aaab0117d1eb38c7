// One connection of a client. cpp-httplib reads requests and writes responses; limits, framing and
// the end of the connection are decided here.
#pragma once

#include "cli/serve/http/connection_limits.hpp"
#include "cli/serve/http/connection_stream.hpp"
#include "cli/serve/http/error_response.hpp"
#include "cli/serve/http/web_message.hpp"

#include <atomic>
#include <chrono>
#include <cstddef>
#include <httplib.h>
#include <optional>

namespace nutmeg {

class HttpConnection final : private httplib::Server {
public:
    /// Does not own the socket.
    HttpConnection(int socket, RequestHandler& handler, ConnectionLimits const& limits);

    /// Answers requests until the client closes the connection, does not keep to the limits, or the
    /// socket is shut down.
    void serve();

    using Clock = std::chrono::steady_clock;

    /// Since when it waits for a request or the rest of its head, so that it may be closed for
    /// another; Clock::time_point::max() while a request is answered. Thread-safe.
    Clock::time_point waits_since() const { return waits_since_; }

private:
    bool process(httplib::Stream& stream, bool& is_closed);
    void begin_request(httplib::Request& request);
    bool is_head_too_large() const;
    HttpError head_error(int status) const;
    void end_malformed();
    void answer(httplib::Request const& request,
                httplib::Response& response,
                httplib::ContentReader const* reader);
    std::optional<HttpError> read_body(WebRequest& request,
                                       std::size_t most_bytes,
                                       httplib::ContentReader const* reader);
    void send(WebResponse response, httplib::Response& out);

    RequestHandler& handler_;
    ConnectionLimits limits_;
    ConnectionStream stream_;
    std::atomic<Clock::time_point> waits_since_ = Clock::now();

    // Of the present request:
    WebRequest received_;
    bool has_head_ = false;
    bool has_body_ = false;
    bool is_answered_ = false;
    bool accepts_chunks_ = true;
    bool closes_ = false;              ///< the connection ends after the response
    std::optional<HttpError> refusal_; ///< why its head is not accepted
};

} // namespace nutmeg
