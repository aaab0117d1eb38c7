// Requests and responses of HTTP, independent of the library that reads and writes them.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace nutmeg {

using NamedValues = std::vector<std::pair<std::string, std::string>>;

struct WebRequest {
    std::string method;
    std::string target;  ///< as sent: "/s/53a-83%28c%29?token=..."
    std::string path;    ///< decoded: "/s/53a-83(c)"
    NamedValues query;   ///< decoded
    NamedValues headers; ///< as sent
    std::string body;

    bool is_api() const { return path.starts_with("/api/"); }
    /// All values of a header, whose name is in any case.
    std::vector<std::string_view> header_values(std::string_view name) const;
    /// The first value; empty if there is none.
    std::string_view header(std::string_view name) const;
    std::vector<std::string_view> parameters(std::string_view name) const;
};

/// Sends a part of a response; false if the client is gone.
using SendPart = std::function<bool(std::string_view)>;

struct WebResponse {
    int status = 200;
    std::string type = "application/json";
    std::shared_ptr<std::string const> body = {}; ///< null for none
    NamedValues headers = {};
    /// If not empty, sends the body in parts, as events.
    std::function<void(SendPart const&)> events = {};
};

/// What a server does with a request when it has the head of it.
struct Admission {
    std::optional<WebResponse> response; ///< the answer, without reading a body
    std::size_t most_body = 0;           ///< bytes of body that are read
};

/// Answers requests; called by many threads.
class RequestHandler {
public:
    RequestHandler() = default;
    RequestHandler(RequestHandler const&) = delete;
    RequestHandler& operator=(RequestHandler const&) = delete;
    virtual ~RequestHandler() = default;

    virtual Admission admit(WebRequest const& head) = 0;
    virtual WebResponse answer(WebRequest const& request) = 0;
};

/// A response with this body.
WebResponse text_response(std::string body, std::string type);

} // namespace nutmeg
