// What the robots.txt of a site lets a program fetch (RFC 9309, the Robots Exclusion Protocol).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// The most bytes of robots.txt that are read (RFC 9309, 2.5).
inline constexpr std::size_t max_robots_bytes = std::size_t{500} << 10U;

class RobotsRules {
public:
    /// Everything is allowed.
    RobotsRules() = default;

    /// The rules for the program with the product token `agent`, "nutmeg": those of all groups that
    /// name it, in any case, else those of the groups for "*". Lines that mean nothing are ignored.
    RobotsRules(std::string_view text, std::string_view agent);

    /// Whether the path, with its query, may be fetched. The longest rule that matches decides, and
    /// of two equally long ones that which allows. "*" in a rule matches any bytes, "$" at its end
    /// matches the end of the path. robots.txt itself is always allowed.
    bool allows(std::string_view path) const;

    /// Seconds between requests that the site asks for (Crawl-delay, which is not in RFC 9309).
    std::optional<double> crawl_delay() const { return crawl_delay_; }

private:
    struct Rule {
        std::string pattern; ///< percent-encoded in one form
        bool is_allowed;
    };

    std::vector<Rule> rules_;
    std::optional<double> crawl_delay_;
};

} // namespace nutmeg
