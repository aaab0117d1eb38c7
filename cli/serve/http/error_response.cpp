#include "cli/serve/http/error_response.hpp"

#include "cli/html/escape.hpp"

#include <boost/json.hpp>

#include <fmt/format.h>

namespace nutmeg {

namespace {

namespace json = boost::json;

std::string error_page(HttpError const& error) {
    return fmt::format("<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n"
                       "<meta name=\"viewport\" content=\"width=device-width\">\n"
                       "<title>Nutmeg: {0}</title>\n<h1>Nutmeg</h1>\n<p>{0}</p>\n</html>\n",
                       html_escape(error.message));
}

} // namespace

std::string error_json(HttpError const& error) {
    json::object details;
    details["status"] = error.status;
    details["code"] = json::string_view(error.code.data(), error.code.size());
    details["message"] = json::string_view(error.message.data(), error.message.size());
    json::object all;
    all["error"] = std::move(details);
    return json::serialize(all) + "\n";
}

WebResponse error_response(WebRequest const& request, HttpError const& error) {
    auto response = request.is_api() ? text_response(error_json(error), "application/json")
                                     : text_response(error_page(error), "text/html; charset=utf-8");
    response.status = error.status;
    response.headers.emplace_back("Cache-Control", "no-store");
    return response;
}

std::string raw_error_response(HttpError const& error) {
    auto const body = error_json(error);
    auto text =
        fmt::format("HTTP/1.1 {} {}\r\nContent-Type: application/json\r\n"
                    "Content-Length: {}\r\nConnection: close\r\nCache-Control: no-store\r\n",
                    error.status,
                    error.code,
                    body.size());
    for (auto const& [name, value] : security_headers())
        text += fmt::format("{}: {}\r\n", name, value);
    return text + "\r\n" + body;
}

NamedValues const& security_headers() {
    static NamedValues const headers{
        {"Content-Security-Policy",
         "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
         "connect-src 'self'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'"},
        {"X-Content-Type-Options", "nosniff"},
        {"Referrer-Policy", "no-referrer"},
        {"Cross-Origin-Resource-Policy", "same-origin"},
    };
    return headers;
}

} // namespace nutmeg
