#include "cli/serve/http/api_requests.hpp"

#include "cli/serve/http/error_response.hpp"
#include "cli/serve/http/event_stream.hpp"

#include <boost/json.hpp>

#include <set>
#include <string_view>
#include <utility>

namespace nutmeg {

namespace {

namespace json = boost::json;

constexpr std::string_view session_path = "/api/session";

ApiRequest api_request(WebRequest const& request) {
    ApiRequest api;
    api.method = request.method == "HEAD" ? "GET" : request.method;
    api.path = request.path;
    for (auto const& [name, value] : request.query)
        if (name != "token") // of the server; it would be in the keys of the cache
            api.query.emplace(name, value);
    api.body = request.body;
    return api;
}

/// Whether a parameter is there twice.
bool repeats_parameter(WebRequest const& request) {
    std::set<std::string_view> names;
    for (auto const& [name, value] : request.query)
        if (name != "token" && !names.insert(name).second)
            return true;
    return false;
}

HttpError error_of(WorkerAnswer const& answer, std::string& message) {
    constexpr int internal_error = 500;
    constexpr int unavailable = 503;
    constexpr int timeout = 504;
    switch (answer.failure) {
    case WorkerFailure::TimeLimit:
        return {timeout,
                "time-limit",
                "The request took too long and was stopped. Use fewer or smaller files, or the "
                "command line, which has no limit."};
    case WorkerFailure::AnswerLimit:
        return {internal_error,
                "answer-too-large",
                "The answer is too large. Use fewer or smaller files, or the command line, which "
                "has no limit."};
    case WorkerFailure::Busy:
        return {unavailable, "busy", "All workers are busy. Try again in a moment."};
    case WorkerFailure::Stopped:
    case WorkerFailure::Abandoned:
        return {unavailable, "stopped", "nutmeg serve was ended. Start it again."};
    case WorkerFailure::CannotStart:
        message = "The statutes cannot be read: "
                + (answer.reason.empty() ? "the worker does not start" : answer.reason)
                + ". Start nutmeg serve again.";
        return {unavailable, "cannot-start", message};
    default:
        return {internal_error,
                "crashed",
                "The program that reads the files ended unexpectedly. Nothing else was affected. "
                "Please report it with the files of this request."};
    }
}

/// The answer of a worker with what only the server knows.
std::string with_session_facts(std::string const& body, SessionFacts const& facts) {
    boost::system::error_code fault;
    auto value = json::parse(body, fault);
    if (fault || !value.is_object())
        return body;
    auto& session = value.as_object();
    session["drafts"] = facts.drafts;
    session["max_upload"] = facts.max_upload;
    return json::serialize(session) + "\n";
}

/// A name in a header: ASCII without quotes and control characters.
std::string header_file_name(std::string_view name) {
    constexpr char first_printable = ' ';
    constexpr char last_printable = '~';
    std::string safe;
    for (char const c : name)
        safe += c >= first_printable && c <= last_printable && c != '"' && c != '\\' && c != '/'
                  ? c
                  : '_';
    return safe;
}

WebResponse response_of(AnswerCache::Answer const& answer) {
    WebResponse response;
    response.type = answer.type;
    response.body = answer.body;
    response.headers.emplace_back("Cache-Control", "no-store");
    if (!answer.file_name.empty())
        response.headers.emplace_back("Content-Disposition",
                                      "attachment; filename=\"" + header_file_name(answer.file_name)
                                          + "\"");
    return response;
}

bool is_cached(ApiRequest const& request) {
    return request.method == "GET" || request.path == "/api/preview";
}

bool wants_events(WebRequest const& request) {
    for (auto const accepted : request.header_values("Accept"))
        if (accepted.find("text/event-stream") != std::string_view::npos)
            return true;
    return false;
}

} // namespace

ApiRequests::ApiRequests(WorkerPool& workers, SessionFacts session)
    : workers_(workers), session_(std::move(session)), cache_(std::size_t{64} << 20U) {}

WebResponse ApiRequests::answer(WebRequest const& request) {
    constexpr int done = 200;
    constexpr int bad_request = 400;
    if (repeats_parameter(request))
        return error_response(
            request, {bad_request, "bad-parameter", "A parameter is there twice. Give it once."});
    auto api = api_request(request);
    bool const is_kept = is_cached(api);
    auto const key = is_kept ? answer_key(api) : std::string();
    if (wants_events(request) && request.method != "HEAD")
        return events(std::move(api));
    if (is_kept)
        if (auto const known = cache_.find(key))
            return response_of(*known);
    auto answer =
        workers_.answer(api, RequestLength::Short, [](ProgressReport const&) { return true; });
    if (answer.failure != WorkerFailure::None) {
        std::string message;
        return error_response(request, error_of(answer, message));
    }
    auto& response = answer.response;
    if (response.status == done && api.path == session_path)
        response.body = with_session_facts(response.body, session_);
    auto const result = std::make_shared<AnswerCache::Answer const>(AnswerCache::Answer{
        std::move(response.type),
        std::move(response.file_name),
        std::make_shared<std::string const>(std::move(response.body)),
    });
    if (is_kept && response.status == done)
        cache_.add(key, result);
    auto http = response_of(*result);
    http.status = response.status;
    return http;
}

WebResponse ApiRequests::events(ApiRequest api) {
    WebResponse response;
    response.type = "text/event-stream";
    response.headers.emplace_back("Cache-Control", "no-store");
    response.events = [this, api = std::move(api)](SendPart const& send) {
        if (!send(waiting_comment()))
            return;
        auto answer = workers_.answer(api, RequestLength::Long, [&](ProgressReport const& report) {
            return send(report.what.empty() ? std::string(waiting_comment())
                                            : progress_event(report));
        });
        std::string message;
        constexpr int done = 200;
        if (answer.response.status == done && api.path == session_path)
            answer.response.body = with_session_facts(answer.response.body, session_);
        if (answer.failure != WorkerFailure::None)
            send(error_event(error_json(error_of(answer, message))));
        else
            send(result_event(answer.response));
    };
    return response;
}

} // namespace nutmeg
