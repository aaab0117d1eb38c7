// The shell of a page: everything before and after what a report has to say. One file, nothing
// loaded from anywhere; the script only adds keys and buttons, and the page is whole without it.
#pragma once

#include <string>
#include <string_view>

namespace nutmeg {

/// Doctype, head with the style sheet, and the start of the body with its skip link to "main".
/// `title` is not yet escaped.
std::string html_page_start(std::string_view title);

/// The end of the body.
std::string html_page_end();

/// The style sheet: light and dark by the reader's setting, black on white in print.
std::string_view html_style();

} // namespace nutmeg
