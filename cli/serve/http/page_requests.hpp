// The page and its files.
#pragma once

#include "cli/serve/access/access_rules.hpp"
#include "cli/serve/http/web_message.hpp"

#include <string_view>

namespace nutmeg {

/// Whether the path is of the page itself: "/", and "/s/53a-83(c)", which the page shows.
bool is_page_path(std::string_view path);

/// The page, or one of its files. `If-None-Match` is understood.
WebResponse answer_page_request(WebRequest const& request);

/// For a page request with a token, or the opening code: sends the browser to the same address
/// without it, with a cookie.
WebResponse move_token_to_cookie(WebRequest const& request, AccessRules const& rules);

} // namespace nutmeg
