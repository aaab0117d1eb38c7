// The addresses at which the server listens: of this computer only.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace nutmeg {

/// Sockets that listen at 127.0.0.1 and ::1, both at the same port; closed at the end of its life.
class Listeners {
public:
    /// @param port  0 for one that is free
    /// Throws Error if the port is in use or may not be used.
    explicit Listeners(std::uint16_t port);
    Listeners(Listeners const&) = delete;
    Listeners& operator=(Listeners const&) = delete;
    ~Listeners();

    std::uint16_t port() const { return port_; }
    std::vector<int> const& sockets() const { return sockets_; }
    /// What does not work, such as that there is no ::1; empty if all does.
    std::string const& note() const { return note_; }

private:
    std::uint16_t port_;
    std::vector<int> sockets_;
    std::string note_;
};

} // namespace nutmeg
