#include "cli/serve/api/api.hpp"

#include "cli/serve/api/answers.hpp"
#include "cli/serve/api/loop_progress.hpp"
#include "cli/serve/api/request_error.hpp"
#include "parser/text/error.hpp"

#include <algorithm>
#include <array>
#include <exception>
#include <fmt/format.h>
#include <new>
#include <utility>

namespace nutmeg {

namespace {

struct Route {
    std::string_view method;
    std::string_view path;
    ApiResponse (*answer)(WarmLaw&, ApiRequest const&);
};

constexpr std::array<Route, 11> routes{{
    {"GET", "/api/session", session_answer},
    {"GET", "/api/sections", sections_answer},
    {"GET", "/api/section", section_answer},
    {"GET", "/api/definitions", definitions_answer},
    {"GET", "/api/search", search_answer},
    {"GET", "/api/impact", impact_answer},
    {"GET", "/api/offenses", offenses_answer},
    {"POST", "/api/preview", preview_answer},
    {"POST", "/api/draft", draft_answer},
    {"POST", "/api/lint", lint_answer},
    {"POST", "/api/compare", compare_answer},
}};

ApiResponse answer_of(WarmLaw& law, ApiRequest const& request) {
    auto const route = std::find_if(
        routes.begin(), routes.end(), [&](Route const& one) { return one.path == request.path; });
    if (route == routes.end())
        throw RequestError(
            404, "not-found", "The API has no such address. docs/api.md lists those it has");
    if (route->method != request.method)
        throw RequestError(
            405,
            "method-not-allowed",
            fmt::format("{} is asked for with {}. Use it", route->path, route->method));
    return route->answer(law, request);
}

} // namespace

Api::Api(std::vector<std::string> statutes, std::size_t max_input)
    : law_(std::make_unique<WarmLaw>(std::move(statutes), max_input)) {}

Api::~Api() = default;

bool Api::prepare() {
    try {
        return law_->prepare();
    } catch (std::exception const&) {
        return false;
    }
}

ApiResponse Api::answer(ApiRequest const& request, ProgressHandler const& progress) {
    try {
        law_->set_task("working");
        RequestProgress const watch(progress, *law_);
        return answer_of(*law_, request);
    } catch (RequestError const& error) {
        return error_response(error.status(), error.code(), error.what(), error.findings());
    } catch (Error const& error) {
        return error_response(500,
                              "unreadable-statutes",
                              "The law cannot be read. Correct the files that nutmeg serve was "
                              "started with",
                              {error.diagnostic()});
    } catch (std::bad_alloc const&) {
        return error_response(
            500, "out-of-memory", "There is not enough memory for this. Send less at once");
    } catch (std::exception const& error) {
        return error_response(500,
                              "internal",
                              fmt::format("The request could not be answered: {}. Please report it "
                                          "with the request",
                                          error.what()));
    }
}

} // namespace nutmeg
