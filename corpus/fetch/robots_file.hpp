// Asks a site for its robots.txt.
#pragma once

#include "corpus/fetch/polite_client.hpp"
#include "corpus/fetch/robots_rules.hpp"
#include "corpus/fetch/web_address.hpp"

#include <string>
#include <string_view>

namespace nutmeg {

struct SiteRules {
    RobotsRules rules;
    std::string fault; ///< why nothing may be fetched, as words for a message; empty if it may
};

/// The rules of the site of an address for the program `agent` (RFC 9309, 2.3.1): those of its
/// robots.txt, also after five redirects on the same host. Everything is allowed if the site has
/// none (status 400 to 499), and nothing if it cannot be had.
SiteRules site_rules(PoliteClient& client, WebAddress const& address, std::string_view agent);

} // namespace nutmeg
