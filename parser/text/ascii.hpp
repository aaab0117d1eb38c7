// Character classes and case conversion for ASCII, independent of the locale. Bytes of other UTF-8
// characters are in no class and keep their value.
#pragma once

#include <string>
#include <string_view>

namespace nutmeg {

constexpr bool is_ascii(char c) {
    return static_cast<signed char>(c) >= 0;
}

constexpr bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

constexpr bool is_lower(char c) {
    return c >= 'a' && c <= 'z';
}

constexpr bool is_upper(char c) {
    return c >= 'A' && c <= 'Z';
}

constexpr bool is_letter(char c) {
    return is_lower(c) || is_upper(c);
}

constexpr bool is_alnum(char c) {
    return is_letter(c) || is_digit(c);
}

/// A space, tab or line end.
constexpr bool is_space(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// A space or '\n': the whitespace of collapsed text (append_collapsed in unicode.hpp).
constexpr bool is_collapsed_space(char c) {
    return c == ' ' || c == '\n';
}

constexpr char to_lower(char c) {
    return is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
}

constexpr char to_upper(char c) {
    return is_lower(c) ? static_cast<char>(c - 'a' + 'A') : c;
}

inline std::string to_lower(std::string_view text) {
    std::string out(text);
    for (auto& c : out)
        c = to_lower(c);
    return out;
}

inline std::string to_upper(std::string_view text) {
    std::string out(text);
    for (auto& c : out)
        c = to_upper(c);
    return out;
}

} // namespace nutmeg
