// A client that sends any bytes, also such as no client should send.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

namespace nutmeg::test {

class RawClient {
public:
    /// Connects to 127.0.0.1, or to ::1.
    explicit RawClient(std::uint16_t port, bool is_ipv6 = false);
    RawClient(RawClient const&) = delete;
    RawClient& operator=(RawClient const&) = delete;
    ~RawClient();

    bool is_connected() const { return is_connected_; }
    /// False if the server has closed the connection.
    bool send(std::string_view bytes) const;
    /// Everything until the server closes the connection, or sends nothing for the time.
    std::string receive(std::chrono::milliseconds time = std::chrono::seconds(10)) const;

private:
    int socket_ = -1;
    bool is_connected_ = false;
};

} // namespace nutmeg::test
