#include "parser/documents/html/html_style_sheet.hpp"

#include "parser/documents/html/html_classes.hpp"
#include "parser/text/ascii.hpp"

#include <algorithm>
#include <vector>

namespace nutmeg {

namespace {

constexpr std::string_view spaces = " \t\r\n\f";

/// The sheet without its comments and the comment marks of HTML that old pages put around it.
std::string without_comments(std::string_view sheet) {
    std::string out;
    while (!sheet.empty()) {
        auto const comment = std::min(sheet.find("/*"), sheet.size());
        out += sheet.substr(0, comment);
        auto const end = sheet.find("*/", std::min(comment + 2, sheet.size()));
        sheet.remove_prefix(end == sheet.npos ? sheet.size() : end + 2);
    }
    for (std::string_view const mark : {"<!--", "-->"})
        for (auto at = out.find(mark); at != std::string::npos; at = out.find(mark, at))
            out.replace(at, mark.size(), mark.size(), ' ');
    return out;
}

/// The last part of a selector with combinators, as "span.ins" of "p > span.ins".
std::string_view last_part(std::string_view selector) {
    while (!selector.empty() && spaces.find(selector.back()) != spaces.npos)
        selector.remove_suffix(1);
    auto const at = selector.find_last_of(" \t\r\n\f>+~");
    return selector.substr(at == selector.npos ? 0 : at + 1);
}

/// The tag and the last class of the elements that a list of selectors names, as "span.ins". An
/// element that is named by its id is left out.
std::vector<std::string> element_keys(std::string_view selectors) {
    std::vector<std::string> keys;
    while (!selectors.empty()) {
        auto const end = std::min(selectors.find(','), selectors.size());
        auto part = last_part(selectors.substr(0, end));
        selectors.remove_prefix(std::min(end + 1, selectors.size()));
        part = part.substr(0, part.find_first_of(":["));
        if (part.empty() || part.find('#') != part.npos)
            continue;
        auto const tag = part.substr(0, part.find('.'));
        auto const dot = part.rfind('.');
        auto const css_class = dot == part.npos ? std::string_view() : part.substr(dot + 1);
        if (tag.size() + css_class.size() > 0)
            keys.push_back((tag == "*" ? std::string() : to_lower(tag)) + "."
                           + std::string(css_class));
    }
    return keys;
}

} // namespace

bool is_decorated(std::string_view declarations, std::string_view value) {
    std::string plain;
    for (char const c : declarations)
        if (spaces.find(c) == spaces.npos)
            plain.push_back(to_lower(c));
    std::string_view const all = plain;
    for (auto at = all.find("text-decoration"); at != all.npos;
         at = all.find("text-decoration", at + 1)) {
        auto const declaration = all.substr(at, all.find(';', at) - at);
        if (declaration.find(value) != std::string_view::npos)
            return true;
    }
    return false;
}

bool is_link_class(std::string_view css_class) {
    return any_class(css_class,
                     [](auto one) { return to_lower(one).find("hyperlink") != std::string::npos; });
}

void HtmlStyleSheet::add(std::string_view text) {
    auto const sheet = without_comments(text);
    std::string_view const all = sheet;
    for (auto open = all.find('{'); open != all.npos; open = all.find('{', open + 1)) {
        auto const close = std::min(all.find_first_of("{}", open + 1), all.size());
        auto const declarations = all.substr(open + 1, close - open - 1);
        bool const underlines = is_decorated(declarations, "underline");
        bool const strikes = is_decorated(declarations, "line-through");
        if (!underlines && !strikes)
            continue;
        auto const before = open == 0 ? all.npos : all.find_last_of("{};", open - 1);
        auto const begin = before == all.npos ? 0 : before + 1;
        auto const keys = element_keys(all.substr(begin, open - begin));
        bool const is_link = std::any_of(
            keys.begin(), keys.end(), [](auto const& key) { return key.starts_with("a."); });
        if (underlines && !is_link)
            underlined_.insert(keys.begin(), keys.end());
        if (strikes)
            struck_.insert(keys.begin(), keys.end());
    }
}

bool HtmlStyleSheet::matches(Keys const& keys, std::string_view tag, std::string_view css_class) {
    auto const has = [&](std::string_view name, std::string_view one) {
        return keys.contains(std::string(name) + "." + std::string(one));
    };
    return !keys.empty() && (has(tag, "") || any_class(css_class, [&](auto one) {
                                 return has("", one) || has(tag, one);
                             }));
}

bool HtmlStyleSheet::is_underlined(std::string_view tag, std::string_view css_class) const {
    return !is_link_class(css_class) && matches(underlined_, tag, css_class);
}

bool HtmlStyleSheet::is_struck(std::string_view tag, std::string_view css_class) const {
    return matches(struck_, tag, css_class);
}

} // namespace nutmeg
