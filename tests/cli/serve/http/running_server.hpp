// A server in the process of the test, whose workers are nutmeg_test_worker.
#pragma once

#include "cli/serve/http/server.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <thread>

namespace nutmeg::test {

class RunningServer {
public:
    /// @param change  changes the options before the start
    explicit RunningServer(void (*change)(ServerOptions&) = nullptr);
    RunningServer(RunningServer const&) = delete;
    RunningServer& operator=(RunningServer const&) = delete;
    ~RunningServer();

    Server& server() { return *server_; }
    std::uint16_t port() const { return port_; }
    std::string const& token() const { return token_; }
    std::filesystem::path drafts() const { return root_ / "drafts"; }

    /// Ends the server, as an interrupt does, and waits for its end.
    void stop();

    /// What comes back for these bytes on a connection of their own, until it is closed. In them,
    /// $HOST is the right value of Host, $TOKEN the token, and a line end is "\r\n".
    std::string raw(std::string const& lines) const;
    /// The same for a request with this first line, the right Host and token, other header lines,
    /// and a body.
    std::string ask(std::string const& line,
                    std::string const& headers = {},
                    std::string const& body = {}) const;

    /// `lines` as `raw` sends them.
    std::string filled(std::string const& lines) const;

private:
    std::filesystem::path root_;
    std::unique_ptr<Server> server_;
    std::uint16_t port_ = 0;
    std::string token_;
    int stop_ = -1;
    std::thread thread_;
};

} // namespace nutmeg::test
