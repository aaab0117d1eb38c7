#include "cli/markdown/escape.hpp"

#include "cli/report/wording.hpp"
#include "parser/text/ascii.hpp"

namespace nutmeg {

namespace {

constexpr std::string_view break_link = "<!-- -->";

bool is_letter_or_digit(char c) {
    return is_alnum(c);
}

/// Whether ":name:" of an emoji, or the "://" of an address, is at `at`.
bool begins_linked(std::string_view words, std::size_t at) {
    auto const rest = words.substr(at + 1);
    if (rest.starts_with("//"))
        return true;
    std::size_t length = 0;
    while (length < rest.size()
           && (is_letter_or_digit(rest[length]) || rest[length] == '_' || rest[length] == '+'
               || rest[length] == '-'))
        ++length;
    return length > 0 && length < rest.size() && rest[length] == ':';
}

/// Whether an empty comment must follow the character.
bool is_linked(std::string_view words, std::size_t at) {
    auto const next = at + 1 < words.size() ? words[at + 1] : ' ';
    switch (words[at]) {
    case '@':
    case '#':
        return is_letter_or_digit(next);
    case ':':
        return begins_linked(words, at);
    case 'w':
    case 'W':
        return next == '.' && at >= 2 && to_lower(words[at - 1]) == 'w'
            && to_lower(words[at - 2]) == 'w';
    default:
        return false;
    }
}

} // namespace

std::string markdown_escape(std::string_view words) {
    constexpr std::string_view special = "\\`*_[]<>&#|~";
    auto const shown = printable(words);
    std::string out;
    out.reserve(shown.size() + shown.size() / 8);
    for (std::size_t i = 0; i < shown.size(); ++i) {
        auto const c = shown[i];
        // GitHub reads "$x$" as mathematics, but not before a digit.
        bool const is_formula = c == '$' && (i + 1 == shown.size() || !is_digit(shown[i + 1]));
        if (special.find(c) != std::string_view::npos || is_formula)
            out += '\\';
        out += c;
        if (is_linked(shown, i))
            out += break_link;
    }
    return out;
}

std::string protected_start(std::string escaped) {
    std::size_t digits = 0;
    while (digits < escaped.size() && is_digit(escaped[digits]))
        ++digits;
    bool const is_numbered =
        digits > 0 && digits < escaped.size() && (escaped[digits] == '.' || escaped[digits] == ')');
    constexpr std::string_view openers = "-+=";
    if (is_numbered)
        escaped.insert(digits, "\\");
    else if (!escaped.empty() && openers.find(escaped.front()) != std::string_view::npos)
        escaped.insert(0, "\\");
    return escaped;
}

std::string markdown_escape_start(std::string_view words) {
    while (words.starts_with(' ') || words.starts_with('\t'))
        words.remove_prefix(1);
    return protected_start(markdown_escape(words));
}

std::string shortened_to(std::string_view words, std::size_t longest) {
    if (words.size() <= longest)
        return std::string(words);
    auto const end = words.rfind(' ', longest);
    if (end == std::string_view::npos || end == 0)
        return "\u2026";
    return std::string(words.substr(0, end)) + " \u2026";
}

} // namespace nutmeg
