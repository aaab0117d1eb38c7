// The two libraries behind read_html, each in a file of its own.
#pragma once

#include "parser/documents/html.hpp"

#include <string>

namespace nutmeg {

/// By pugixml, which parses in place: `page` is spent. False, and nothing told, where the page is
/// not well formed.
bool read_well_formed(std::string& page, HtmlHandler& handler);

/// By gumbo, as a browser would read it. Never fails.
void read_tag_soup(std::string_view page, HtmlHandler& handler);

} // namespace nutmeg
