// The bytes of a connection, within limits of time and size that cpp-httplib does not have: for a
// whole head or body, and not only for the next byte of it.
#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <httplib.h>
#include <string>

namespace nutmeg {

/// Does not own the socket.
class ConnectionStream final : public httplib::Stream {
public:
    using Time = std::chrono::steady_clock::time_point;

    explicit ConnectionStream(int socket) : socket_(socket) {}

    /// Waits for the first byte of a request; false if none has come by then, or the client is
    /// gone.
    bool wait_for_request(std::chrono::milliseconds time) const;

    /// Sets how much may be read from now on, and until when.
    void set_limits(std::size_t most_bytes, std::chrono::milliseconds time);

    /// Keeps what is read from now on, until take_head.
    void keep_head();
    /// What was kept. Nothing more is.
    std::string take_head();

    /// What has been read of it so far.
    std::string const& head() const { return head_; }

    /// Whether anything was written since the limits were last set.
    bool has_written() const { return has_written_; }

    enum class Exceeded : std::uint8_t { None, Time, Size };
    /// The limit at which reading ended.
    Exceeded exceeded() const { return exceeded_; }

    /// Reads and ignores what the client still sends, so that it reads the response instead of
    /// seeing the connection break.
    void discard_input();

    bool is_readable() const override;
    bool is_writable() const override;
    ssize_t read(char* bytes, std::size_t size) override;
    ssize_t write(char const* bytes, std::size_t size) override;
    void get_remote_ip_and_port(std::string& ip, int& port) const override;
    void get_local_ip_and_port(std::string& ip, int& port) const override;
    socket_t socket() const override { return socket_; }

private:
    /// Receives into the buffer; false at the end, or at the time limit.
    bool fill();

    static constexpr std::size_t buffer_size = std::size_t{16} << 10U;

    int socket_;
    std::array<char, buffer_size> buffer_{};
    std::size_t begin_ = 0; ///< of what is in the buffer
    std::size_t end_ = 0;
    std::size_t most_bytes_ = 0;
    std::size_t bytes_read_ = 0;
    bool has_written_ = false;
    bool keeps_head_ = false;
    std::string head_;
    Time until_;
    Exceeded exceeded_ = Exceeded::None;
};

} // namespace nutmeg
