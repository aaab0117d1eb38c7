#include "corpus/fetch/page_name.hpp"

#include "parser/text/ascii.hpp"

#include <algorithm>

namespace nutmeg {

std::optional<PageKind> page_kind(std::string_view name) {
    constexpr std::size_t longest = 100; // bytes; a file name may have 255
    if (name.size() > longest)
        return std::nullopt;
    auto stem = name;
    if (stem.ends_with(".html"))
        stem.remove_suffix(5);
    else if (stem.ends_with(".htm"))
        stem.remove_suffix(4);
    else
        return std::nullopt;
    auto const is_allowed = [](char c) { return is_alnum(c) || c == '-' || c == '_'; };
    if (!std::all_of(stem.begin(), stem.end(), is_allowed))
        return std::nullopt;
    auto const is_numbered = [&](std::string_view lead) {
        return stem.starts_with(lead) && stem.size() > lead.size();
    };
    if (stem == "titles")
        return PageKind::Titles;
    if (is_numbered("title_"))
        return PageKind::Title;
    if (is_numbered("chap_") || is_numbered("art_"))
        return PageKind::Chapter;
    return std::nullopt;
}

} // namespace nutmeg
