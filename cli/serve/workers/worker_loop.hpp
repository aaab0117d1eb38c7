// What a worker does: it reads the statutes once and answers requests until the server closes the
// connection.
#pragma once

#include "cli/serve/api/api.hpp"

#include <cstdint>
#include <functional>

namespace nutmeg {

struct WorkerSettings {
    int socket = 0;           ///< connected to the server
    std::uint64_t memory = 0; ///< most bytes of address space (RLIMIT_AS); 0: no limit
};

using Answerer = std::function<ApiResponse(ApiRequest const&, ProgressHandler const&)>;

/// What a worker does.
struct Duties {
    Answerer answer;
    /// Does the next step of what makes later answers quick, while no request waits. Returns
    /// whether there is another step. May be empty. Throws nothing.
    std::function<bool()> prepare;
};

/// Reads the statutes and returns what answers the requests. If it throws Error, the server reports
/// its message.
using OpenDuties = std::function<Duties()>;

/// Runs until the server closes the connection. The process ends at once if that happens during a
/// request, so that a worker never outlives its server.
void run_worker(WorkerSettings const& settings, OpenDuties const& open);

} // namespace nutmeg
