#include "cli/html/page.hpp"

#include "cli/html/escape.hpp"

#include <fmt/format.h>

namespace nutmeg {

namespace {

/// Hidden until the script makes its buttons work. It is next to the skip link, so that the
/// keyboard reaches it first.
constexpr std::string_view tool_bar =
    R"html(<div class="bar" id="tools" role="region" aria-label="Tools" hidden="hidden">
<div class="tools">
<button type="button" id="previous" aria-keyshortcuts="p" title="Previous change (key p)" aria-label="Previous change">&#8593;</button>
<button type="button" id="next" aria-keyshortcuts="n" title="Next change (key n)" aria-label="Next change">&#8595;</button>
<span class="position" id="position" role="status"></span>
<button type="button" id="columns" aria-pressed="false" aria-keyshortcuts="s" title="Before and after in two columns (key s)">Side by side</button>
<button type="button" id="folds">Show all</button>
<button type="button" id="only" aria-pressed="false" title="Hide the paragraphs that do not change">Only changes</button>
<button type="button" id="keys" aria-pressed="true" title="Turn the keys n, p and s on or off">Keys</button>
</div>
</div>
)html";

} // namespace

std::string html_page_start(PageFrame const& frame) {
    std::string page =
        "<!DOCTYPE html>\n<html lang=\"en-US\">\n<head>\n<meta charset=\"utf-8\" />\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\" />\n"
        "<meta name=\"color-scheme\" content=\"light dark\" />\n<title>";
    page += html_escape(frame.title);
    page += "</title>\n";
    if (frame.has_shared_files)
        page += fmt::format("<link rel=\"stylesheet\" href=\"{}\" />\n<script defer=\"defer\" "
                            "src=\"{}\"></script>\n",
                            html_style_file,
                            html_script_file);
    else
        page += fmt::format("<style>{}</style>\n", html_style());
    page += fmt::format("</head>\n<body>\n<a class=\"skip\" href=\"#main\">Skip to {}</a>\n",
                        frame.has_redline ? "the changes" : "the text");
    if (frame.has_redline)
        page += tool_bar;
    return page;
}

std::string html_page_start(std::string_view title) {
    PageFrame frame;
    frame.title = title;
    return html_page_start(frame);
}

std::string html_page_end(PageFrame const& frame) {
    if (frame.has_shared_files)
        return "</body>\n</html>\n";
    return fmt::format("<script>{}</script>\n</body>\n</html>\n", html_script());
}

} // namespace nutmeg
