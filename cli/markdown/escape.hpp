// Input made safe for Markdown: every character of input is shown, and none is markup.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace nutmeg {

/// Words inside a line, a heading or a cell of a table. Specials of Markdown and HTML get a
/// backslash; an empty comment breaks what GitHub and GitLab link by themselves: "@name", "#12",
/// addresses of pages and mail, and ":name:" of emoji. Control characters as `printable`.
std::string markdown_escape(std::string_view words);

/// The same at the start of a paragraph or a list item, where "1.", "-" and "+" begin a list.
std::string markdown_escape_start(std::string_view words);

/// Words that are escaped already, as they may start a paragraph.
std::string protected_start(std::string escaped);

/// The words, cut at a space so that at most `longest` bytes stay, with "…" in place of the rest.
std::string shortened_to(std::string_view words, std::size_t longest);

} // namespace nutmeg
