#include "cli/serve/http/listeners.hpp"

#include "parser/text/error.hpp"

#include <array>
#include <cerrno>
#include <cstring>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace nutmeg {

namespace {

struct Address {
    sockaddr_storage bytes{};
    socklen_t size = 0;
};

Address ipv4(std::uint16_t port) {
    sockaddr_in loopback{};
    loopback.sin_family = AF_INET;
    loopback.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    loopback.sin_port = htons(port);
    Address address;
    address.size = sizeof loopback;
    std::memcpy(&address.bytes, &loopback, sizeof loopback);
    return address;
}

Address ipv6(std::uint16_t port) {
    sockaddr_in6 loopback{};
    loopback.sin6_family = AF_INET6;
    loopback.sin6_addr = in6addr_loopback;
    loopback.sin6_port = htons(port);
    Address address;
    address.size = sizeof loopback;
    std::memcpy(&address.bytes, &loopback, sizeof loopback);
    return address;
}

/// A socket that listens at the address; negative, with errno, if that is not possible.
int listen_at(Address const& address) {
    constexpr int on = 1;
    constexpr int waiting = 128; // connections that are not yet accepted
    auto const family = address.bytes.ss_family;
    auto const number = socket(family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (number < 0)
        return number;
    // A server that ended a moment ago does not keep the port.
    setsockopt(number, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    if (family == AF_INET6)
        setsockopt(number, IPPROTO_IPV6, IPV6_V6ONLY, &on, sizeof on);
    if (bind(number, reinterpret_cast<sockaddr const*>(&address.bytes), address.size) == 0
        && listen(number, waiting) == 0)
        return number;
    auto const error = errno;
    close(number);
    errno = error;
    return -1;
}

std::uint16_t port_of(int socket) {
    sockaddr_in address{};
    socklen_t size = sizeof address;
    getsockname(socket, reinterpret_cast<sockaddr*>(&address), &size);
    return ntohs(address.sin_port);
}

[[noreturn]] void cannot_listen(std::uint16_t port, int error) {
    std::string const address = "127.0.0.1:" + std::to_string(port);
    if (error == EADDRINUSE)
        throw Error(address,
                    0,
                    "the port is in use, perhaps by another nutmeg serve. Use its page, or name "
                    "another port with --port");
    if (error == EACCES)
        throw Error(
            address, 0, "the port may not be used. Name one from 1024 to 65535 with --port");
    throw Error(address,
                0,
                "cannot listen (" + std::string(strerror(error))
                    + "). Name another port with --port");
}

} // namespace

Listeners::Listeners(std::uint16_t port) : port_(port) {
    constexpr int attempts = 20; // of finding a port that is free at both addresses
    for (int i = 0;; ++i) {
        auto const first = listen_at(ipv4(port));
        if (first < 0)
            cannot_listen(port, errno);
        port_ = port_of(first);
        auto const second = listen_at(ipv6(port_));
        auto const error = errno;
        if (second < 0 && error == EADDRINUSE && port == 0 && i < attempts) {
            close(first);
            continue;
        }
        if (second < 0 && error == EADDRINUSE) {
            close(first);
            cannot_listen(port_, error);
        }
        sockets_.push_back(first);
        if (second >= 0)
            sockets_.push_back(second);
        else
            note_ = "::1 is not available (" + std::string(strerror(error))
                  + "); use the address with 127.0.0.1";
        return;
    }
}

Listeners::~Listeners() {
    for (auto const socket : sockets_)
        close(socket);
}

} // namespace nutmeg
