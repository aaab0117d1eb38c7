#include "cli/serve/http/server.hpp"

#include "cli/serve/http/connection_list.hpp"
#include "cli/serve/http/http_connection.hpp"
#include "cli/serve/http/listeners.hpp"
#include "cli/serve/http/workbench.hpp"
#include "parser/text/error.hpp"

#include <utility>

namespace nutmeg {

struct Server::Parts {
    explicit Parts(ServerOptions options)
        : listeners(options.port), rules(listeners.port(), make_token()),
          drafts(std::move(options.drafts), options.max_upload), pool(std::move(options.workers)),
          workbench(rules, drafts, pool, options.max_upload) {}

    Listeners listeners;
    AccessRules rules;
    DraftFolder drafts;
    WorkerPool pool;
    Workbench workbench;
};

Server::Server(ServerOptions options)
    : limits_(options.connections), parts_(std::make_unique<Parts>(std::move(options))) {
    if (auto const fault = parts_->pool.start(); !fault.empty())
        throw Error("serve", 0, fault);
}

Server::~Server() = default;

std::string Server::address() const {
    return "http://127.0.0.1:" + std::to_string(parts_->rules.port())
         + "/?token=" + parts_->rules.token();
}

std::string Server::opening_address() const {
    return "http://127.0.0.1:" + std::to_string(parts_->rules.port())
         + "/?open=" + parts_->workbench.opening_code();
}

std::string const& Server::note() const {
    return parts_->listeners.note();
}

void Server::run(int stop) {
    ConnectionList connections(parts_->workbench, limits_);
    connections.accept_until(parts_->listeners.sockets(), stop);
    parts_->pool.stop();
    connections.close_all();
}

std::vector<pid_t> Server::workers() const {
    return parts_->pool.pids();
}

} // namespace nutmeg
