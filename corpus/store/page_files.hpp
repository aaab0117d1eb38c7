// Finds the files that a STATUTES argument names: one file, or all pages below a folder.
#pragma once

#include <string>
#include <vector>

namespace nutmeg {

/// The paths of the files, in byte order: a file itself, whatever its name, or the *.htm and *.html
/// files (in any letter case) at any depth below a folder, also through links. Throws Error if the
/// path does not exist, the folder contains no page, or a page or folder in it cannot be read: a
/// dangling link, a pipe, a folder without permission.
std::vector<std::string> page_files(std::string const& path);

} // namespace nutmeg
