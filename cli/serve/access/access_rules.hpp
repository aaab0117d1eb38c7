// Who may ask: the pages of this server, in a browser that has its token, and programs of the user
// that have it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// What the rules look at. Fields that may be repeated have all their values.
struct RequestOrigin {
    std::vector<std::string_view> hosts;          ///< of Host
    std::vector<std::string_view> origins;        ///< of Origin
    std::vector<std::string_view> authorizations; ///< of Authorization
    std::vector<std::string_view> cookies;        ///< of Cookie, as "a=1; b=2"
    std::vector<std::string_view> tokens;         ///< of the parameter "token"
    std::string_view fetch_site;                  ///< of Sec-Fetch-Site; empty if there is none
    bool is_page = false; ///< a page that may be opened by a link, not the API or a file of a page
};

enum class AccessResult : std::uint8_t {
    Granted,
    WrongHost,   ///< Host is not this server, as after the name of another server was made to lead
                 ///< here ("DNS rebinding"), or is there more than once
    WrongOrigin, ///< a page of another server asks
    NoToken,     ///< no token, or a wrong one
};

class AccessRules {
public:
    /// @param token  see make_token
    AccessRules(std::uint16_t port, std::string token);

    AccessResult check(RequestOrigin const& origin) const;

    /// The value of Set-Cookie by which a browser has the token from then on.
    std::string set_cookie() const;

    std::uint16_t port() const { return port_; }
    std::string const& token() const { return token_; }

private:
    bool is_this_server(std::string_view host) const;
    bool has_token(RequestOrigin const& origin) const;
    bool is_token(std::string_view text) const;

    std::uint16_t port_;
    std::string token_;
    std::string cookie_name_;
};

/// 32 hexadecimal digits from the random numbers of the system. Throws Error if it has none.
std::string make_token();

} // namespace nutmeg
