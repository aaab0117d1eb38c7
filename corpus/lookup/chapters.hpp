// The chapter that a page has, by the name of its file.
#pragma once

#include <string>
#include <string_view>

namespace nutmeg {

/// "chapter 952" for "cgs/chap_952.htm", "chapter 319l" for "chap_319l.htm", "article 9" for
/// "art_009.htm"; empty for other files. In lower case.
std::string chapter_of_page(std::string_view file);

} // namespace nutmeg
