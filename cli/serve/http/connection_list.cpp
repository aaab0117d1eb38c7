#include "cli/serve/http/connection_list.hpp"

#include "cli/serve/http/error_response.hpp"
#include "cli/serve/http/http_connection.hpp"
#include "parser/text/error.hpp"

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <iterator>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <system_error>
#include <thread>
#include <unistd.h>

namespace nutmeg {

struct ConnectionList::Slot {
    Slot(int number, RequestHandler& handler, ConnectionLimits const& limits)
        : socket(number), connection(number, handler, limits) {}

    int socket; ///< closed when the thread has ended, so that its number is not used again before
    HttpConnection connection;
    std::thread thread;
    std::atomic<bool> has_ended = false;
    bool is_shut = false;
};

ConnectionList::ConnectionList(RequestHandler& handler, ConnectionLimits const& limits)
    : handler_(handler), limits_(limits), ended_(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {
    if (ended_ < 0)
        throw Error("serve", 0, "too many open files. Close other programs");
}

ConnectionList::~ConnectionList() {
    ::close(ended_);
}

void ConnectionList::accept_until(std::vector<int> const& listeners, int stop) {
    std::vector<pollfd> files{{stop, POLLIN, 0}, {ended_, POLLIN, 0}};
    std::transform(listeners.begin(), listeners.end(), std::back_inserter(files), [](int listener) {
        return pollfd{listener, POLLIN, 0};
    });
    constexpr int no_limit = -1;
    for (;;) {
        if (poll(files.data(), files.size(), no_limit) < 0)
            continue; // interrupted
        if (files[0].revents != 0)
            return;
        if (files[1].revents != 0)
            remove_ended();
        for (auto file = files.begin() + 2; file != files.end(); ++file)
            if (file->revents != 0)
                accept_one(file->fd);
    }
}

void ConnectionList::accept_one(int listener) {
    constexpr auto pause = std::chrono::milliseconds(20);
    constexpr int on = 1;
    constexpr int busy = 503;
    auto const socket = accept4(listener, nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK);
    if (socket < 0) {
        // Without files or memory, the connection stays in the queue; others must end first.
        if (errno == EMFILE || errno == ENFILE || errno == ENOBUFS || errno == ENOMEM) {
            close_longest_waiting();
            std::this_thread::sleep_for(pause);
        }
        return;
    }
    if (slots_.size() >= limits_.connections)
        close_longest_waiting();
    if (slots_.size() >= 2 * limits_.connections)
        wait_for_end();
    if (slots_.size() >= 2 * limits_.connections) {
        auto const response = raw_error_response(
            {busy, "busy", "There are too many connections. Close other pages, and try again."});
        send(socket, response.data(), response.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
        ::close(socket);
        return;
    }
    setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    start(socket);
}

void ConnectionList::start(int socket) {
    auto slot = std::make_unique<Slot>(socket, handler_, limits_);
    try {
        slot->thread = std::thread([&slot = *slot, ended = ended_] {
            slot.connection.serve();
            shutdown(slot.socket, SHUT_RDWR);
            slot.has_ended = true;
            constexpr std::uint64_t one = 1;
            static_cast<void>(::write(ended, &one, sizeof one));
        });
    } catch (std::system_error const&) { // too many threads
        ::close(socket);
        return;
    }
    slots_.push_back(std::move(slot));
}

void ConnectionList::close_longest_waiting() {
    auto since = HttpConnection::Clock::time_point::max();
    Slot* longest = nullptr;
    for (auto const& slot : slots_)
        if (auto const start = slot->connection.waits_since(); !slot->is_shut && start < since) {
            since = start;
            longest = slot.get();
        }
    if (longest == nullptr)
        return;
    longest->is_shut = true;
    shutdown(longest->socket, SHUT_RDWR);
}

/// Lets connections that were closed for others end.
void ConnectionList::wait_for_end() {
    constexpr int longest = 200; // milliseconds
    pollfd file{ended_, POLLIN, 0};
    if (poll(&file, 1, longest) > 0)
        remove_ended();
}

void ConnectionList::remove_ended() {
    std::uint64_t count = 0;
    static_cast<void>(::read(ended_, &count, sizeof count));
    slots_.remove_if([](auto const& slot) {
        if (!slot->has_ended)
            return false;
        slot->thread.join();
        ::close(slot->socket);
        return true;
    });
}

void ConnectionList::close_all() {
    for (auto const& slot : slots_)
        shutdown(slot->socket, SHUT_RDWR);
    for (auto const& slot : slots_) {
        slot->thread.join();
        ::close(slot->socket);
    }
    slots_.clear();
}

} // namespace nutmeg
