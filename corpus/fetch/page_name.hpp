// The names of the pages of the General Statutes on the site of the General Assembly: titles.htm
// links to title_53a.htm, which links to chap_952.htm, or to art_042a.htm in the Uniform Commercial
// Code. They are also the names of the files that the pages are kept in.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace nutmeg {

/// From the top down: a page links to pages of a later kind.
enum class PageKind : std::uint8_t {
    Titles,  ///< the list of titles
    Title,   ///< the list of a title's chapters; a few have sections
    Chapter, ///< a chapter or article, with its sections
};

/// The kind of the page with this name. Nothing for any other name: a page name consists of
/// letters, digits, "-" and "_" and ends with ".htm" or ".html", so it never leads out of a folder.
std::optional<PageKind> page_kind(std::string_view name);

} // namespace nutmeg
