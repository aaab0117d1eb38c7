#include "parser/documents/html/html_markup.hpp"

#include "parser/text/ascii.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace nutmeg {

namespace {

bool is_page_tag(std::string_view tag) {
    static constexpr std::array<std::string_view, 55> tags{
        "html",   "head",  "title",  "meta",  "link", "style",   "script", "body",
        "header", "main",  "footer", "nav",   "div",  "p",       "span",   "br",
        "hr",     "a",     "b",      "i",     "u",    "em",      "strong", "s",
        "strike", "del",   "ins",    "sub",   "sup",  "small",   "big",    "font",
        "center", "table", "thead",  "tbody", "tr",   "td",      "th",     "ul",
        "ol",     "li",    "dl",     "dt",    "dd",   "h1",      "h2",     "h3",
        "h4",     "h5",    "h6",     "pre",   "img",  "section", "article"};
    return std::find(tags.begin(), tags.end(), tag) != tags.end();
}

} // namespace

bool has_markup(std::string_view bytes) {
    constexpr std::size_t longest = 7;
    for (auto at = bytes.find('<'); at < bytes.size(); at = bytes.find('<', at + 1)) {
        auto const rest = bytes.substr(at + 1);
        if (rest.starts_with("!--") || rest.starts_with("!DOCTYPE") || rest.starts_with("!doctype")
            || rest.starts_with("?xml"))
            return true;
        std::size_t const begin = rest.starts_with('/') ? 1 : 0;
        auto end = begin;
        std::string tag;
        while (end < rest.size() && tag.size() <= longest
               && (is_letter(rest[end]) || is_digit(rest[end])))
            tag += is_letter(rest[end]) ? static_cast<char>(rest[end++] | 0x20) : rest[end++];
        bool const ends = end < rest.size()
                       && std::string_view(" \t\r\n/>").find(rest[end]) != std::string_view::npos;
        if (ends && is_page_tag(tag))
            return true;
    }
    return false;
}

} // namespace nutmeg
