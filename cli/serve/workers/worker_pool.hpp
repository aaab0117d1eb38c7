// The workers of a server: who is free, limits, and new ones for those that end.
#pragma once

#include "cli/serve/workers/worker_process.hpp"

#include <chrono>
#include <cstddef>
#include <list>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace nutmeg {

struct WorkerLimits {
    std::chrono::milliseconds start{300'000};     ///< until the statutes are read
    std::chrono::milliseconds time{60'000};       ///< of a request, without waiting for a worker
    std::chrono::milliseconds long_time{900'000}; ///< of a request that reports its progress
    std::chrono::milliseconds queue{60'000};      ///< of waiting for a worker
    std::size_t answer = std::size_t{256} << 20U; ///< bytes
};

struct WorkerPoolOptions {
    std::vector<std::string> command; ///< see WorkerProcess
    std::size_t workers = 2;          ///< at least 1
    WorkerLimits limits;
};

/// Whether a request is answered at once or may take minutes. Those that may are given all workers
/// but one, so that the others go on.
enum class RequestLength : std::uint8_t { Short, Long };

class WorkerPool {
public:
    explicit WorkerPool(WorkerPoolOptions options);
    WorkerPool(WorkerPool const&) = delete;
    WorkerPool& operator=(WorkerPool const&) = delete;
    /// No thread may be in `answer` any more.
    ~WorkerPool();

    /// Starts the workers and waits until the first one takes requests. What is wrong if it does
    /// not; empty if all is well. Throws Error if the command cannot be started.
    std::string start();

    /// The answer of a free worker, if possible of one that has answered the path before. A worker
    /// that fails is killed and replaced. Thread-safe.
    WorkerAnswer answer(ApiRequest const& request,
                        RequestLength length,
                        ProgressListener const& listener);

    /// Kills all workers. Requests, those that wait and those that come later, get Stopped.
    void stop();

    /// The processes that run now.
    std::vector<pid_t> pids() const;

private:
    struct Seat;    ///< of one worker
    struct Waiting; ///< a request that waits for a seat

    Seat* take_seat(std::string const& path,
                    RequestLength length,
                    WorkerFailure& failure,
                    ProgressListener const& listener);
    Seat* free_seat(std::string const& path, RequestLength length);
    void give_seats();
    bool leave(Seat& seat, std::string const& answered, RequestLength length);
    void replace_worker(Seat& seat);
    WorkerAnswer work(Seat& seat,
                      ApiRequest const& request,
                      RequestLength length,
                      ProgressListener const& listener);

    WorkerPoolOptions options_;
    mutable std::mutex mutex_; ///< of the members below
    std::vector<std::unique_ptr<Seat>> seats_;
    std::list<Waiting*> waiting_;   ///< the first has waited the longest
    std::size_t long_requests_ = 0; ///< that have a seat
    bool is_stopped_ = false;
};

} // namespace nutmeg
