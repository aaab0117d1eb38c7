#include "cli/serve/http/http_connection.hpp"

#include "cli/serve/http/request_head.hpp"

#include <algorithm>
#include <exception>
#include <functional>
#include <string>
#include <utility>

namespace nutmeg {

namespace {

using SetUpRequest = std::function<void(httplib::Request&)>;

/// Of cpp-httplib 0.11 and before.
using ProcessStream = bool (httplib::Server::*)(httplib::Stream&, bool, bool&, SetUpRequest const&);
/// Of later versions.
using ProcessStreamOfPeer = bool (httplib::Server::*)(httplib::Stream&,
                                                      std::string const&,
                                                      int,
                                                      std::string const&,
                                                      int,
                                                      bool,
                                                      bool&,
                                                      SetUpRequest const&);

struct RequestProcessor {
    httplib::Server& server;
    httplib::Stream& stream;
    bool& is_closed;
    SetUpRequest const& set_up;

    bool operator()(ProcessStream process) const {
        return (server.*process)(stream, false, is_closed, set_up);
    }
    bool operator()(ProcessStreamOfPeer process) const {
        std::string address;
        int port = 0;
        stream.get_remote_ip_and_port(address, port);
        return (server.*process)(stream, address, port, address, port, false, is_closed, set_up);
    }
};

HttpError malformed(std::string_view message) {
    constexpr int bad_request = 400;
    return {bad_request, "bad-request", message};
}

constexpr HttpError too_long_target{
    414, "target-too-long", "The address is too long. Send long texts in the body."};

bool has_body(WebRequest const& request) {
    return !request.header_values("Transfer-Encoding").empty()
        || request.header("Content-Length").find_first_not_of('0') != std::string_view::npos;
}

bool may_have_body(std::string const& method) {
    return method == "POST" || method == "PUT" || method == "PATCH" || method == "DELETE";
}

} // namespace

HttpConnection::HttpConnection(int socket, RequestHandler& handler, ConnectionLimits const& limits)
    : handler_(handler), limits_(limits), stream_(socket) {
    constexpr std::size_t no_limit = 1'000'000;
    auto const every_path = "/"; // see begin_request
    auto const plain = [this](httplib::Request const& request, httplib::Response& response) {
        answer(request, response, nullptr);
    };
    auto const reading = [this](httplib::Request const& request,
                                httplib::Response& response,
                                httplib::ContentReader const& reader) {
        answer(request, response, &reader);
    };
    Get(every_path, plain);
    Options(every_path, plain);
    Post(every_path, reading);
    Put(every_path, reading);
    Patch(every_path, reading);
    Delete(every_path, reading);
    set_error_handler([this](httplib::Request const&, httplib::Response& response) {
        if (is_answered_)
            return;
        auto const error = head_error(response.status);
        response.status = error.status;
        response.set_content(error_json(error), "application/json");
    });
    httplib::Headers headers;
    for (auto const& [name, value] : security_headers())
        headers.emplace(name, value);
    set_default_headers(headers);
    set_keep_alive_timeout(std::chrono::duration_cast<std::chrono::seconds>(limits.idle).count());
    set_keep_alive_max_count(no_limit);
    svr_sock_ = socket; // else the library takes the server for one that ends
}

void HttpConnection::serve() {
    for (;;) {
        waits_since_ = Clock::now();
        if (!stream_.wait_for_request(limits_.idle))
            return;
        has_head_ = has_body_ = is_answered_ = closes_ = false;
        refusal_.reset();
        stream_.set_limits(limits_.head_bytes, limits_.head);
        stream_.keep_head();
        bool is_closed = false;
        bool const is_written = process(stream_, is_closed);
        received_ = {}; // a body may be large
        if (!has_head_) {
            end_malformed();
            return;
        }
        if (closes_)
            stream_.discard_input();
        if (!is_written || is_closed || closes_)
            return;
    }
}

bool HttpConnection::process(httplib::Stream& stream, bool& is_closed) {
    SetUpRequest const set_up = [this](httplib::Request& request) { begin_request(request); };
    return RequestProcessor{*this, stream, is_closed, set_up}(&HttpConnection::process_request);
}

/// Called by cpp-httplib when it has read the head.
void HttpConnection::begin_request(httplib::Request& request) {
    constexpr std::size_t most_without_answer = std::size_t{64} << 10U;
    has_head_ = true;
    waits_since_ = Clock::time_point::max();
    received_ = {};
    received_.method = request.method;
    received_.target = request.target;
    // The library matches paths with patterns, which are slow to make and recursive.
    received_.path = std::exchange(request.path, "/");
    received_.query.assign(request.params.begin(), request.params.end());
    if (auto fields = read_fields(stream_.take_head())) {
        received_.headers = std::move(*fields);
        refusal_ = framing_fault(received_.headers);
    } else {
        refusal_ = malformed("A line of the head is no header field. Read docs/api.md.");
    }
    has_body_ = has_body(received_);
    if (!refusal_ && has_body_ && !may_have_body(request.method))
        refusal_ = malformed("This request has no body. Send it without one.");
    if (!refusal_ && request.target.size() > limits_.target_bytes)
        refusal_ = too_long_target;
    if (refusal_)
        closes_ = true;
    // Answers are not compressed and not divided, and a body is no form.
    for (auto const* name : {"Accept-Encoding", "Range", "If-Range", "Content-Type"})
        request.headers.erase(name);
    request.ranges.clear();
    if (closes_)
        request.headers.emplace("Connection", "close");
    stream_.set_limits(most_without_answer, limits_.body);
}

/// Whether the head is over a limit: ours, or one of cpp-httplib 0.18, which says nothing of it.
bool HttpConnection::is_head_too_large() const {
    constexpr std::size_t most_line_bytes = 32'768;
    constexpr std::ptrdiff_t most_fields = 100;
    auto const& head = stream_.head();
    return stream_.exceeded() == ConnectionStream::Exceeded::Size
        || head.size() - std::min(head.size(), head.rfind('\n') + 1) >= most_line_bytes
        || std::count(head.begin(), head.end(), '\n') > most_fields;
}

/// Why there is no request. The library notices some of it with a status of its own.
HttpError HttpConnection::head_error(int status) const {
    constexpr int request_timeout = 408;
    constexpr int head_too_large = 431;
    if (status == too_long_target.status)
        return too_long_target;
    if (is_head_too_large())
        return {head_too_large,
                "head-too-large",
                "The head of the request is too large. Send fewer fields."};
    if (stream_.exceeded() == ConnectionStream::Exceeded::Time)
        return {request_timeout,
                "request-timeout",
                "The request did not arrive in time. Send it again."};
    return {status, "bad-request", "This is no request that is understood here. Read docs/api.md."};
}

/// Ends the connection of a client whose request could not be read.
void HttpConnection::end_malformed() {
    bool const has_reason =
        stream_.exceeded() != ConnectionStream::Exceeded::None || is_head_too_large();
    if (has_reason && !stream_.has_written()) {
        auto const response = raw_error_response(head_error(0));
        stream_.write(response.data(), response.size());
    }
    stream_.discard_input();
}

void HttpConnection::answer(httplib::Request const& request,
                            httplib::Response& response,
                            httplib::ContentReader const* reader) {
    constexpr int internal_error = 500;
    auto& received = received_;
    try {
        auto fault = refusal_;
        Admission admission;
        accepts_chunks_ = request.version != "HTTP/1.0";
        if (!fault) {
            admission = handler_.admit(received);
            if (admission.response) {
                closes_ = closes_ || has_body_;
                send(std::move(*admission.response), response);
                return;
            }
            fault = read_body(received, admission.most_body, reader);
        }
        send(fault ? error_response(received, *fault) : handler_.answer(received), response);
    } catch (std::exception const&) {
        closes_ = true;
        send(error_response(
                 received,
                 {internal_error, "internal", "An internal error. Please report the request."}),
             response);
    }
}

std::optional<HttpError> HttpConnection::read_body(WebRequest& request,
                                                   std::size_t most_bytes,
                                                   httplib::ContentReader const* reader) {
    constexpr int too_large_status = 413;
    constexpr int request_timeout = 408;
    HttpError const too_large{too_large_status,
                              "too-large",
                              "The request is too large. Send less, or start nutmeg serve with a "
                              "larger --max-upload."};
    if (!has_body_ || reader == nullptr)
        return std::nullopt;
    auto const length = request.header("Content-Length");
    constexpr std::size_t most_digits = 18;
    if (length.size() > most_digits
        || (!length.empty() && std::stoull(std::string(length)) > most_bytes)) {
        closes_ = true;
        return too_large;
    }
    stream_.set_limits(most_bytes, limits_.body);
    bool is_too_large = false;
    bool const is_complete = (*reader)([&](char const* bytes, std::size_t size) {
        is_too_large = size > most_bytes - request.body.size();
        if (!is_too_large)
            request.body.append(bytes, size);
        return !is_too_large;
    });
    if (is_complete && !is_too_large)
        return std::nullopt;
    closes_ = true;
    if (is_too_large || stream_.exceeded() == ConnectionStream::Exceeded::Size)
        return too_large;
    if (stream_.exceeded() == ConnectionStream::Exceeded::Time)
        return HttpError{request_timeout,
                         "request-timeout",
                         "The request did not arrive in time. Send it again."};
    return malformed("The body of the request is incomplete. Send it again.");
}

void HttpConnection::send(WebResponse response, httplib::Response& out) {
    is_answered_ = true;
    out.status = response.status;
    for (auto const& [name, value] : response.headers)
        out.set_header(name, value);
    if (response.events) {
        auto provide = [events = std::move(response.events)](std::size_t, httplib::DataSink& sink) {
            bool is_there = true;
            events([&](std::string_view part) {
                is_there = is_there && sink.write(part.data(), part.size());
                return is_there;
            });
            if (is_there)
                sink.done();
            return is_there;
        };
        // Where it ends is known only at its end: that of the last chunk, or of the connection.
        closes_ = closes_ || !accepts_chunks_;
        if (accepts_chunks_)
            out.set_chunked_content_provider(response.type, std::move(provide));
        else
            out.set_content_provider(response.type, std::move(provide));
    } else if (response.body) {
        out.set_content(response.body->data(), response.body->size(), response.type);
    }
}

} // namespace nutmeg
