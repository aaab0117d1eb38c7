// Accepts connections and answers each in a thread of its own, up to a limit.
#pragma once

#include "cli/serve/http/connection_limits.hpp"
#include "cli/serve/http/web_message.hpp"

#include <chrono>
#include <cstddef>
#include <list>
#include <memory>
#include <vector>

namespace nutmeg {

/// The connections of a server. A browser keeps connections open, so that the number of threads is
/// that of connections, not of requests.
class ConnectionList {
public:
    /// Above so many connections, those that wait the longest for a request are closed for new
    /// ones; above twice as many, new ones are refused.
    static constexpr std::size_t most_connections = 128;

    ConnectionList(RequestHandler& handler, ConnectionLimits const& limits);
    ConnectionList(ConnectionList const&) = delete;
    ConnectionList& operator=(ConnectionList const&) = delete;
    /// No connection may be left.
    ~ConnectionList();

    /// Accepts connections until `stop`, a descriptor, can be read.
    void accept_until(std::vector<int> const& listeners, int stop);

    /// Shuts down all connections and waits for their threads. What they wait for must have ended.
    void close_all();

private:
    struct Slot;

    void accept_one(int listener);
    void start(int socket);
    void close_longest_waiting();
    void wait_for_end();
    void remove_ended();

    RequestHandler& handler_;
    ConnectionLimits limits_;
    std::list<std::unique_ptr<Slot>> slots_; ///< used by the accepting thread only
    int ended_ = -1;                         ///< can be read when a connection has ended
};

} // namespace nutmeg
