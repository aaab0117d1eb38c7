// Requests for /api/drafts.
#pragma once

#include "cli/serve/drafts/draft_folder.hpp"
#include "cli/serve/http/web_message.hpp"

#include <string_view>

namespace nutmeg {

/// Whether a path is of the drafts: "/api/drafts", or below it.
bool is_draft_path(std::string_view path);

WebResponse answer_draft_request(WebRequest const& request, DraftFolder& drafts);

} // namespace nutmeg
