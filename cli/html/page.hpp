// The frame of a page. The page is one file and loads nothing; its script only adds keys and
// buttons, and everything can be read without it.
#pragma once

#include <string>
#include <string_view>

namespace nutmeg {

/// Doctype, head with the style sheet, and the start of the body with its skip link to "main".
/// `title` is not yet escaped.
std::string html_page_start(std::string_view title);

/// The end of the body.
std::string html_page_end();

/// The style sheet: light or dark as the reader has set, black on white in print.
std::string_view html_style();

} // namespace nutmeg
