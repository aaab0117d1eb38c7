#include "cli/serve/http/event_stream.hpp"

#include "corpus/files/base64.hpp"
#include "parser/text/unicode.hpp"

#include <boost/json.hpp>

namespace nutmeg {

namespace {

namespace json = boost::json;

json::string_view text(std::string_view words) {
    return {words.data(), words.size()};
}

/// JSON has no line ends outside of strings, and none in them.
std::string event(std::string_view name, json::object const& data) {
    return "event: " + std::string(name) + "\ndata: " + json::serialize(data) + "\n\n";
}

} // namespace

std::string progress_event(ProgressReport const& report) {
    json::object data;
    data["what"] = text(report.what);
    data["done"] = report.done;
    data["all"] = report.all;
    return event("progress", data);
}

std::string result_event(ApiResponse const& response) {
    json::object data;
    data["status"] = response.status;
    data["type"] = text(response.type);
    if (!response.file_name.empty())
        data["file_name"] = text(response.file_name);
    if (invalid_utf8(response.body) == std::string_view::npos)
        data["body"] = text(response.body);
    else
        data["base64"] = text(to_base64(response.body));
    return event("result", data);
}

std::string error_event(std::string_view error_json) {
    while (error_json.ends_with('\n'))
        error_json.remove_suffix(1);
    return "event: error\ndata: " + std::string(error_json) + "\n\n";
}

std::string_view waiting_comment() {
    return ": working\n\n";
}

} // namespace nutmeg
