#include "cli/serve/http/page_requests.hpp"

#include "cli/html/escape.hpp"
#include "cli/serve/http/error_response.hpp"
#include "cli/serve/page/page_assets.hpp"
#include "corpus/files/sha256.hpp"

#include <algorithm>
#include <map>
#include <string>

namespace nutmeg {

namespace {

constexpr std::string_view page_path = "/page.html";

struct Asset {
    PageAsset const* asset = nullptr;
    std::string tag;
};

std::map<std::string_view, Asset> const& assets_by_path() {
    static auto const assets = [] {
        std::map<std::string_view, Asset> all;
        for (auto const& asset : page_assets())
            all[asset.path] = {&asset, "\"" + sha256_hex(asset.bytes) + "\""};
        return all;
    }();
    return assets;
}

/// The target without the parameters "token" and "open". Their names may be percent-encoded, which
/// no name of the page needs to be.
std::string without_token(std::string_view target) {
    auto const question = std::min(target.find('?'), target.size());
    std::string result(target.substr(0, question));
    auto query = target.substr(std::min(question + 1, target.size()));
    char separator = '?';
    while (!query.empty()) {
        auto const end = std::min(query.find('&'), query.size());
        auto const parameter = query.substr(0, end);
        query.remove_prefix(std::min(end + 1, query.size()));
        if (auto const name = parameter.substr(0, parameter.find('='));
            name == "token" || name == "open" || name.find('%') != std::string_view::npos)
            continue;
        result += separator;
        result += parameter;
        separator = '&';
    }
    return result;
}

} // namespace

bool is_page_path(std::string_view path) {
    return path == "/" || path.starts_with("/s/");
}

WebResponse answer_page_request(WebRequest const& request) {
    constexpr int not_modified = 304;
    constexpr int not_found = 404;
    constexpr int method_not_allowed = 405;
    auto const& assets = assets_by_path();
    std::string_view path = request.path;
    if (is_page_path(path))
        path = page_path;
    auto const found = assets.find(path);
    if (found == assets.end())
        return error_response(
            request, {not_found, "not-found", "There is no such page. Go to the first page, /."});
    if (request.method != "GET" && request.method != "HEAD") {
        auto response = error_response(
            request, {method_not_allowed, "method", "A page can only be read. Use GET."});
        response.headers.emplace_back("Allow", "GET, HEAD");
        return response;
    }
    auto const& [asset, tag] = found->second;
    WebResponse response;
    response.headers.emplace_back("Cache-Control", "no-cache");
    response.headers.emplace_back("ETag", tag);
    response.type = asset->type;
    if (request.header("If-None-Match") == tag)
        response.status = not_modified;
    else
        response.body = std::make_shared<std::string const>(asset->bytes);
    return response;
}

WebResponse move_token_to_cookie(WebRequest const& request, AccessRules const& rules) {
    constexpr int see_other = 303;
    auto const address = without_token(request.target);
    WebResponse response;
    response.headers.emplace_back("Cache-Control", "no-store");
    response.headers.emplace_back("Set-Cookie", rules.set_cookie());
    if (auto const site = request.header("Sec-Fetch-Site");
        site.empty() || site == "none" || site == "same-origin") {
        response.status = see_other;
        response.headers.emplace_back("Location", address);
        response.type = "text/html; charset=utf-8";
        return response;
    }
    // After a link on another site, browsers do not send the cookie on a redirection. They do when
    // a page of this site leads on.
    auto page =
        text_response("<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n"
                      "<meta http-equiv=\"refresh\" content=\"0;url="
                          + html_escape(address) + "\">\n<title>Nutmeg</title>\n<p><a href=\""
                          + html_escape(address) + "\">Open Nutmeg</a></p>\n</html>\n",
                      "text/html; charset=utf-8");
    page.headers = response.headers;
    return page;
}

} // namespace nutmeg
