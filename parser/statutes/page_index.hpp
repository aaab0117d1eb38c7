// What can be told of a page by its headings' mark-up alone, without reading it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// How many headings the bytes hold, if their mark-up is the published one.
std::size_t count_headings(std::string_view bytes);

/// What a page's bytes hold under their section headings, without reading anything else: the
/// section numbers as printed. Used to find the page that holds a section; costs a scan for the
/// headings' mark. `exact` is false where the mark-up is not the published one and only parse_page
/// can tell.
struct PageContents {
    std::vector<std::string> numbers;
    std::vector<std::string>
        group_last; ///< beside each number: last of its range ("Secs. 1-2 to 1-9"), or empty
    bool exact = true;
};
PageContents skim_page(std::string_view bytes);

} // namespace nutmeg
