// The texts of the help pages (cli/help/pages), which are part of the program.
#pragma once

#include <string_view>
#include <vector>

namespace nutmeg {

struct PageText {
    std::string_view name; ///< "preview", "corpus-import", "topics/formats"
    std::string_view text;
};

/// In the order of their names. The build makes its definition.
std::vector<PageText> page_texts();

} // namespace nutmeg
