#include "cli/serve/workers/worker_pool.hpp"

#include "parser/text/error.hpp"

#include <algorithm>
#include <condition_variable>
#include <set>
#include <utility>

namespace nutmeg {

struct WorkerPool::Seat {
    std::unique_ptr<WorkerProcess> worker; ///< null if it could not be started
    std::set<std::string> answered;        ///< paths of which the worker has answered a request
    bool is_taken = false;
};

struct WorkerPool::Waiting {
    std::string const& path;
    RequestLength length;
    Seat* seat = nullptr; ///< that it was given; then it does not wait any more
    std::condition_variable changed;
};

WorkerPool::WorkerPool(WorkerPoolOptions options) : options_(std::move(options)) {
    for (std::size_t i = 0; i < std::max<std::size_t>(options_.workers, 1); ++i)
        seats_.push_back(std::make_unique<Seat>());
}

WorkerPool::~WorkerPool() = default;

std::string WorkerPool::start() {
    for (auto const& seat : seats_)
        seat->worker = std::make_unique<WorkerProcess>(options_.command);
    return seats_.front()->worker->wait_until_ready(std::chrono::steady_clock::now()
                                                    + options_.limits.start);
}

WorkerAnswer WorkerPool::answer(ApiRequest const& request,
                                RequestLength length,
                                ProgressListener const& listener) {
    WorkerAnswer answer;
    auto* seat = take_seat(request.path, length, answer.failure, listener);
    if (seat == nullptr)
        return answer;
    constexpr int attempts = 3;
    for (int i = 0; i < attempts; ++i) {
        if (!seat->worker)
            replace_worker(*seat);
        answer = work(*seat, request, length, listener);
        if (answer.failure != WorkerFailure::None)
            replace_worker(*seat);
        if (answer.failure != WorkerFailure::NotStarted)
            break;
    }
    // Killed workers are no fault.
    if (leave(*seat, answer.failure == WorkerFailure::None ? request.path : "", length)
        && answer.failure != WorkerFailure::None)
        answer.failure = WorkerFailure::Stopped;
    return answer;
}

void WorkerPool::stop() {
    std::lock_guard const lock(mutex_);
    is_stopped_ = true;
    for (auto const& seat : seats_)
        if (seat->worker)
            seat->worker->kill();
    for (auto* one : waiting_)
        one->changed.notify_one();
}

std::vector<pid_t> WorkerPool::pids() const {
    std::lock_guard const lock(mutex_);
    std::vector<pid_t> all;
    for (auto const& seat : seats_)
        if (seat->worker)
            all.push_back(seat->worker->pid());
    return all;
}

/// A seat that a request may take; null if there is none. The best is that of a worker that has
/// answered the path before, since it has made what such answers need; the next best, of a worker
/// that has read the statutes.
WorkerPool::Seat* WorkerPool::free_seat(std::string const& path, RequestLength length) {
    auto const most_long = std::max<std::size_t>(seats_.size() - 1, 1);
    if (length == RequestLength::Long && long_requests_ >= most_long)
        return nullptr;
    auto const fitness = [&](Seat const& seat) {
        bool const is_ready = seat.worker && seat.worker->is_ready();
        return is_ready ? 1 + static_cast<int>(seat.answered.contains(path)) : 0;
    };
    Seat* found = nullptr;
    for (auto const& seat : seats_)
        if (!seat->is_taken && (found == nullptr || fitness(*seat) > fitness(*found)))
            found = seat.get();
    return found;
}

/// Gives free seats to the requests that wait, in their order, except that a short one does not
/// wait for the end of a long one.
void WorkerPool::give_seats() {
    for (auto at = waiting_.begin(); at != waiting_.end();) {
        auto& one = **at;
        one.seat = free_seat(one.path, one.length);
        if (one.seat == nullptr) {
            ++at;
            continue;
        }
        one.seat->is_taken = true;
        if (one.length == RequestLength::Long)
            ++long_requests_;
        one.changed.notify_one();
        at = waiting_.erase(at);
    }
}

/// Waits for a free seat; null, with the failure, if there is none in time.
WorkerPool::Seat* WorkerPool::take_seat(std::string const& path,
                                        RequestLength length,
                                        WorkerFailure& failure,
                                        ProgressListener const& listener) {
    constexpr auto quiet = std::chrono::seconds(5);
    auto const give_up =
        std::chrono::steady_clock::now()
        + (length == RequestLength::Long ? options_.limits.long_time : options_.limits.queue);
    std::unique_lock lock(mutex_);
    Waiting self{path, length, nullptr, {}};
    auto const place = waiting_.insert(waiting_.end(), &self);
    if (!is_stopped_)
        give_seats();
    failure = WorkerFailure::None;
    while (self.seat == nullptr && failure == WorkerFailure::None) {
        auto const now = std::chrono::steady_clock::now();
        if (is_stopped_) {
            failure = WorkerFailure::Stopped;
        } else if (now >= give_up) {
            failure = WorkerFailure::Busy;
        } else if (self.changed.wait_until(lock, std::min(give_up, now + quiet))
                       == std::cv_status::timeout
                   && self.seat == nullptr) {
            lock.unlock();
            bool const is_wanted = listener({});
            lock.lock();
            if (!is_wanted)
                failure = WorkerFailure::Abandoned;
        }
    }
    if (self.seat == nullptr)
        waiting_.erase(place);
    return self.seat;
}

WorkerAnswer WorkerPool::work(Seat& seat,
                              ApiRequest const& request,
                              RequestLength length,
                              ProgressListener const& listener) {
    auto const& limits = options_.limits;
    WorkerAnswer answer;
    answer.failure = WorkerFailure::CannotStart;
    if (!seat.worker)
        return answer;
    answer.reason = seat.worker->wait_until_ready(std::chrono::steady_clock::now() + limits.start);
    if (!answer.reason.empty())
        return answer;
    auto const time = length == RequestLength::Long ? limits.long_time : limits.time;
    return seat.worker->answer(
        request, limits.answer, std::chrono::steady_clock::now() + time, listener);
}

/// Ends the worker of a seat that is taken, and starts another.
void WorkerPool::replace_worker(Seat& seat) {
    std::unique_ptr<WorkerProcess> former;
    {
        std::lock_guard const lock(mutex_);
        former = std::exchange(seat.worker, nullptr);
        seat.answered.clear();
    }
    former.reset(); // before the next one starts, so that there is memory for it
    {
        std::lock_guard const lock(mutex_);
        if (is_stopped_)
            return;
    }
    std::unique_ptr<WorkerProcess> next;
    try {
        next = std::make_unique<WorkerProcess>(options_.command);
    } catch (Error const&) {
        next = nullptr; // the next request on this seat tries again
    }
    std::lock_guard const lock(mutex_);
    if (!is_stopped_)
        seat.worker = std::move(next);
}

/// Returns whether the pool is stopped.
/// @param answered  the path of the request; empty if there is no answer
bool WorkerPool::leave(Seat& seat, std::string const& answered, RequestLength length) {
    // A program may ask for any number of addresses that do not exist.
    constexpr std::size_t most_paths = 100;
    std::lock_guard const lock(mutex_);
    if (!answered.empty() && seat.answered.size() < most_paths)
        seat.answered.insert(answered);
    seat.is_taken = false;
    if (length == RequestLength::Long)
        --long_requests_;
    if (!is_stopped_)
        give_seats();
    return is_stopped_;
}

} // namespace nutmeg
