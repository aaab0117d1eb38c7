#include "cli/serve/http/workbench.hpp"

#include "cli/serve/http/draft_requests.hpp"
#include "cli/serve/http/error_response.hpp"
#include "cli/serve/http/page_requests.hpp"

#include <utility>

namespace nutmeg {

namespace {

RequestOrigin origin_of(WebRequest const& request) {
    RequestOrigin origin;
    origin.hosts = request.header_values("Host");
    origin.origins = request.header_values("Origin");
    origin.authorizations = request.header_values("Authorization");
    origin.cookies = request.header_values("Cookie");
    origin.tokens = request.parameters("token");
    origin.fetch_site = request.header("Sec-Fetch-Site");
    origin.is_page = is_page_path(request.path) && request.method == "GET";
    return origin;
}

HttpError error_of(AccessResult access) {
    constexpr int forbidden = 403;
    constexpr int misdirected = 421;
    switch (access) {
    case AccessResult::WrongHost:
        return {misdirected,
                "wrong-host",
                "This server answers only on this computer. Open the address that nutmeg serve "
                "printed."};
    case AccessResult::WrongOrigin:
        return {forbidden,
                "wrong-origin",
                "Another page may not use this server. Open the address that nutmeg serve "
                "printed."};
    default:
        return {forbidden,
                "no-token",
                "The address lacks the token of this session, or has that of an earlier one. Open "
                "the address that nutmeg serve printed."};
    }
}

} // namespace

Workbench::Workbench(AccessRules rules,
                     DraftFolder& drafts,
                     WorkerPool& workers,
                     std::size_t max_upload)
    : rules_(std::move(rules)), opening_code_(make_token()), drafts_(drafts),
      api_(workers, {drafts.path(), max_upload}), max_upload_(max_upload) {}

Admission Workbench::admit(WebRequest const& head) {
    constexpr std::size_t json_overhead = std::size_t{1} << 20U;
    constexpr std::size_t digits = 4; // of base64, for three bytes
    constexpr std::size_t group = 3;
    Admission admission;
    auto const access = rules_.check(origin_of(head));
    if (access == AccessResult::NoToken && is_opening(head))
        admission.response = move_token_to_cookie(head, rules_);
    else if (access != AccessResult::Granted)
        admission.response = error_response(head, error_of(access));
    else if (is_draft_path(head.path))
        admission.most_body = max_upload_;
    else if (head.is_api())
        admission.most_body = max_upload_ / group * digits + json_overhead;
    return admission;
}

/// Whether this is the request of the browser that the program opens. It is accepted once.
bool Workbench::is_opening(WebRequest const& head) {
    auto const codes = head.parameters("open");
    if (head.path != "/" || head.method != "GET" || codes.size() != 1)
        return false;
    std::lock_guard const lock(mutex_);
    if (opening_code_.empty() || codes.front() != opening_code_)
        return false;
    opening_code_.clear();
    return true;
}

WebResponse Workbench::answer(WebRequest const& request) {
    constexpr int method_not_allowed = 405;
    if (is_page_path(request.path) && request.method == "GET"
        && !request.parameters("token").empty())
        return move_token_to_cookie(request, rules_);
    if (is_draft_path(request.path))
        return answer_draft_request(request, drafts_);
    if (!request.is_api())
        return answer_page_request(request);
    if (request.method != "GET" && request.method != "HEAD" && request.method != "POST") {
        auto response = error_response(
            request,
            {method_not_allowed, "method", "This can only be read or asked. Use GET or POST."});
        response.headers.emplace_back("Allow", "GET, HEAD, POST");
        return response;
    }
    return api_.answer(request);
}

} // namespace nutmeg
