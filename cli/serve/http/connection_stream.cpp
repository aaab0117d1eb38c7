#include "cli/serve/http/connection_stream.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <poll.h>
#include <sys/socket.h>
#include <utility>

namespace nutmeg {

namespace {

using Clock = std::chrono::steady_clock;

/// Waits for one of the events; false at the end of the time.
bool wait_for(int socket, short events, Clock::time_point until) {
    for (;;) {
        auto const left = std::chrono::ceil<std::chrono::milliseconds>(until - Clock::now());
        pollfd file{socket, events, 0};
        auto const count =
            poll(&file, 1, static_cast<int>(std::max<std::int64_t>(left.count(), 0)));
        if (count > 0)
            return true;
        if (count == 0)
            return false;
    }
}

} // namespace

bool ConnectionStream::wait_for_request(std::chrono::milliseconds time) const {
    if (begin_ < end_)
        return true;
    char next = 0;
    return wait_for(socket_, POLLIN, Clock::now() + time)
        && recv(socket_, &next, 1, MSG_PEEK | MSG_DONTWAIT) > 0;
}

void ConnectionStream::set_limits(std::size_t most_bytes, std::chrono::milliseconds time) {
    most_bytes_ = most_bytes;
    bytes_read_ = 0;
    has_written_ = false;
    until_ = Clock::now() + time;
    exceeded_ = Exceeded::None;
}

void ConnectionStream::keep_head() {
    keeps_head_ = true;
    head_.clear();
}

std::string ConnectionStream::take_head() {
    keeps_head_ = false;
    return std::exchange(head_, {});
}

void ConnectionStream::discard_input() {
    constexpr auto longest = std::chrono::seconds(2);
    auto const until = Clock::now() + longest;
    shutdown(socket_, SHUT_WR);
    while (Clock::now() < until && wait_for(socket_, POLLIN, until))
        if (recv(socket_, buffer_.data(), buffer_.size(), MSG_DONTWAIT) <= 0)
            break;
    begin_ = end_ = 0;
}

bool ConnectionStream::is_readable() const {
    return begin_ < end_ || wait_for(socket_, POLLIN, Clock::now());
}

bool ConnectionStream::is_writable() const {
    constexpr auto longest = std::chrono::seconds(30);
    return wait_for(socket_, POLLOUT, Clock::now() + longest);
}

bool ConnectionStream::fill() {
    for (;;) {
        auto const size = recv(socket_, buffer_.data(), buffer_.size(), MSG_DONTWAIT);
        if (size > 0) {
            begin_ = 0;
            end_ = static_cast<std::size_t>(size);
            return true;
        }
        if (size == 0 || (errno != EAGAIN && errno != EINTR))
            return false;
        if (!wait_for(socket_, POLLIN, until_)) {
            exceeded_ = Exceeded::Time;
            return false;
        }
    }
}

ssize_t ConnectionStream::read(char* bytes, std::size_t size) {
    constexpr ssize_t failed = -1;
    if (exceeded_ == Exceeded::None && bytes_read_ >= most_bytes_)
        exceeded_ = Exceeded::Size;
    // Also when bytes keep coming, one at a time.
    if (exceeded_ == Exceeded::None && begin_ == end_ && Clock::now() >= until_)
        exceeded_ = Exceeded::Time;
    if (exceeded_ != Exceeded::None)
        return failed;
    if (begin_ == end_ && !fill())
        return exceeded_ == Exceeded::None ? 0 : failed;
    size = std::min({size, end_ - begin_, most_bytes_ - bytes_read_});
    std::memcpy(bytes, buffer_.data() + begin_, size);
    if (keeps_head_)
        head_.append(bytes, size);
    begin_ += size;
    bytes_read_ += size;
    return static_cast<ssize_t>(size);
}

ssize_t ConnectionStream::write(char const* bytes, std::size_t size) {
    constexpr auto least = std::chrono::seconds(30);
    constexpr std::size_t bytes_a_second = std::size_t{64} << 10U;
    constexpr ssize_t failed = -1;
    auto const until = Clock::now() + least
                     + std::chrono::seconds(static_cast<std::int64_t>(size / bytes_a_second));
    has_written_ = true;
    std::size_t written = 0;
    while (written < size) {
        auto const count =
            send(socket_, bytes + written, size - written, MSG_NOSIGNAL | MSG_DONTWAIT);
        if (count >= 0)
            written += static_cast<std::size_t>(count);
        else if ((errno != EAGAIN && errno != EINTR) || !wait_for(socket_, POLLOUT, until))
            return failed;
    }
    return static_cast<ssize_t>(size);
}

void ConnectionStream::get_remote_ip_and_port(std::string& ip, int& port) const {
    ip = "127.0.0.1"; // nothing else can connect
    port = 0;
}

void ConnectionStream::get_local_ip_and_port(std::string& ip, int& port) const {
    get_remote_ip_and_port(ip, port);
}

} // namespace nutmeg
