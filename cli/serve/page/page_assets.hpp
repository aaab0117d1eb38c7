// The files of the page, which are part of the program.
#pragma once

#include <span>
#include <string_view>

namespace nutmeg {

struct PageAsset {
    std::string_view path;  ///< "/assets/main.js"
    std::string_view type;  ///< "text/javascript; charset=utf-8"
    std::string_view bytes; ///< of the file, in UTF-8
};

/// All files of the page, in the order of their paths; "/page.html" is the page itself.
std::span<PageAsset const> page_assets();

} // namespace nutmeg
