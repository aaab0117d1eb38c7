// The two libraries that read_html uses, each in its own file.
#pragma once

#include "parser/documents/html/html.hpp"

#include <string>

namespace nutmeg {

/// Reads with pugixml, which parses in place and so overwrites `page`. Returns false, without any
/// event, if the page is not well formed.
bool read_well_formed(std::string& page, HtmlHandler& handler);

/// Reads with gumbo, as a browser would. Never fails.
void read_tag_soup(std::string_view page, HtmlHandler& handler);

} // namespace nutmeg
