#include "tests/cli/serve/http/raw_client.hpp"

#include <array>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace nutmeg::test {

namespace {

bool connect_to(int socket, std::uint16_t port, bool is_ipv6) {
    if (is_ipv6) {
        sockaddr_in6 address{};
        address.sin6_family = AF_INET6;
        address.sin6_addr = in6addr_loopback;
        address.sin6_port = htons(port);
        return connect(socket, reinterpret_cast<sockaddr const*>(&address), sizeof address) == 0;
    }
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(port);
    return connect(socket, reinterpret_cast<sockaddr const*>(&address), sizeof address) == 0;
}

} // namespace

RawClient::RawClient(std::uint16_t port, bool is_ipv6)
    : socket_(socket(is_ipv6 ? AF_INET6 : AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)),
      is_connected_(connect_to(socket_, port, is_ipv6)) {}

RawClient::~RawClient() {
    close(socket_);
}

bool RawClient::send(std::string_view bytes) const {
    while (!bytes.empty()) {
        auto const size = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (size <= 0)
            return false;
        bytes.remove_prefix(static_cast<std::size_t>(size));
    }
    return true;
}

std::string RawClient::receive(std::chrono::milliseconds time) const {
    std::string all;
    std::array<char, 65536> part{};
    for (;;) {
        pollfd file{socket_, POLLIN, 0};
        if (poll(&file, 1, static_cast<int>(time.count())) <= 0)
            return all;
        auto const size = recv(socket_, part.data(), part.size(), 0);
        if (size <= 0)
            return all;
        all.append(part.data(), static_cast<std::size_t>(size));
    }
}

} // namespace nutmeg::test
