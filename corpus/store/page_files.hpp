// The files that a STATUTES argument names: one file, or all pages below a folder; and the chapter
// that a page prints.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// The paths of the files, in byte order: a file itself, whatever its name, or the *.htm and *.html
/// files (in any letter case) at any depth below a folder, also through links. Throws Error if the
/// path does not exist, the folder contains no page, or a page or folder in it cannot be read: a
/// dangling link, a pipe, a folder without permission.
std::vector<std::string> page_files(std::string const& path);

/// The number of the chapter that a page prints, by the name of its file, in lower case: "952" for
/// "cgs/chap_952.htm", "319l" for "chap_319l.htm"; empty for other files. The articles of title 42a
/// are not chapters.
std::string chapter_of_file(std::string_view file);

/// The same with its kind, and of articles too: "chapter 952", "article 9" for "art_009.htm".
std::string chapter_name_of_file(std::string_view file);

} // namespace nutmeg
