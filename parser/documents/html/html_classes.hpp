// The class attribute of an element, which is a list of names with whitespace between them.
#pragma once

#include "parser/text/ascii.hpp"

#include <algorithm>
#include <string_view>

namespace nutmeg {

/// Calls `take` with each name in a class attribute until it returns true; whether it did.
template <class Take>
bool any_class(std::string_view css_class, Take take) {
    auto const is_separator = [](char c) { return is_space(c) || c == '\f'; };
    while (!css_class.empty()) {
        auto const end = static_cast<std::size_t>(
            std::find_if(css_class.begin(), css_class.end(), is_separator) - css_class.begin());
        if (end > 0 && take(css_class.substr(0, end)))
            return true;
        css_class.remove_prefix(std::min(end + 1, css_class.size()));
    }
    return false;
}

/// Whether `name` is in a class attribute.
inline bool has_class(std::string_view css_class, std::string_view name) {
    return any_class(css_class, [&](auto one) { return one == name; });
}

} // namespace nutmeg
