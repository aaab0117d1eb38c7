// The server of `nutmeg serve`.
#pragma once

#include "cli/serve/http/connection_limits.hpp"
#include "cli/serve/workers/worker_pool.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace nutmeg {

struct ServerOptions {
    std::uint16_t port = 0;                          ///< 0 for one that is free
    std::string drafts;                              ///< folder; made if it does not exist
    std::size_t max_upload = std::size_t{32} << 20U; ///< bytes of a file
    WorkerPoolOptions workers;
    ConnectionLimits connections;
};

class Server {
public:
    /// Listens, opens the folder of drafts, starts the workers and waits until the first has read
    /// the statutes. Throws Error if any of this fails.
    explicit Server(ServerOptions options);
    Server(Server const&) = delete;
    Server& operator=(Server const&) = delete;
    /// Ends the workers.
    ~Server();

    /// "http://127.0.0.1:40123/?token=..."
    std::string address() const;
    /// The address with which a browser can be started once: "http://127.0.0.1:40123/?open=...".
    /// Unlike the token, it may be seen by others afterwards. Before `run`.
    std::string opening_address() const;
    /// What does not work, such as that there is no ::1; empty if all does.
    std::string const& note() const;

    /// Answers requests until `stop`, a descriptor, can be read. Then every connection and worker
    /// is ended.
    void run(int stop);

    /// The processes of the workers.
    std::vector<pid_t> workers() const;

private:
    struct Parts;
    ConnectionLimits limits_;
    std::unique_ptr<Parts> parts_;
};

} // namespace nutmeg
