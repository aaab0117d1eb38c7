#include "cli/serve/access/access_rules.hpp"

#include "parser/text/ascii.hpp"
#include "parser/text/error.hpp"

#include <algorithm>
#include <array>
#include <sys/random.h>
#include <utility>

namespace nutmeg {

namespace {

constexpr std::uint16_t default_http_port = 80;

std::string_view without_spaces(std::string_view text) {
    constexpr std::string_view spaces = " \t";
    auto const begin = text.find_first_not_of(spaces);
    if (begin == std::string_view::npos)
        return {};
    return text.substr(begin, text.find_last_not_of(spaces) + 1 - begin);
}

} // namespace

AccessRules::AccessRules(std::uint16_t port, std::string token)
    : port_(port), token_(std::move(token)), cookie_name_("nutmeg-" + std::to_string(port)) {}

AccessResult AccessRules::check(RequestOrigin const& origin) const {
    constexpr std::string_view http = "http://";
    if (origin.hosts.size() != 1 || !is_this_server(origin.hosts.front()))
        return AccessResult::WrongHost;
    for (auto const one : origin.origins)
        if (!one.starts_with(http) || !is_this_server(one.substr(http.size())))
            return AccessResult::WrongOrigin;
    // A page of another port of this computer has no other site for cookies: it would send ours.
    // A link to a page may be anywhere.
    if (!origin.is_page && !origin.fetch_site.empty() && origin.fetch_site != "same-origin"
        && origin.fetch_site != "none")
        return AccessResult::WrongOrigin;
    return has_token(origin) ? AccessResult::Granted : AccessResult::NoToken;
}

std::string AccessRules::set_cookie() const {
    return cookie_name_ + "=" + token_ + "; HttpOnly; SameSite=Strict; Path=/";
}

bool AccessRules::is_this_server(std::string_view host) const {
    auto const lower = to_lower(std::string(host));
    auto const port = ":" + std::to_string(port_);
    for (std::string const name : {"127.0.0.1", "[::1]", "localhost"})
        if (lower == name + port || (port_ == default_http_port && lower == name))
            return true;
    return false;
}

/// Whether there is a token and all that are sent are right. Cookies of other servers on this
/// computer are ignored.
bool AccessRules::has_token(RequestOrigin const& origin) const {
    constexpr std::string_view bearer = "bearer ";
    bool has = false;
    for (auto const token : origin.tokens) {
        if (!is_token(token))
            return false;
        has = true;
    }
    for (auto const authorization : origin.authorizations) {
        auto const scheme = to_lower(std::string(authorization.substr(0, bearer.size())));
        if (scheme != bearer || !is_token(without_spaces(authorization.substr(bearer.size()))))
            return false;
        has = true;
    }
    for (auto cookies : origin.cookies)
        while (!cookies.empty()) {
            auto const end = std::min(cookies.find(';'), cookies.size());
            auto const cookie = without_spaces(cookies.substr(0, end));
            cookies.remove_prefix(std::min(end + 1, cookies.size()));
            auto const equals = cookie.find('=');
            if (equals != std::string_view::npos && cookie.substr(0, equals) == cookie_name_)
                has = has || is_token(cookie.substr(equals + 1));
        }
    return has;
}

/// Takes the same time wherever the first difference is, so that it cannot be measured.
bool AccessRules::is_token(std::string_view text) const {
    if (text.size() != token_.size())
        return false;
    unsigned difference = 0;
    for (std::size_t i = 0; i < text.size(); ++i)
        difference |= static_cast<unsigned char>(text[i]) ^ static_cast<unsigned char>(token_[i]);
    return difference == 0;
}

std::string make_token() {
    constexpr std::string_view digits = "0123456789abcdef";
    constexpr unsigned low_bits = 0x0F;
    constexpr unsigned half = 4;
    std::array<unsigned char, 16> bytes{};
    if (getentropy(bytes.data(), bytes.size()) != 0)
        throw Error("serve", 0, "the system has no random numbers for the address");
    std::string token;
    for (auto const byte : bytes) {
        token += digits[byte >> half];
        token += digits[byte & low_bits];
    }
    return token;
}

} // namespace nutmeg
