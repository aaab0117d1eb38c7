#include "corpus/fetch/robots_file.hpp"

namespace nutmeg {

namespace {

/// A rule that was cut off at the limit of size would match too much.
std::string_view whole_lines(HttpResponse const& response) {
    std::string_view const text = response.body;
    return response.is_too_large ? text.substr(0, text.find_last_of("\r\n") + 1) : text;
}

} // namespace

SiteRules site_rules(PoliteClient& client, WebAddress const& address, std::string_view agent) {
    constexpr int most_redirects = 5; // RFC 9309, 2.3.1.2
    auto file = address;
    file.path = "/robots.txt";
    file.query.clear();
    for (int i = 0; i <= most_redirects; ++i) {
        HttpRequest request;
        request.url = file.text();
        request.max_bytes = max_robots_bytes;
        auto const answer = client.get(request, {});
        auto const& response = answer.response;
        auto const kind = response.status / 100;
        if (!answer.fault.empty())
            return {{}, answer.fault};
        if (kind == 2)
            return {RobotsRules(whole_lines(response), agent), {}};
        if (kind == 4)
            return {};
        auto const next = resolve_link(file, response.location);
        if (kind != 3 || response.location.empty() || !next)
            return {{}, "the site answered with status " + std::to_string(response.status)};
        if (next->host != file.host)
            return {{}, "it moved to another host, " + next->text()};
        file = *next;
    }
    return {{}, "it is redirected too often"};
}

} // namespace nutmeg
