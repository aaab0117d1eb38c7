// A request that cannot be answered, as a response.
#pragma once

#include "cli/serve/api/api.hpp"
#include "parser/text/diagnostic.hpp"

#include <stdexcept>
#include <string>

namespace nutmeg {

/// Thrown where a fault of the request is found; Api::answer makes a response of it.
class RequestError : public std::runtime_error {
public:
    /// @param status   of HTTP: 400, 404, 405, 413 or 422
    /// @param code     short and stable: "bad-parameter"
    /// @param message  what is wrong, and what to do
    RequestError(int status,
                 std::string code,
                 std::string const& message,
                 Diagnostics findings = {})
        : std::runtime_error(message), status_(status), code_(std::move(code)),
          findings_(std::move(findings)) {}

    int status() const { return status_; }
    std::string const& code() const { return code_; }
    Diagnostics const& findings() const { return findings_; }

private:
    int status_;
    std::string code_;
    Diagnostics findings_; ///< in the files of the request
};

/// {"error": {"status", "code", "message"}}, and "findings" if there are any.
ApiResponse error_response(int status,
                           std::string const& code,
                           std::string const& message,
                           Diagnostics const& findings = {});

} // namespace nutmeg
