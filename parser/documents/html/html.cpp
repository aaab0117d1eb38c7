#include "parser/documents/html/html.hpp"

#include "parser/documents/html/html_backends.hpp"
#include "parser/documents/html/html_repair.hpp"
#include "parser/documents/model/signatures.hpp"
#include "parser/text/ascii.hpp"
#include "parser/text/error.hpp"
#include "parser/text/unicode.hpp"

#include <algorithm>
#include <array>

namespace nutmeg {

namespace {

// No page of law is nested nearly as deep. gumbo frees its tree recursively, so deep nesting could
// overflow the stack.
constexpr std::size_t deepest = 4096;

/// Elements that an HTML reader closes implicitly or that are always empty.
bool closes_itself(std::string_view tag) {
    static constexpr std::array<std::string_view, 22> tags{
        "p",  "br",   "hr", "li",    "td", "tr", "th",  "dd",    "dt",   "img",      "meta",
        "h1", "link", "h2", "input", "h3", "h4", "col", "tbody", "base", "colgroup", "option"};
    return std::find(tags.begin(), tags.end(), tag) != tags.end();
}

/// An upper estimate of how many elements can be open at once, without building a tree.
std::size_t nesting(std::string_view page) {
    std::size_t open = 0;
    std::size_t most = 0;
    for (auto at = page.find('<'); at < page.size(); at = page.find('<', at + 1)) {
        auto end = at + 1;
        bool const closing = end < page.size() && page[end] == '/';
        if (closing)
            ++end;
        auto const name = end;
        while (end < page.size() && is_letter(page[end]))
            ++end;
        if (end == name)
            continue;
        std::string tag(page.substr(name, std::min<std::size_t>(end - name, 10)));
        std::transform(tag.begin(), tag.end(), tag.begin(), [](char c) {
            return static_cast<char>(c | 0x20);
        });
        if (closes_itself(tag))
            continue;
        if (!closing)
            most = std::max(most, ++open);
        else if (open > 0)
            --open;
    }
    return most;
}

std::uint32_t line_of(std::string_view page, std::size_t offset) {
    return 1
         + static_cast<std::uint32_t>(
               std::count(page.begin(), page.begin() + static_cast<std::ptrdiff_t>(offset), '\n'));
}

/// pugixml decodes numeric references and XML's five names; HTML's other names need gumbo.
bool has_html_entity(std::string_view page) {
    for (auto at = page.find('&'); at < page.size(); at = page.find('&', at + 1)) {
        if (at + 1 >= page.size() || !is_letter(page[at + 1]))
            continue;
        auto const rest = page.substr(at + 1, 5);
        bool xml = false;
        for (std::string_view name : {"amp;", "lt;", "gt;", "quot;", "apos;"})
            xml = xml || rest.starts_with(name);
        if (!xml)
            return true;
    }
    return false;
}

} // namespace

HtmlReader read_html(std::string_view page, std::string const& name, HtmlHandler& handler) {
    if (page.size() >= 0xFFFFFFFFU)
        throw Error(name, 0, "the page is 4 GiB or larger. Split it");
    if (is_zip_archive(page))
        throw Error(name,
                    0,
                    "this is a Word file or another zip archive, not an HTML page. Use the "
                    "published .htm pages for statutes; preview and lint read a bill in Word");
    if (auto const nul = page.find('\0'); nul != std::string_view::npos)
        throw Error(name,
                    line_of(page, nul),
                    "this file contains a NUL byte, so it is not an HTML page. Use the .htm page "
                    "as published");
    if (auto const bad = invalid_utf8(page); bad != std::string::npos)
        throw Error(name,
                    line_of(page, bad),
                    "invalid UTF-8 (byte " + std::to_string(bad) + "). Save the page as UTF-8");
    if (page.find('<') == std::string::npos)
        throw Error(
            name,
            0,
            "this file has no markup, so it is not an HTML page. Use the .htm page as published");
    if (!has_html_entity(page)) {
        std::string copy(page); // which pugixml parses in place
        if (read_well_formed(copy, handler))
            return HtmlReader::Pugixml;
        if (auto closed = close_headings(page); closed && read_well_formed(*closed, handler))
            return HtmlReader::Pugixml;
    }
    if (nesting(page) > deepest)
        throw Error(name, 0, "elements are nested too deeply for a page of statutes");
    read_tag_soup(page, handler);
    return HtmlReader::Gumbo;
}

} // namespace nutmeg
