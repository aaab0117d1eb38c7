#include "cli/serve/workers/message.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <limits>
#include <poll.h>
#include <sys/socket.h>

namespace nutmeg {

namespace {

/// Numbers and texts, one after the other.
class PayloadWriter {
public:
    void add(std::uint64_t number) {
        std::array<char, sizeof number> bytes{};
        std::memcpy(bytes.data(), &number, sizeof number);
        payload_.append(bytes.data(), bytes.size());
    }
    void add(std::string_view text) {
        add(static_cast<std::uint64_t>(text.size()));
        payload_ += text;
    }
    std::string take() { return std::move(payload_); }

private:
    std::string payload_;
};

/// The same in reverse. After a part that is missing, everything is empty and `is_complete` false.
class PayloadReader {
public:
    explicit PayloadReader(std::string_view payload) : left_(payload) {}

    std::uint64_t number() {
        std::uint64_t value = 0;
        auto const bytes = part(sizeof value);
        if (!bytes.empty())
            std::memcpy(&value, bytes.data(), sizeof value);
        return value;
    }
    std::string text() { return std::string(part(number())); }
    bool is_valid() const { return is_valid_; }
    bool is_complete() const { return is_valid_ && left_.empty(); }

private:
    std::string_view part(std::uint64_t size) {
        is_valid_ = is_valid_ && size <= left_.size();
        if (!is_valid_)
            return {};
        auto const bytes = left_.substr(0, size);
        left_.remove_prefix(size);
        return bytes;
    }

    std::string_view left_;
    bool is_valid_ = true;
};

/// Milliseconds until the deadline, for poll.
int until(Deadline deadline) {
    auto const left =
        std::chrono::ceil<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now());
    return static_cast<int>(
        std::clamp<std::int64_t>(left.count(), 0, std::numeric_limits<int>::max()));
}

/// Waits for one of the events; false at the deadline.
bool wait_for(int socket, short events, Deadline deadline) {
    for (;;) {
        pollfd file{socket, events, 0};
        auto const wait = until(deadline);
        auto const count = poll(&file, 1, wait);
        if (count > 0)
            return true;
        if (count == 0 && wait == 0)
            return false;
    }
}

struct MessageHead {
    std::uint64_t size = 0;
    std::uint64_t kind = 0;
};

} // namespace

std::string encode(ApiRequest const& request) {
    PayloadWriter writer;
    writer.add(request.method);
    writer.add(request.path);
    writer.add(static_cast<std::uint64_t>(request.query.size()));
    for (auto const& [name, value] : request.query) {
        writer.add(name);
        writer.add(value);
    }
    writer.add(request.body);
    return writer.take();
}

std::string encode(ApiResponse const& response) {
    PayloadWriter writer;
    writer.add(static_cast<std::uint64_t>(response.status));
    writer.add(response.type);
    writer.add(response.file_name);
    writer.add(response.body);
    return writer.take();
}

std::string encode(ProgressReport const& report) {
    PayloadWriter writer;
    writer.add(report.what);
    writer.add(static_cast<std::uint64_t>(report.done));
    writer.add(static_cast<std::uint64_t>(report.all));
    return writer.take();
}

std::optional<ApiRequest> decode_request(std::string_view payload) {
    PayloadReader reader(payload);
    ApiRequest request;
    request.method = reader.text();
    request.path = reader.text();
    for (auto count = reader.number(); count > 0 && reader.is_valid(); --count) {
        auto name = reader.text();
        request.query[std::move(name)] = reader.text();
    }
    request.body = reader.text();
    return reader.is_complete() ? std::optional(std::move(request)) : std::nullopt;
}

std::optional<ApiResponse> decode_response(std::string_view payload) {
    constexpr std::uint64_t first_status = 200;
    constexpr std::uint64_t last_status = 599;
    PayloadReader reader(payload);
    ApiResponse response;
    auto const status = reader.number();
    response.type = reader.text();
    response.file_name = reader.text();
    response.body = reader.text();
    if (!reader.is_complete() || status < first_status || status > last_status)
        return std::nullopt;
    response.status = static_cast<int>(status);
    return response;
}

std::optional<ProgressReport> decode_progress(std::string_view payload) {
    PayloadReader reader(payload);
    ProgressReport report;
    report.what = reader.text();
    report.done = reader.number();
    report.all = reader.number();
    return reader.is_complete() ? std::optional(std::move(report)) : std::nullopt;
}

Transfer MessageSocket::send(MessageKind kind, std::string_view payload, Deadline deadline) const {
    MessageHead const head{payload.size(), static_cast<std::uint64_t>(kind)};
    std::array<char, sizeof head> bytes{};
    std::memcpy(bytes.data(), &head, sizeof head);
    auto const result = send_bytes({bytes.data(), bytes.size()}, deadline);
    return result == Transfer::Done ? send_bytes(payload, deadline) : result;
}

Transfer MessageSocket::receive(Message& message, std::size_t most_bytes, Deadline deadline) const {
    std::array<char, sizeof(MessageHead)> bytes{};
    if (auto const result = receive_bytes(bytes.data(), bytes.size(), deadline);
        result != Transfer::Done)
        return result;
    MessageHead head;
    std::memcpy(&head, bytes.data(), sizeof head);
    if (head.kind < static_cast<std::uint64_t>(MessageKind::Ready)
        || head.kind > static_cast<std::uint64_t>(MessageKind::Response))
        return Transfer::Malformed;
    if (head.size > most_bytes)
        return Transfer::TooLarge;
    message.kind = static_cast<MessageKind>(head.kind);
    message.payload.resize(head.size);
    return receive_bytes(message.payload.data(), message.payload.size(), deadline);
}

bool MessageSocket::wait(Deadline deadline) const {
    return wait_for(socket_, POLLIN, deadline);
}

Transfer MessageSocket::send_bytes(std::string_view bytes, Deadline deadline) const {
    while (!bytes.empty()) {
        auto const size = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
        if (size >= 0)
            bytes.remove_prefix(static_cast<std::size_t>(size));
        else if (errno != EAGAIN && errno != EINTR)
            return Transfer::Closed;
        else if (!wait_for(socket_, POLLOUT, deadline))
            return Transfer::TimedOut;
    }
    return Transfer::Done;
}

Transfer MessageSocket::receive_bytes(char* bytes, std::size_t size, Deadline deadline) const {
    while (size > 0) {
        auto const count = ::recv(socket_, bytes, size, MSG_DONTWAIT);
        if (count > 0) {
            bytes += count;
            size -= static_cast<std::size_t>(count);
        } else if (count == 0 || (errno != EAGAIN && errno != EINTR)) {
            return Transfer::Closed;
        } else if (!wait_for(socket_, POLLIN, deadline)) {
            return Transfer::TimedOut;
        }
    }
    return Transfer::Done;
}

} // namespace nutmeg
