#include "parser/documents/html/html.hpp"

#include "parser/documents/html/html_backends.hpp"
#include "parser/documents/html/html_limits.hpp"
#include "parser/documents/html/html_repair.hpp"
#include "parser/documents/model/signatures.hpp"
#include "parser/text/ascii.hpp"
#include "parser/text/error.hpp"
#include "parser/text/unicode.hpp"

#include <algorithm>

namespace nutmeg {

namespace {

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
        auto copy = handler.markup_to_parse(page);
        if (read_well_formed(copy, handler)) // which parses it in place
            return HtmlReader::Pugixml;
        if (auto closed = close_headings(handler.markup_to_parse(page));
            closed && read_well_formed(*closed, handler))
            return HtmlReader::Pugixml;
    }
    if (auto const excess = excess_in(page); !excess.empty())
        throw Error(name, 0, std::string(excess));
    read_tag_soup(page, handler);
    return HtmlReader::Gumbo;
}

} // namespace nutmeg
