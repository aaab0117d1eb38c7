// What the server answers: the page, the drafts and the API, to those who may ask.
#pragma once

#include "cli/serve/access/access_rules.hpp"
#include "cli/serve/drafts/draft_folder.hpp"
#include "cli/serve/http/api_requests.hpp"
#include "cli/serve/http/web_message.hpp"

#include <cstddef>
#include <mutex>
#include <string>

namespace nutmeg {

class Workbench final : public RequestHandler {
public:
    /// @param max_upload  most bytes of a file
    Workbench(AccessRules rules, DraftFolder& drafts, WorkerPool& workers, std::size_t max_upload);

    Admission admit(WebRequest const& head) override;
    WebResponse answer(WebRequest const& request) override;

    /// For the address by which the program itself opens the page: other users of the computer can
    /// see it in the list of processes, so that it is accepted only once, in place of the token.
    std::string const& opening_code() const { return opening_code_; }

private:
    bool is_opening(WebRequest const& head);

    AccessRules rules_;
    std::mutex mutex_;         ///< of the code
    std::string opening_code_; ///< empty when it was used
    DraftFolder& drafts_;
    ApiRequests api_;
    std::size_t max_upload_;
};

} // namespace nutmeg
