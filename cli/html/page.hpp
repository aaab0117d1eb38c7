// The frame of a page. A page is readable without its script, which only adds the tool bar, keys,
// side by side, and clean words for the clipboard.
#pragma once

#include <string>
#include <string_view>

namespace nutmeg {

struct PageFrame {
    std::string title;             ///< not yet escaped
    bool has_redline = false;      ///< then it has the tool bar
    bool has_shared_files = false; ///< the style sheet and the script are files beside the page
};

/// Doctype, head, and the start of the body with its skip link to "main" and its tool bar.
std::string html_page_start(PageFrame const& frame);

/// The same for a page that is one file and has no redline. `title` is not yet escaped.
std::string html_page_start(std::string_view title);

/// The script, if it is not shared, and the end of the body.
std::string html_page_end(PageFrame const& frame = {});

/// The style sheet: light or dark as the reader has set, black on white in print.
std::string_view html_style();

/// The script.
std::string html_script();

/// Names of the shared files, beside the pages.
inline constexpr std::string_view html_style_file = "style.css";
inline constexpr std::string_view html_script_file = "script.js";

} // namespace nutmeg
