// Headings that a page opens and never closes, as the supplement's pages do: "<h4/>" where "</h4>"
// was meant. Closed in the page's text just where HTML closes them, such a page is well formed, and
// the quick library can read it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace nutmeg {

/// The page with every heading closed, by HTML's own rules: "<h4/>" opens a heading, a heading
/// ends the one that it would stand right in, and the end of a block ends a heading in it (WHATWG
/// HTML 13.2.6.4.7). Lines stay as they are. Nothing where anything else than a heading is left
/// open, or stands where HTML and XML differ on what it is. Linear in the page's size.
std::optional<std::string> close_headings(std::string_view page);

} // namespace nutmeg
