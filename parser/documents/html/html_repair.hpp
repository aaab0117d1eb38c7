// Headings that a page opens and never closes. The pages of the supplement have "<h4/>" where
// "</h4>" was meant. Once those headings are closed where HTML closes them, such a page is well
// formed and the fast library can read it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace nutmeg {

/// The page with every heading closed, by HTML's own rules: "<h4/>" opens a heading, a heading ends
/// one that it would be a direct child of, and the end of a block ends a heading in it (WHATWG HTML
/// 13.2.6.4.7). Line numbers do not change. Nullopt if anything other than a heading is left
/// open, or if HTML and XML would read the page differently. Linear in the page's size.
std::optional<std::string> close_headings(std::string_view page);

} // namespace nutmeg
