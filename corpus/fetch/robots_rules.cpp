#include "corpus/fetch/robots_rules.hpp"

#include "parser/text/ascii.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace nutmeg {

namespace {

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && is_space(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && is_space(text.back()))
        text.remove_suffix(1);
    return text;
}

/// Removes the next line from `text`. A line ends with "\n", "\r" or "\r\n"; the empty line
/// between the last two is harmless.
std::string_view take_line(std::string_view& text) {
    auto const line = text.substr(0, text.find_first_of("\r\n"));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    return line;
}

struct Field {
    std::string name; ///< in lower case
    std::string_view value;
};

/// "Disallow: /search # not for programs".
Field field_in(std::string_view line) {
    line = line.substr(0, line.find('#'));
    auto const colon = line.find(':');
    if (colon == line.npos)
        return {};
    return {to_lower(trimmed(line.substr(0, colon))), trimmed(line.substr(colon + 1))};
}

/// The product token at the beginning of a User-agent value: letters, "_" and "-" (RFC 9309,
/// 2.2.1).
std::string product_token(std::string_view value) {
    auto const end = std::find_if_not(
        value.begin(), value.end(), [](char c) { return is_letter(c) || c == '_' || c == '-'; });
    return to_lower(std::string_view(value.begin(), end));
}

int hex_value(char c) {
    c = to_lower(c);
    if (is_digit(c))
        return c - '0';
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/// A path in one form: letters, digits and "-._~" as such, other encoded bytes with upper-case
/// digits (RFC 9309, 2.2.2; RFC 3986, 6.2.2).
std::string normalized(std::string_view path) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    constexpr std::string_view unreserved = "-._~";
    auto const encode = [&](std::string& out, unsigned byte) {
        out += '%';
        out += digits[byte / digits.size()];
        out += digits[byte % digits.size()];
    };
    std::string out;
    for (std::size_t i = 0; i < path.size(); ++i) {
        bool const is_encoded = path[i] == '%' && i + 2 < path.size() && hex_value(path[i + 1]) >= 0
                             && hex_value(path[i + 2]) >= 0;
        if (is_encoded) {
            auto const byte = hex_value(path[i + 1]) * 16 + hex_value(path[i + 2]);
            auto const c = static_cast<char>(byte);
            if (is_alnum(c) || unreserved.find(c) != unreserved.npos)
                out += c;
            else
                encode(out, static_cast<unsigned>(byte));
            i += 2;
        } else if (!is_ascii(path[i])) {
            encode(out, static_cast<unsigned char>(path[i]));
        } else {
            out += path[i];
        }
    }
    return out;
}

/// Whether the pattern matches the beginning of the path, or all of it if the pattern ends with
/// "$". At most the product of both sizes.
bool matches(std::string_view pattern, std::string_view path) {
    bool const is_whole = pattern.ends_with('$');
    if (is_whole)
        pattern.remove_suffix(1);
    std::size_t in_pattern = 0;
    std::size_t in_path = 0;
    auto star = pattern.npos; // the last "*", and where in the path what follows it was tried
    std::size_t tried = 0;
    while (true) {
        if (in_pattern == pattern.size() && (!is_whole || in_path == path.size()))
            return true;
        if (in_pattern < pattern.size() && pattern[in_pattern] == '*') {
            star = in_pattern++;
            tried = in_path;
        } else if (in_pattern < pattern.size() && in_path < path.size()
                   && pattern[in_pattern] == path[in_path]) {
            ++in_pattern;
            ++in_path;
        } else if (star != pattern.npos && tried < path.size()) {
            in_pattern = star + 1;
            in_path = ++tried;
        } else {
            return false;
        }
    }
}

std::optional<double> seconds_in(std::string_view value) {
    double seconds = 0;
    auto const end = value.data() + value.size();
    auto const read = std::from_chars(value.data(), end, seconds);
    if (read.ec != std::errc() || read.ptr != end || !std::isfinite(seconds) || seconds < 0)
        return std::nullopt;
    return seconds;
}

} // namespace

RobotsRules::RobotsRules(std::string_view text, std::string_view agent) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (text.starts_with(byte_order_mark))
        text.remove_prefix(byte_order_mark.size());
    auto const own = to_lower(agent);
    RobotsRules others; // for "*"
    bool is_named = false;
    bool is_own = false;
    bool is_others = false;
    bool in_agents = false; // User-agent lines in a row are one group
    auto const add = [&](auto const& change) {
        if (is_own)
            change(*this);
        if (is_others)
            change(others);
    };
    while (!text.empty()) {
        auto const field = field_in(take_line(text));
        if (field.name == "user-agent") {
            if (!in_agents)
                is_own = is_others = false;
            in_agents = true;
            is_others = is_others || field.value == "*";
            is_own = is_own || (!own.empty() && product_token(field.value) == own);
            is_named = is_named || is_own;
        } else if (field.name == "allow" || field.name == "disallow") {
            in_agents = false;
            if (!field.value.empty())
                add([&](RobotsRules& rules) {
                    rules.rules_.push_back({normalized(field.value), field.name == "allow"});
                });
        } else if (field.name == "crawl-delay") {
            in_agents = false;
            if (auto const seconds = seconds_in(field.value))
                add([&](RobotsRules& rules) {
                    rules.crawl_delay_ = std::max(rules.crawl_delay_.value_or(0), *seconds);
                });
        }
    }
    if (!is_named)
        *this = std::move(others);
}

bool RobotsRules::allows(std::string_view path) const {
    if (path == "/robots.txt")
        return true;
    auto const normal = normalized(path);
    Rule const* longest = nullptr;
    for (auto const& rule : rules_) {
        bool const is_better = longest == nullptr || rule.pattern.size() > longest->pattern.size()
                            || (rule.pattern.size() == longest->pattern.size() && rule.is_allowed);
        if (is_better && matches(rule.pattern, normal))
            longest = &rule;
    }
    return longest == nullptr || longest->is_allowed;
}

} // namespace nutmeg
