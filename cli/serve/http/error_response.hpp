// Errors as responses: JSON for the API, a page in plain words for people.
#pragma once

#include "cli/serve/http/web_message.hpp"

#include <string_view>

namespace nutmeg {

struct HttpError {
    int status = 500;
    std::string_view code;    ///< "not-found"
    std::string_view message; ///< "what is wrong. What to do."
};

/// {"error":{"status":404,"code":"not-found","message":"..."}}
std::string error_json(HttpError const& error);

/// JSON if the path is of the API, else a page.
WebResponse error_response(WebRequest const& request, HttpError const& error);

/// A complete response, for a client whose request was not read, and after which the connection is
/// closed.
std::string raw_error_response(HttpError const& error);

/// The headers that every response has.
NamedValues const& security_headers();

} // namespace nutmeg
