// Requests that workers answer, and what comes of it when they do not.
#pragma once

#include "cli/serve/api/api.hpp"
#include "cli/serve/http/answer_cache.hpp"
#include "cli/serve/http/web_message.hpp"
#include "cli/serve/workers/worker_pool.hpp"

#include <cstddef>
#include <string>

namespace nutmeg {

/// What the server adds to the answer of /api/session.
struct SessionFacts {
    std::string drafts;         ///< path of the folder
    std::size_t max_upload = 0; ///< bytes of a file
};

class ApiRequests {
public:
    ApiRequests(WorkerPool& workers, SessionFacts session);

    /// A request for /api/, but not for a draft.
    WebResponse answer(WebRequest const& request);

private:
    WebResponse events(ApiRequest api);

    WorkerPool& workers_;
    SessionFacts session_;
    AnswerCache cache_;
};

} // namespace nutmeg
