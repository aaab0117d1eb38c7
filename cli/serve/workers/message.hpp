// Messages between the server and a worker, over a stream socket: the length and the kind, then the
// payload. Both ends are the same program, so numbers are in the byte order of the machine.
#pragma once

#include "cli/serve/api/api.hpp"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace nutmeg {

enum class MessageKind : std::uint8_t {
    Ready = 1, ///< to the server, once: the worker takes requests; or why it cannot
    Request,   ///< to the worker
    Started,   ///< to the server, once for each request: the worker has it
    Progress,  ///< to the server, any number of times for each request
    Response,  ///< to the server, once for each request
};

struct Message {
    MessageKind kind = MessageKind::Ready;
    std::string payload;
};

struct ProgressReport {
    std::string what;
    std::size_t done = 0;
    std::size_t all = 0;
};

std::string encode(ApiRequest const& request);
std::string encode(ApiResponse const& response);
std::string encode(ProgressReport const& report);

/// The value of a payload; nullopt if it is not one, such as after a worker wrote over its memory.
std::optional<ApiRequest> decode_request(std::string_view payload);
std::optional<ApiResponse> decode_response(std::string_view payload);
std::optional<ProgressReport> decode_progress(std::string_view payload);

/// How an attempt to send or to receive ended.
enum class Transfer : std::uint8_t {
    Done,
    Closed,    ///< the other end is gone
    TimedOut,  ///< the deadline has passed
    TooLarge,  ///< the message is larger than the limit
    Malformed, ///< no message
};

using Deadline = std::chrono::steady_clock::time_point;

/// One end of the connection. It does not own the socket.
class MessageSocket {
public:
    explicit MessageSocket(int socket) : socket_(socket) {}

    /// Sends a message. Does not raise SIGPIPE.
    Transfer send(MessageKind kind, std::string_view payload, Deadline deadline) const;

    /// Receives the next message, with at most `most_bytes` of payload. After anything but Done,
    /// the socket is of no further use.
    Transfer receive(Message& message, std::size_t most_bytes, Deadline deadline) const;

    /// Whether the next message has begun to arrive, or the other end is gone, before the deadline.
    bool wait(Deadline deadline) const;

private:
    Transfer send_bytes(std::string_view bytes, Deadline deadline) const;
    Transfer receive_bytes(char* bytes, std::size_t size, Deadline deadline) const;

    int socket_;
};

} // namespace nutmeg
