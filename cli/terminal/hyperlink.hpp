// Links on a terminal: the escape sequence OSC 8, which terminals that do not know it ignore.
#pragma once

#include <string>
#include <string_view>

namespace nutmeg {

/// The text as a link to `uri`; the text itself if `uri` is empty.
std::string hyperlink(std::string_view text, std::string_view uri);

/// "file://HOST/folder/page.htm", with the name of this computer, so that a terminal that shows
/// another one does not open a file of its own. Empty if there is no such file.
std::string file_uri(std::string_view path);

/// The address of a section on the General Assembly's site, if `page` has the name of a page of the
/// statutes there ("chap_952.htm", "art_009.htm"); else empty, as for title 99, which does not
/// exist.
std::string section_uri(std::string_view page, std::string_view number);

} // namespace nutmeg
