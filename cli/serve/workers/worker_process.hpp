// One worker: a child process that answers one request at a time.
#pragma once

#include "cli/serve/api/api.hpp"
#include "cli/serve/workers/message.hpp"

#include <chrono>
#include <cstdint>
#include <functional>
#include <string>
#include <sys/types.h>
#include <vector>

namespace nutmeg {

/// Why there is no answer of a worker.
enum class WorkerFailure : std::uint8_t {
    None,
    CannotStart, ///< the worker did not start, or not read the statutes
    NotStarted,  ///< it ended before it had the request, such as when it was killed while idle
    Crashed,     ///< it ended while it worked on the request
    TimeLimit,   ///< it was killed because the request took too long
    AnswerLimit, ///< it was killed because the answer was too large
    Busy,        ///< no worker became free in time
    Abandoned,   ///< the client did not want the answer any more
    Stopped,     ///< the server ends
};

struct WorkerAnswer {
    WorkerFailure failure = WorkerFailure::None;
    std::string reason; ///< of CannotStart
    ApiResponse response;
};

/// Receives the progress of a request; with an empty report when nothing has happened for some
/// seconds. Returns false if the client is gone.
using ProgressListener = std::function<bool(ProgressReport const&)>;

class WorkerProcess {
public:
    /// Starts the command, a path and its arguments, with a socket as standard input, over which it
    /// must send Ready and then answer requests (see run_worker). Throws Error if it cannot be
    /// started.
    explicit WorkerProcess(std::vector<std::string> const& command);
    WorkerProcess(WorkerProcess const&) = delete;
    WorkerProcess& operator=(WorkerProcess const&) = delete;
    /// Kills the process, with those that it has started, and waits for its end.
    ~WorkerProcess();

    /// Waits until the worker takes requests; what is wrong if it does not. Empty if all is well.
    std::string wait_until_ready(Deadline deadline);

    /// Sends a request and waits for the answer. After a failure the process must not be used
    /// again.
    ///
    /// @param most_bytes  of the answer
    WorkerAnswer answer(ApiRequest const& request,
                        std::size_t most_bytes,
                        Deadline deadline,
                        ProgressListener const& listener);

    /// Kills the process, with those that it has started, so that a thread that waits for its
    /// answer goes on. Thread-safe.
    void kill() const;

    /// Whether it is known to take requests. Only between requests.
    bool is_ready() const { return is_ready_; }

    pid_t pid() const { return pid_; }

private:
    int socket_ = -1;
    pid_t pid_ = -1;
    bool is_ready_ = false;
    std::string fault_; ///< why it will never be ready; empty if that is not known
};

} // namespace nutmeg
