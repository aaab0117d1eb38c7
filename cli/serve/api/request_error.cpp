#include "cli/serve/api/request_error.hpp"

#include "cli/json/values.hpp"
#include "cli/serve/api/response.hpp"

namespace nutmeg {

ApiResponse error_response(int status,
                           std::string const& code,
                           std::string const& message,
                           Diagnostics const& findings) {
    json::object body{
        {"error",
         {{"status", status}, {"code", json_text(code)}, {"message", json_text(message)}}}};
    if (!findings.empty())
        body["findings"] = json_findings(findings, "");
    auto response = json_response(body);
    response.status = status;
    return response;
}

} // namespace nutmeg
